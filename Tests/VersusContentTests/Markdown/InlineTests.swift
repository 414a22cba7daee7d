import Testing
import VersusModel

@testable import VersusContent

/// Texts of front matter, and texts that are nested too deep.
struct InlineTests {
  private let converter = ConvertedText.converter()
  private let place = SourcePosition(file: "content/options/a.md", line: 3, column: 9)

  @Test(arguments: [
    ("plain", "plain", "plain"), ("a *b* `c`", "a <em>b</em> <code>c</code>", "a b c"),
    ("C#", "C#", "C#"), ("C #", "C #", "C #"),
    ("# no heading #", "# no heading #", "# no heading #"),
    ("###", "###", "###"), ("\\#", "#", "#"), ("- no list", "- no list", "- no list"),
    ("> no quote", "&gt; no quote", "> no quote"), ("1. no list", "1. no list", "1. no list"),
    ("a\nb", "a b", "a b"), ("a\r\nb", "a  b", "a  b"), ("", "", ""), ("---", "---", "---"),
    ("a & <b>", "a &amp; &lt;b&gt;", "a & "), ("&amp;", "&amp;", "&"),
    ("ends in \\", "ends in \\", "ends in \\"),
    ("| a |\n| - |", "| a | | - |", "| a | | - |"), ("[a]: /x", "[a]: /x", "[a]: /x"),
    ("[a](b.md)", "<a href=\"⟨options/b.md⟩\">a</a>", "a"),
  ])
  func `a line has inlines and nothing else`(_ text: String, _ html: String, _ plain: String) {
    let checked = converter.inline(text, at: place)
    #expect(checked.value.shown == html)
    #expect(checked.value.plainText == plain)
    #expect(checked.diagnostics.isEmpty)
  }

  @Test func `findings stand in the text of the front matter`() {
    let checked = converter.inline("[a](x.md) and [b](javascript:y)", at: place)
    #expect(checked.diagnostics.map(\.code) == [.brokenLink, .unsafeAddress])
    #expect(checked.diagnostics.map(\.position?.line) == [3, 3])
    #expect(checked.diagnostics.map(\.position?.column) == [9 + 4, 9 + 18])
  }

  @Test func `a note has paragraphs and lists, and its headings no ids`() {
    let checked = converter.paragraphs("One\n\n# Two\n\n- three", at: place)
    #expect(
      checked.value.shown
        == "<p>One</p>\n<h2>Two</h2>\n<ul>\n<li>three</li>\n</ul>\n")
    #expect(checked.value.headings.isEmpty)
  }

  @Test(arguments: [">", "> ", "- ", "* ", "+ ", "1. ", "1) ", "> - "])
  func `what nests a hundred thousand deep is refused at once`(_ mark: String) {
    let text = ConvertedText("Text\n\n" + String(repeating: mark, count: 100_000) + "a")
    #expect(text.codes == ["markdown-too-deep"])
    #expect(text.diagnostics.first?.position?.line == 3)
    let note = converter.paragraphs(String(repeating: mark, count: 100_000) + "a", at: place)
    #expect(note.diagnostics.map(\.code) == [.markdownTooDeep])
  }

  @Test func `code may show what would be nested too deep`() {
    let deep = String(repeating: "> ", count: 400)
    #expect(ConvertedText("```md\n\(deep)\n```\n").diagnostics.isEmpty)
    #expect(ConvertedText("~~~~\n~~~\n\(deep)\n~~~~\n").diagnostics.isEmpty)
    #expect(ConvertedText("```\na\n```\n\(deep)a").codes == ["markdown-too-deep"])
    #expect(ConvertedText("``` a `\n\(deep)a").codes == ["markdown-too-deep"])
    let deeper = String(repeating: ">", count: 100_000)
    #expect(ConvertedText("<!--\n```\n-->\n\(deeper)").codes == ["markdown-too-deep"])
  }

  @Test func `a hundred quotes are fine and one more is not`() {
    let fine = ConvertedText(String(repeating: "> ", count: 100) + "a")
    #expect(fine.diagnostics.isEmpty)
    #expect(fine.html.components(of: "<blockquote>") == 100)
    let text = ConvertedText(
      "Text\n\n⟦markdown-too-deep⟧" + String(repeating: ">", count: 101) + "a")
    #expect(text.findings == text.expected)
  }

  @Test func `lists nested line by line are refused too`() {
    let lines = (0..<101).map { String(repeating: "  ", count: $0) + "- a" }
    #expect(ConvertedText(lines.joined(separator: "\n")).codes == ["markdown-too-deep"])
    #expect(ConvertedText(lines.dropLast().joined(separator: "\n")).codes.isEmpty)
  }

  @Test(arguments: [
    "[", "![", "*", "**a", "_a ", "`", "<", "&", "[a](", "[a][", "<!--", "~", "|", "\\",
  ])
  func `what is opened a thousand times and never closed is text`(_ mark: String) {
    #expect(ConvertedText(String(repeating: mark, count: 1000)).diagnostics.isEmpty)
  }

  @Test func `carriage returns change nothing`() {
    let text =
      "# A\n\nb\nc  \nd\n\n- e\n- f\n\n```compare\nx: y\n```\n\n| g |\n| - |\n| h |\n\n> i\n> j\n"
    let (unix, windows) = (ConvertedText(text), ConvertedText(text.replacing("\n", with: "\r\n")))
    #expect(windows.html.replacing("\r", with: "") == unix.html)
    #expect(windows.headings.map(\.id) == unix.headings.map(\.id))
    let marked = ConvertedText("a\r\n\r\nb [c](⟦broken-link⟧d.md)\r\n")
    #expect(marked.findings.map(\.line) == [3] && marked.findings.map(\.column) == [7])
  }
}

extension String {
  fileprivate func components(of part: String) -> Int { ranges(of: part).count }
}
