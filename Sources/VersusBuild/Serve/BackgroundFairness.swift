import Dispatch
import Synchronization
import VersusModel

/// Works out fairness reports beside the builds, so that a site is shown before its report is there.
final class BackgroundFairness: Sendable {
  private struct State {
    var known: (quiz: Quiz, report: FairnessReport)?
    /// The quiz whose report is to come.
    var awaited: Quiz?
    var isWorking = false
  }

  private let state = Mutex(State())
  private let run: @Sendable (@escaping @Sendable () -> Void) -> Void

  /// - Parameter run: How to do work beside other work.
  init(
    run: @escaping @Sendable (@escaping @Sendable () -> Void) -> Void = { work in
      DispatchQueue.global(qos: .utility).async(execute: work)
    }
  ) {
    self.run = run
  }

  /// Nil where it is still to come.
  func report(of quiz: Quiz) -> FairnessReport? {
    let (report, isFirst) = state.withLock { state in
      if let known = state.known, known.quiz == quiz {
        state.awaited = nil
        return (known.report as FairnessReport?, false)
      }
      state.awaited = quiz
      defer { state.isWorking = true }
      return (nil, !state.isWorking)
    }
    if isFirst { run { self.work() } }
    return report
  }

  /// Whether what was asked for last, and was not there then, has come since. Says so once.
  func takeArrival() -> Bool {
    state.withLock { state in
      guard let awaited = state.awaited, awaited == state.known?.quiz else { return false }
      state.awaited = nil
      return true
    }
  }

  /// One report after the other, and none that nobody waits for any more.
  private func work() {
    while let quiz = state.withLock({ Self.next(&$0) }) {
      let report = quiz.fairness()
      state.withLock { $0.known = (quiz, report) }
    }
  }

  /// Nil where nothing is to be done.
  private static func next(_ state: inout State) -> Quiz? {
    let next = state.awaited == state.known?.quiz ? nil : state.awaited
    state.isWorking = next != nil
    return next
  }
}
