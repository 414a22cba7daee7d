import Testing
import VersusModel

@testable import VersusContent

struct FrontMatterTests {
  @Test func `front matter may end with three dots`() {
    #expect(
      read(["about.md": "---\ntitle: About\n...\nText"]).site.pages.first?.article.title == "About")
  }

  @Test(arguments: ["\r\n", "\r"])
  func `lines may end with a carriage return`(end: String) {
    let site = read(["about.md": "---\ntitle: About\n---\nText".replacing("\n", with: end)]).site
    #expect(site.pages.first?.article.title == "About")
  }

  @Test func `a carriage return alone ends a line, wherever it stands`() {
    let text = SourceFile(path: "a.md", bytes: Array("a\r\rb\r\n\r[c](x:y)".utf8))
    let html = convertMarkdown(text, rawHTML: .escape, highlightsCode: true, words: .english)
    #expect(html.diagnostics.map(\.position) == [SourcePosition(file: "a.md", line: 5, column: 5)])
  }

  @Test func `a byte order mark is no part of the first line`() {
    let site = read(["about.md": "\u{FEFF}---\ntitle: About\n---\nText"]).site
    #expect(site.pages.first?.article.title == "About")
  }

  @Test func `front matter without an end is reported where it begins`() {
    read(["about.md": "⟦front-matter-unclosed⟧---\ntitle: About\n\nText"])
  }

  @Test func `places count from the top of the file`() {
    read(["about.md": "---\ntitle: About\n⟦unknown-key⟧titel: A\n---\nText"])
  }

  @Test func `broken front matter is one finding`() {
    read(["options/third.md": "---\nname: a⟦yaml-syntax⟧: b\n---\n"])
  }

  @Test func `front matter must be a map`() {
    read(["about.md": "---\n⟦wrong-type⟧- a\n- b\n---\nText"])
  }

  @Test func `a value that was refused is reported once`() {
    read(["options/third.md": "---\nname: Third\norder: ⟦yaml-feature⟧*x\n---\n"])
  }

  @Test func `a file of more than 2 MiB is refused`() {
    let text = String(repeating: "a", count: 2 * 1024 * 1024 + 1)
    read(["about.md": "⟦file file-too-large⟧" + text])
  }

  @Test func `bytes that are no UTF-8 are reported where they stand`() {
    let file = SourceFile(path: "content/a.md", bytes: Array("ab\né".utf8) + [0xFF])
    let index = ContentIndex.make(paths: ["a.md"], settings: Settings()).value
    let read = readDocument(file, index: index, settings: Settings(), words: .english)
    #expect(read.value == nil)
    #expect(read.diagnostics.map { Finding($0).description } == ["content/a.md:2:2 not-utf8"])
  }
}
