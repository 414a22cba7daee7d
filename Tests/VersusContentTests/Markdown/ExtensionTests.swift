import Testing
import VersusModel

@testable import VersusContent

/// What is read in Markdown beyond CommonMark and GitHub's specification.
struct ExtensionTests {
  @Test(arguments: [
    ("\\~\\~a~~", "<p>~~a~~</p>\n"), ("\\[@a]", "<p>[@a]</p>\n"),
    ("`\\~ \\[`", "<p><code>\\~ \\[</code></p>\n"),
    ("[a\\[b](https://x.example)", "<p><a href=\"https://x.example\">a[b</a></p>\n"),
    ("a\\@b.example", "<p>a@b.example</p>\n"),
    ("https\\://a.example", "<p>https://a.example</p>\n"),
    ("- \\[ ] a", "<ul>\n<li>[ ] a</li>\n</ul>\n"),
    ("> \\[!NOTE]", "<blockquote>\n<p>[!NOTE]</p>\n</blockquote>\n"),
    ("~~~ \\[x\n\\~\n~~~", "<pre><code class=\"language-[x\">\\~\n</code></pre>\n"),
  ])
  func `a backslash takes the meaning from a mark`(_ text: String, _ expected: String) {
    #expect(html(text) == expected)
  }

  @Test(arguments: [
    ("~~a *b* c~~", "<del>a <em>b</em> c</del>"), ("*a ~~b~~*", "<em>a <del>b</del></em>"),
    ("a ~ b ~ c", "a ~ b ~ c"), ("~100 and ~200", "~100 and ~200"), ("~~a~", "~~a~"),
    ("~~a ~b~~ c~", "<del>a ~b</del> c~"),
    ("[~~a~~](https://x.example)", "<a href=\"https://x.example\"><del>a</del></a>"),
  ])
  func `tildes strike out what they flank`(_ text: String, _ expected: String) {
    #expect(html(text) == "<p>\(expected)</p>\n")
  }

  @Test(arguments: [
    (
      "see https://a.example/~b/~c.",
      "see <a href=\"https://a.example/~b/~c\">https://a.example/~b/~c</a>."
    ),
    ("**www.a.example**", "<strong><a href=\"http://www.a.example\">www.a.example</a></strong>"),
    ("xhttps://a.example", "xhttps://a.example"), ("www.a_b.c", "www.a_b.c"), ("www", "www"),
    ("a@b", "a@b"), ("mailto:a@b.example", "<a href=\"mailto:a@b.example\">mailto:a@b.example</a>"),
    (
      "[https://a.example](https://b.example)",
      "<a href=\"https://b.example\">https://a.example</a>"
    ),
  ])
  func `bare addresses become links`(_ text: String, _ expected: String) {
    #expect(html(text) == "<p>\(expected)</p>\n")
  }

