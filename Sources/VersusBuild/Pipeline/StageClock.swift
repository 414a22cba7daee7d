import Glibc

/// Takes the time of one stage after the other.
package struct StageClock {
  private(set) var times: [StageTime] = []
  private var last = Self.now

  mutating func finished(_ stage: String) {
    let now = Self.now
    times.append(StageTime(stage: stage, seconds: now - last))
    last = now
  }

  /// Seconds on a clock that never goes back.
  package static var now: Double {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }
}
