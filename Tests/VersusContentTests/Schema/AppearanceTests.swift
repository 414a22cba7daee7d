import Testing
import VersusModel

@testable import VersusContent

/// The menu, the theme and old addresses.
struct AppearanceTests {
  @Test func `a menu leads to pages, files and other hosts`() {
    let site = read([
      "about.md": "# About\n",
      "versus.yml": """
      navigation:
        - {title: All, to: options/index.md}
        - {title: Table, to: /table.html}
        - title: More
          items: [{title: About, to: about.md}, {title: Out, to: "https://a.example"}]
      """,
    ]).site
    #expect(site.menu?.map(\.title) == ["All", "Table", "More"])
    #expect(site.menu?.first?.target == .page(.options))
    #expect(site.menu?[1].target == .page(.table))
    #expect(
      site.menu?[2].items.map(\.target) == [.page(.page("about")), .external("https://a.example")])
  }

  @Test func `mistakes of a menu are found at their places`() {
    read([
      "versus.yml": """
      navigation:
        - {title: Gone, to: ⟦broken-link⟧nope.md}
        - ⟦missing-key⟧{to: options/first.md}
        - {title: A, to: ⟦invalid-value⟧b.md, items: [{title: B, to: options/first.md}]}
        - {title: C, ⟦invalid-value⟧items: []}
        - {title: D, items: [{title: E, to: options/first.md, ⟦unknown-key⟧items: []}]}
        - {title: F, to: ⟦broken-link⟧sources/index.md}
      """,
      "sources/survey.md": "", "sources/bench.md": "",
    ])
  }

  @Test func `a theme has a colour and a logo`() {
    let site = read([
      "versus.yml": "theme: {accent: \"#26a\", logo: img/logo.svg}", "img/logo.svg": "<svg/>",
    ]).site
    #expect(site.settings.accent == Colour(red: 0x22, green: 0x66, blue: 0xAA))
    #expect(site.logo == .file("img/logo.svg"))
    read(["versus.yml": "theme: {accent: ⟦invalid-value⟧red, logo: ⟦broken-link⟧img/none.svg}"])
    read(["versus.yml": "theme: {⟦unknown-key⟧acent: \"#26a\"}"])
  }

  @Test(arguments: [
    "/", "../a", "a//b", "a b", "a?b", "a#b", "https://a.example", "./a", ".git/x.html", "a/.b",
  ])
  func `an alias is a path within the site`(_ alias: String) {
    read(["about.md": "---\ntitle: A\naliases: [⟦invalid-value⟧\"\(alias)\"]\n---\n"])
  }

  @Test func `an alias can't stand where something else does`() {
    read([
      "about.md":
        "---\ntitle: A\naliases: [⟦output-collision⟧options/first.html, old, ⟦output-collision⟧Old/]\n---\n"
    ])
  }

  @Test func `drafts are part of the site where they are asked for`() {
    let files = [
      "options/third.md": "---\nname: Third\ndraft: true\n---\n",
      "about.md": "# About\n\n[It](options/third.md)\n",
    ]
    #expect(ReadSite(files).diagnostics.map(\.code) == [.draftReference])
    let all = ReadSite(files, includingDrafts: true)
    #expect(all.diagnostics.isEmpty)
    #expect(all.option("third")?.article.isDraft == true)
  }
}
