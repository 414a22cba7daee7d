import Testing
import VersusModel

@testable import VersusContent

struct MarkdownTests {
  @Test func `headings have the ids that GitHub gives`() {
    let text = "## Hello, World!\n\n## Hello World\n\n### `a` *b* — c_d\n\n## Größe 2\n\n## ???"
    #expect(
      MarkdownSample(text).markup.headings.map(\.id)
        == ["hello-world", "hello-world-1", "a-b--c_d", "größe-2", "section"])
    #expect(MarkdownSample("## A & b").html == "<h2 id=\"a--b\">A &amp; b</h2>\n")
  }

  @Test func `headings make room for the page's own`() {
    let levels = { (text: String, title: String?) in
      MarkdownSample(text, title: title).markup.headings.map(\.level)
    }
    #expect(levels("## a\n\n### b", nil) == [2, 3])
    #expect(levels("# a\n\n## b\n\n###### c", nil) == [2, 3, 6])
    #expect(levels("# T\n\n## b", "T") == [2])
    #expect(levels("# T\n\n# b\n\n## c", "T") == [2, 3])
    #expect(levels("# Other\n\n## b", "T") == [2, 3])
  }

  @Test func `raw HTML is text, allowed or refused, as the site says`() {
    let text = "a <b>c</b>\n\n<div>\nx\n</div>\n\n<!-- gone -->"
    #expect(
      MarkdownSample(text).html
        == "<p>a &lt;b&gt;c&lt;/b&gt;</p>\n<p>&lt;div&gt;\nx\n&lt;/div&gt;</p>\n")
    #expect(MarkdownSample(text, rawHTML: .allow).html.contains("<div>\nx\n</div>"))
    #expect(
      MarkdownSample(text, rawHTML: .error).findings
        == ["1:3 raw-html", "3:1 raw-html"])
  }

  @Test func `a directive gets its body and the place of its fence`() {
    #expect(
      MarkdownSample("x\n\n```compare\noptions: [a]\n```").html
        == "<p>x</p>\n[compare 3:1 options: [a]\n]")
    #expect(MarkdownSample("- ```compare\n  a: b\n  ```").html.contains("[compare 1:3 a: b\n]"))
    #expect(MarkdownSample("```other\nx\n```").html.contains("class=\"language-other\""))
  }

  @Test func `inline text has no blocks`() {
    #expect(MarkdownSample(inline: "*a* # b #").html == "<em>a</em> # b #")
    #expect(MarkdownSample(inline: "- a\nb").html == "- a b")
    #expect(
      MarkdownSample(inline: "a `b` *c* [d](https://e.example)").markup.plainText == "a b c d")
    #expect(MarkdownSample(inline: "").html == "")
  }

  @Test func `notes have paragraphs, and headings without ids`() {
    let place = SourcePosition(file: "content/a.md", line: 1, column: 1)
    let note = MarkdownSample.converter().paragraphs("a\n\n# b\n\n    code", at: place).value
    guard case .html(let bytes) = note.pieces.first else {
      Issue.record("no text")
      return
    }
    #expect(
      String(decoding: bytes, as: UTF8.self)
        == "<p>a</p>\n<h2>b</h2>\n<pre><code>code\n</code></pre>\n")
  }

  @Test(arguments: [
    String(repeating: ">", count: 100_000), String(repeating: "- ", count: 100_000) + "x",
    String(repeating: "1. ", count: 100_000) + "x",
    "a\n\n" + String(repeating: "> ", count: 101) + "b",
  ])
  func `what nests too deep is refused before it costs anything`(text: String) {
    let sample = MarkdownSample(text)
    #expect(sample.diagnostics.map(\.code) == [.markdownTooDeep])
    #expect(sample.html == "")
  }

  @Test func `a long rule is no nesting`() {
    #expect(MarkdownSample(String(repeating: "-", count: 300)).html == "<hr />\n")
    #expect(MarkdownSample("a\n" + String(repeating: ".", count: 300)).findings == [])
  }

  @Test func `an opening heading is found without reading on`() {
    let heading = { (text: String) in MarkdownConverter.openingHeading(Array(text.utf8)[...]) }
    #expect(heading("# A *b*\n\ntext") == "A b")
    #expect(heading("\n\nTitle\n===\n") == "Title")
    #expect(heading("## B") == nil)
    #expect(heading("text\n\n# C") == nil)
    #expect(heading("") == nil)
  }
}