  @Test func `an alert is a quote with a title`() {
    #expect(
      html("> [!WARNING]\n> Hot.\n>\n> Very.")
        == "<div class=\"alert alert-warning\">\n<p class=\"alert-title\">Warning</p>\n"
        + "<p>Hot.</p>\n<p>Very.</p>\n</div>\n")
    #expect(html("> [!TIP]\n>\n> - a").contains("Tip</p>\n<ul>\n<li>a</li>"))
    #expect(html("> [!NOTE] more").hasPrefix("<blockquote>"))
  }

  @Test func `an alert that nobody knows is an error`() {
    let text = ConvertedText("Text\n\n> [!NOET]\n> a")
    #expect(text.codes == ["unknown-directive"])
    #expect(text.diagnostics.first?.hint == "did you mean 'NOTE'?")
    #expect(text.diagnostics.first?.position?.line == 3)
  }

  @Test func `citations are numbered by their first mention`() {
    let text = ConvertedText("One[@a] two[@b, page 3], again [@a; @c].")
    #expect(text.html == "<p>One⟨1 a⟩ two⟨2 b, page 3⟩, again ⟨1 a⟩⟨3 c⟩.</p>\n")
    #expect(text.links.count == 4)
  }

  @Test func `what is cited must be there`() {
    let text = ConvertedText("a\n[@nobody]")
    #expect(text.codes == ["markdown-too-deep"])
    #expect(text.diagnostics.first?.position?.line == 2)
    #expect(text.diagnostics.first?.position?.column == 2)
  }

  @Test func `a text of front matter cites by name`() {
    let place = SourcePosition(file: "content/a.md", line: 1, column: 1)
    #expect(ConvertedText.converter().inline("x [@a]", at: place).value.shown == "x ⟨a⟩")
  }

  @Test(arguments: ["[@]", "[@a b]", "[@a;]", "[a@b]", "[@a", "[ @a]"])
  func `what only looks like a citation stays text`(_ text: String) {
    #expect(html(text) == "<p>\(text)</p>\n")
  }

  @Test func `tabs set code side by side`() {
    let text = "````tabs\n```js title=\"Node.js\"\na < b\n```\n\n```python\n\\~\n```\n````"
    #expect(
      html(text)
        == "<div class=\"tabs\">\n<figure class=\"tab\">\n<figcaption>Node.js</figcaption>\n"
        + "<pre class=\"highlight\"><code class=\"language-js\">a &lt; b\n</code></pre>\n</figure>\n"
        + "<figure class=\"tab\">\n<figcaption>python</figcaption>\n"
        + "<pre class=\"highlight\"><code class=\"language-python\">\\~\n</code></pre>\n</figure>\n</div>\n"
    )
  }

  @Test(arguments: [
    ("````tabs\ntext\n````", [2]), ("````tabs\n```\na\n```\n````", [2]),
    ("````tabs\n\n```js x\n```\n````", [3]), ("```tabs\n```", [1]),
  ])
  func `a tabs block holds titled code and nothing else`(_ text: String, _ lines: [Int]) {
    let converted = ConvertedText(text)
    #expect(Set(converted.codes) == ["invalid-directive"])
    #expect(converted.diagnostics.map { $0.position?.line } == lines)
  }

  @Test func `a table ends where a rule or an underline follows`() {
    #expect(html("| a |\n| - |\n| b |\n---\nc").hasSuffix("</table>\n</div>\n<hr />\n<p>c</p>\n"))
    #expect(html("| a |\n| - |\n| b |\n===").contains("<td>===</td>"))
    #expect(html("a\nb\n---\nc").hasPrefix("<h2"))
  }

  @Test func `tables that are alike have names of their own`() {
    let table = "| a |\n| - |\n\n"
    let html = html(table + table)
    #expect(html.contains("\"Table: a\"") && html.contains("\"Table: a (2)\""))
  }

  @Test func `a heading that is empty heads nothing`() {
    #expect(html("| | b |\n| - | - |").contains("<td></td>\n<th scope=\"col\">b</th>"))
  }

  @Test func `code that may be too wide can be reached by keyboard`() {
    let wide = String(repeating: "x", count: 33)
    #expect(html("```\n\(wide)\n```").hasPrefix("<pre tabindex=\"0\"><code>"))
    #expect(html("```\n\(wide.dropLast())\n```").hasPrefix("<pre><code>"))
  }

  @Test func `cells are taken apart each by itself`() {
    let rows = (0..<50).map { "| ~~\(String(repeating: "x", count: $0))~~ a@b.example |" }
    let html = html("| a |\n| - |\n" + rows.joined(separator: "\n"))
    #expect(html.ranges(of: "<del>").count == 49)
    #expect(html.ranges(of: "mailto:").count == 50)
  }

  @Test(arguments: [
    ("| a |\n| - |\n| b\u{2028}c |", "<td>b\u{2028}c</td>"),
    ("| a |\n| - |\n| b\u{0C}c |", "<td>b\u{0C}c</td>"),
    ("| a |\r| - |\r| b |", "<td>b</td>"), ("| a |\n| - |\n| b\\\\|c |", "<td>b|c</td>"),
    ("- a\n  | b |\n  | - |", "<li>a\n<div"),
  ])
  func `tables hold what GitHub's hold`(_ text: String, _ expected: String) {
    #expect(html(text).contains(expected))
  }
}
