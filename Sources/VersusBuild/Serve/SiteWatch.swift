import Dispatch
import Glibc
import VersusModel

/// Builds a site, and again after every save.
///
/// It asks the file system for the state of every file again and again: that works on every kind of
/// disk and has no queue that could overflow. The pause grows with the site, so that it stays cheap.
package struct SiteWatch: Sendable {
  private let root: String
  private let wishes: Wishes
  private let isStrict: Bool
  private let fairness: BackgroundFairness
  private var memory: SiteMemory
  /// Where the settings say that the content is, below the root.
  private var content = "content"
  /// The files as the last build read them; nil where they have to be read again in any case.
  private var seen: Int?
  /// What the author was told last.
  private var told: (diagnostics: [Diagnostic], failure: String?)?
  private var hasGoodSite = false

  /// - Parameters:
  ///   - root: Absolute.
  ///   - isStrict: Whether warnings keep a site from being shown.
  package init(root: String, wishes: Wishes, isStrict: Bool) {
    self.init(
      root: root, wishes: wishes, isStrict: isStrict, fairness: BackgroundFairness(),
      memory: SiteMemory())
  }

  init(
    root: String, wishes: Wishes, isStrict: Bool, fairness: BackgroundFairness, memory: SiteMemory
  ) {
    self.root = root
    self.wishes = wishes
    self.isStrict = isStrict
    self.fairness = fairness
    self.memory = memory
  }

  /// - Parameter stamp: Of the files, taken before anything is read: what is saved meanwhile is
  ///   seen as new. Nil where they are just being written.
  mutating func build(_ stamp: Int?) -> SiteBuild {
    var build = SiteBuild(
      at: root, wishes: wishes, isStrict: isStrict, remembering: &memory,
      fairness: fairness.report)
    // What the disk refused may have been on its way, and another folder has not been looked at.
    let isSeen = build.failure == nil && build.content == content
    seen = isSeen ? stamp : nil
    content = build.content ?? content
    build.followsGoodOne = hasGoodSite
    hasGoodSite = hasGoodSite || build.site != nil
    let failure = build.failure?.description
    build.hasNews = build.diagnostics != told?.diagnostics || failure != told?.failure
    // The report may have more to say: all of it is told at once.
    if build.awaitsReport { build.hasNews = false } else { told = (build.diagnostics, failure) }
    return build
  }

  package mutating func build() -> SiteBuild { build(stamp) }

  /// Builds now and after every save, for as long as the process lives, on a thread of its own.
  package func start(_ show: @escaping @Sendable (SiteBuild) -> Void) {
    DispatchQueue(label: "versus.watch").async {
      var watch = self
      var first = watch.build()
      first.isFirst = true
      show(first)
      while true {
        var build = watch.build(watch.awaitChange())
        // A file that is just being replaced is missing for a moment.
        if build.failure != nil { build = watch.build(watch.awaitChange()) }
        show(build)
      }
    }
  }

  private var stamp: Int { InputStamp.of(root: root, content: content) }

  /// Returns when the files have changed and the saving is over, or when a report has come.
  ///
  /// - Returns: The stamp of the files; nil where they are still being written.
  private func awaitChange() -> Int? {
    if seen == nil { Self.sleep(Self.patience) }
    var last = seen
    var changed: Double?
    while true {
      let start = StageClock.now
      let stamp = stamp
      if stamp == seen, fairness.takeArrival() { return stamp }
      if stamp != seen {
        if stamp == last { return stamp }
        if start - (changed ?? start) > Self.longestUnrest { return nil }
        changed = changed ?? start
      }
      last = stamp
      let cost = StageClock.now - start
      Self.sleep(stamp == seen ? Self.pause(after: cost) : Self.calm)
    }
  }

  private static func sleep(_ seconds: Double) { usleep(UInt32(seconds * 1e6)) }

  /// Seconds between two looks: fifty times what a look takes, but nobody is to wait for long where
  /// the site is very large or the machine busy.
  private static func pause(after look: Double) -> Double { min(max(0.05, look * 50), 0.5) }

  /// Seconds for which nothing may change before a save is over.
  private static let calm = 0.025
  /// Seconds after which files that change all the time are built as they are.
  private static let longestUnrest = 1.0
  /// Seconds after which what failed is tried again.
  private static let patience = 0.25
}
