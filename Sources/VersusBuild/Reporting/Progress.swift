import Glibc
import Synchronization

/// Tells how far a long build is, for a person who waits.
///
/// Says nothing in the first second: most builds are over by then.
package final class Progress: Sendable {
  private struct State {
    var lastShown = 0.0
    var isShown = false
  }

  private static let patience = 1.0
  private static let rhythm = 0.1

  private let start: Double
  private let now: @Sendable () -> Double
  private let show: @Sendable (String) -> Void
  private let state = Mutex(State())

  /// - Parameters:
  ///   - now: Seconds on a clock that never goes back.
  ///   - show: Puts a line in the place of the last one; an empty line clears it.
  package init(
    now: @escaping @Sendable () -> Double = { StageClock.now },
    show: @escaping @Sendable (String) -> Void
  ) {
    start = now()
    self.now = now
    self.show = show
  }

  /// For those who don't want to know.
  package static let silent = Progress(show: { _ in })

  func report(_ stage: String, _ done: Int, of total: Int) {
    let time = now()
    state.withLock { state in
      guard time - start >= Self.patience, time - state.lastShown >= Self.rhythm else { return }
      state.lastShown = time
      state.isShown = true
      show("\(stage): \(done) of \(total)")
    }
  }

  /// Clears the line, if there is one.
  package func finish() {
    state.withLock { state in
      if state.isShown { show("") }
      state.isShown = false
    }
  }
}
