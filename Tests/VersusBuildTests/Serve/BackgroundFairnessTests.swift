import Synchronization
import Testing
import VersusModel

@testable import VersusBuild

/// The site is there before its fairness report is.
struct BackgroundFairnessTests {
  /// Work that was put off, to be done when a test says so.
  private final class Later: Sendable {
    private let works = Mutex<[@Sendable () -> Void]>([])

    var fairness: BackgroundFairness {
      BackgroundFairness { work in self.works.withLock { $0.append(work) } }
    }

    /// - Returns: How much there was to do.
    @discardableResult
    func doAll() -> Int {
      let due = works.withLock { works in
        defer { works = [] }
        return works
      }
      for work in due { work() }
      return due.count
    }
  }

  private static func question(comfort weight: Int) -> String {
    """
    ---
    title: Are you in a rush?
    answers:
      - {id: yes, text: Yes, weights: {speed: 5}}
      - {id: no, text: No, weights: {comfort: 5}}
      - {id: often, text: Often, weights: {speed: 3, comfort: \(weight)}}
    ---

    """
  }

  private static let site = [
    "versus.yml": "title: Site\n",
    "content/options/bike.md": "---\nname: Bike\nfacts: {speed: 4, comfort: 2}\n---\n",
    "content/options/bus.md": "---\nname: Bus\nfacts: {speed: 2, comfort: 4}\n---\n",
    "content/criteria/speed.md": "---\ntitle: Speed\ntype: rating\n---\n",
    "content/criteria/comfort.md": "---\ntitle: Comfort\ntype: rating\n---\n",
    "content/questions/rush.md": question(comfort: 5),
  ]
  private static let path = "/quiz/fairness.html"

  private func watch(_ site: TemporarySite, _ later: Later) -> SiteWatch {
    SiteWatch(
      root: site.root, wishes: Wishes(), isStrict: false, fairness: later.fairness,
      memory: SiteMemory())
  }

  private func response(_ preview: SitePreview) throws -> Response {
    preview.response(to: try #require(RequestTarget(Self.path)))
  }

  @Test func `a site is shown before its report, and says so`() throws {
    let (site, later, preview) = (try TemporarySite(Self.site), Later(), SitePreview())
    var watch = watch(site, later)
    let first = watch.build()
    #expect(first.awaitsReport)
    #expect(!first.hasNews)
    preview.show(first)
    #expect(try response(preview).status == .serviceUnavailable)
    #expect(preview.response(to: try #require(RequestTarget("/quiz/"))).status == .ok)

    #expect(later.doAll() == 1)
    let second = watch.build()
    #expect(!second.awaitsReport)
    #expect(second.hasNews)
    preview.show(second)
    #expect(try response(preview).status == .ok)
    let whole = try prepareSite(at: site.root)
    #expect(second.site?.pages.map(\.path) == whole.pages.map(\.path))
    #expect(second.diagnostics == whole.diagnostics.filter { $0.severity != .note })
  }

  @Test func `a save that leaves the quiz as it is needs no new report`() throws {
    let (site, later) = (try TemporarySite(Self.site), Later())
    var watch = watch(site, later)
    _ = watch.build()
    later.doAll()
    try site.write("# Guide\n", to: "site/content/guide.md")
    #expect(!watch.build().awaitsReport)
    #expect(later.doAll() == 0)
  }

  @Test func `while a new report is made the page shows the old one`() throws {
    let (site, later, preview) = (try TemporarySite(Self.site), Later(), SitePreview())
    var watch = watch(site, later)
    preview.show(watch.build())
    later.doAll()
    preview.show(watch.build())
    let old = try response(preview)
    try site.write(Self.question(comfort: 1), to: "site/content/questions/rush.md")
    let build = watch.build()
    #expect(build.awaitsReport)
    preview.show(build)
    #expect(try response(preview).body == old.body)
    later.doAll()
    preview.show(watch.build())
    #expect(try response(preview).body != old.body)
  }

  @Test func `a report is announced once, and only if somebody waits for it`() throws {
    let (site, later) = (try TemporarySite(Self.site), Later())
    let quiz = Quiz(try prepareSite(at: site.root).site)
    let fairness = later.fairness
    #expect(!fairness.takeArrival())
    #expect(fairness.report(of: quiz) == nil)
    #expect(fairness.report(of: quiz) == nil)
    #expect(!fairness.takeArrival())
    #expect(later.doAll() == 1)
    #expect(fairness.takeArrival())
    #expect(!fairness.takeArrival())
    #expect(fairness.report(of: quiz) != nil)
  }

  @Test func `what was asked for last is worked out, and not what came before`() throws {
    let (site, later) = (try TemporarySite(Self.site), Later())
    let old = Quiz(try prepareSite(at: site.root).site)
    try site.write(Self.question(comfort: 1), to: "site/content/questions/rush.md")
    let new = Quiz(try prepareSite(at: site.root).site)
    let fairness = later.fairness
    _ = fairness.report(of: old)
    _ = fairness.report(of: new)
    #expect(later.doAll() == 1)
    #expect(fairness.report(of: new) != nil)
    #expect(fairness.report(of: old) == nil)
  }
}
