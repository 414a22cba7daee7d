import Testing
import VersusModel

@testable import VersusContent

struct OutputTests {
  @Test func `a free page can't take the place of a page that versus makes`() {
    read(["table.md": "⟦file output-collision⟧---\ntitle: Table\n---\n"])
  }

  @Test func `outputs that differ only by case collide, and both are named`() throws {
    let site = read([
      "About.md": "---\ntitle: A\n---\n",
      "about.html": "⟦file output-collision⟧<p>",
    ])
    let diagnostic = try #require(site.diagnostics.first)
    #expect(diagnostic.message.contains("'content/About.md' and 'content/about.html'"))
    #expect(diagnostic.related.first?.position.file == "content/About.md")
  }

  @Test func `outputs that differ only by the spelling of a letter collide, and both are named`()
    throws
  {
    let (composed, combined) = ("caf\u{E9}.md", "cafe\u{301}.html")
    let site = read([composed: "---\ntitle: A\n---\n", combined: "⟦file output-collision⟧<p>"])
    let message = try #require(site.diagnostics.first?.message)
    for name in [composed, combined] {
      #expect(message.utf8.contains(Array("'content/\(name)'".utf8)))
    }
  }

  @Test func `in folders a page and its folder's index collide`() {
    read([
      "versus.yml": "urls: folders",
      "guide.md": "---\ntitle: A\n---\n",
      "guide/index.md": "⟦file output-collision⟧---\ntitle: B\n---\n",
    ])
  }

  @Test func `a page and a folder of one path collide`() {
    read([
      "guides.md": "---\ntitle: A\n---\n", "guides.html/x.txt": "⟦file output-collision⟧x",
      "guides.html/y/z.txt": "z",
    ])
    read(["About.html/a/b.txt": "⟦file output-collision⟧b", "about.md": "---\ntitle: A\n---\n"])
  }

  @Test func `what can be renamed is named`() {
    let site = read(["table.md": "⟦file output-collision⟧---\ntitle: Table\n---\n"])
    #expect(site.diagnostics.first?.hint == "rename 'content/table.md'")
    #expect(site.diagnostics.first?.related.isEmpty == true)
  }

  @Test func `a draft collides with nothing`() {
    read(["table.md": "---\ntitle: Table\ndraft: true\n---\n"])
  }

  @Test func `pairs beyond the limit are counted in a warning`() {
    let site = ReadSite(["versus.yml": "max-pairs: 1", "options/third.md": "---\nname: T\n---\n"])
    #expect(site.diagnostics.map(\.code) == [.tooManyPairs])
    #expect(site.diagnostics.first?.severity == .warning)
    #expect(site.diagnostics.first?.message.hasPrefix("2 pairs") == true)
  }
}
