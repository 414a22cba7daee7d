import Testing
import VersusModel

@testable import VersusContent

struct PageTests {
  @Test func `the front page has the site's title and a verdict`() {
    let front = read([
      "versus.yml": "title: A or B",
      "index.md": "---\ndescription: Both\nverdict: {winner: depends, why: It does}\n---\n",
    ]).site.front
    #expect(front?.article.title == "A or B")
    #expect(front?.article.description?.plainText == "Both")
    #expect(front?.verdict?.winner == .depends)
  }

  @Test func `a free page needs no front matter`() {
    let page = read(["guides/mixed.md": "# Use both\n\nText\n"]).site.pages.first
    #expect(page?.path == "guides/mixed")
    #expect(page?.article.title == "Use both")
    #expect(page?.article.body.headings.isEmpty == true)
  }

  @Test func `a free page needs a title or a heading`() {
    read(["about.md": "⟦missing-key⟧Text"])
    read(["about.md": "⟦missing-key⟧---\norder: 1\n---\nText"])
  }

  @Test func `a list page has a text of its own`() {
    let site = read(["use-cases/index.md": "Text", "options/index.md": "---\ntitle: Both\n---\n"])
      .site
    #expect(site.lists[.useCases]?.title == "Use cases")
    #expect(site.lists[.options]?.title == "Both")
  }

  @Test func `an unknown key of a page is reported`() {
    read(["about.md": "---\ntitle: A\n⟦unknown-key⟧ordr: 1\n---\n"])
    read(["index.md": "---\n⟦unknown-key⟧verdct: {winner: tie}\n---\n"])
  }
}
