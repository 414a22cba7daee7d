import Synchronization
import Testing

@testable import VersusBuild

struct ProgressTests {
  /// A clock that moves on when told, and the lines that were shown.
  private final class Watch: Sendable {
    let time = Mutex(0.0)
    let lines = Mutex<[String]>([])

    func makeProgress() -> Progress {
      Progress(
        now: { self.time.withLock { $0 } },
        show: { line in self.lines.withLock { $0.append(line) } })
    }

    func wait(_ seconds: Double) { time.withLock { $0 += seconds } }
    var shown: [String] { lines.withLock { $0 } }
  }

  @Test func `a short build says nothing`() {
    let watch = Watch()
    let progress = watch.makeProgress()
    watch.wait(0.9)
    progress.report("reading", 5, of: 9)
    progress.finish()
    #expect(watch.shown == [])
  }

  @Test func `a long one says how far it is, now and then, and clears its line`() {
    let watch = Watch()
    let progress = watch.makeProgress()
    watch.wait(1.5)
    progress.report("reading", 5, of: 9)
    watch.wait(0.05)
    progress.report("reading", 6, of: 9)
    watch.wait(0.1)
    progress.report("reading", 7, of: 9)
    progress.finish()
    progress.finish()
    #expect(watch.shown == ["reading: 5 of 9", "reading: 7 of 9", ""])
  }
}
