import Glibc
import Testing

@testable import VersusBuild

/// Builds that remember the documents of the one before must give what a fresh one gives.
struct RepeatedBuildTests {
  private static let start = [
    "versus.yml": "title: Site\n",
    "content/index.md": "Hello.\n",
    "content/options/tea.md": "---\nname: Tea\n---\nSee [coffee](coffee.md).\n",
    "content/options/coffee.md": "---\nname: Coffee\n---\nStrong.\n",
  ]

  @Test func `after each change the site is that of a fresh build`() throws {
    let site = try TemporarySite(Self.start)
    // So late that no file seems to have changed just now: what can be remembered is.
    var watch = SiteWatch(
      root: site.root, wishes: Wishes(), isStrict: false, fairness: BackgroundFairness(),
      memory: SiteMemory { timespec(tv_sec: .max, tv_nsec: 0) })
    let changes: [(TemporarySite) throws -> Void] = [
      { _ in },
      { try $0.write("---\nname: Green tea\n---\nMild.\n", to: "site/content/options/tea.md") },
      { try $0.write("# Guide\n\n[Tea](options/tea.md)\n", to: "site/content/guide.md") },
      { try $0.write("title: Site\nurls: folders\n", to: "site/versus.yml") },
      { try $0.write("<p>Mine.</p>\n", to: "site/templates/footer-extra.html") },
      { try $0.write("<p>{{nothing}}</p>\n", to: "site/templates/footer-extra.html") },
      { try $0.remove("site/templates/footer-extra.html") },
      { try $0.write("[Nowhere](nowhere.md)\n", to: "site/content/guide.md") },
      { try $0.remove("site/content/guide.md") },
      { try $0.remove("site/content/options/coffee.md") },
      { try $0.write("title: Site\nraw-html: nonsense\n", to: "site/versus.yml") },
      { try $0.remove("site/versus.yml") },
    ]
    for change in changes {
      try change(site)
      let build = watch.build()
      let fresh = try prepareSite(at: site.root)
      #expect(build.diagnostics == fresh.diagnostics.filter { $0.severity != .note })
      #expect((build.site == nil) == fresh.diagnostics.hasErrors)
      guard let built = build.site else { continue }
      #expect(built.pages.map(\.path) == fresh.pages.map(\.path))
      #expect(built.pages.map { $0.render() } == fresh.pages.map { $0.render() })
    }
  }

  @Test func `what was said is no news`() throws {
    let site = try TemporarySite(["content/index.md": "[Nowhere](nowhere.md)\n"])
    var watch = SiteWatch(root: site.root, wishes: Wishes(), isStrict: false)
    #expect(watch.build().hasNews)
    #expect(!watch.build().hasNews)
    try site.write("Hello.\n", to: "site/content/index.md")
    #expect(watch.build().hasNews)
  }
}
