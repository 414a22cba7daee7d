import Testing
import VersusModel

@testable import VersusContent

struct YAMLTests {
  /// Parses marked YAML, and expects exactly the findings that its markers name.
  @discardableResult
  private func parse(
    _ marked: String, at location: SourceLocation = #_sourceLocation
  ) -> Checked<YAMLNode?> {
    let text = MarkedText(marked, file: "a.yml")
    let parsed = parseYAML(Array(text.text.utf8)[...], in: "a.yml")
    #expect(
      parsed.diagnostics.map(Finding.init).sorted() == text.findings.sorted(),
      sourceLocation: location)
    return parsed
  }

  @Test func `scalars stay the text that was typed`() throws {
    let root = try #require(parse("a: no\nb: 1.10\nc: '2'\nd:\ne: ~\nf: '~'").value)
    #expect(root["a"]?.scalar == "no")
    #expect(root["b"]?.scalar == "1.10")
    #expect(root["c"]?.scalar == "2")
    #expect(root["d"]?.isBlank == true)
    #expect(root["e"]?.isBlank == true)
    #expect(root["f"]?.isBlank == false)
  }

  @Test func `keys keep their order and values their places`() throws {
    let root = try #require(parse("é: {b: 1, a: [x, \"y\"]}").value)
    let inner = try #require(root["é"]?.pairs)
    #expect(inner.map(\.key) == ["b", "a"])
    #expect(inner[1].keyPosition == SourcePosition(file: "a.yml", line: 1, column: 11))
    let quoted = try #require(inner[1].value.items?.last)
    #expect(quoted.position == SourcePosition(file: "a.yml", line: 1, column: 18))
    #expect(quoted.textPosition.column == 19)
  }

  @Test func `the text of a block begins below its mark`() throws {
    let root = try #require(parse("a: |\n    one\n    two\n").value)
    let text = try #require(root["a"])
    #expect(text.scalar == "one\ntwo\n")
    #expect(text.textPosition == SourcePosition(file: "a.yml", line: 2, column: 5))
  }

  @Test(arguments: ["\u{85}", "\u{2028}", "\u{2029}"])
  func `a line end that only libyaml knows ends no line of the file`(end: String) {
    parse("a: 1\(end)b: ⟦yaml-feature⟧&x 1\nc: ⟦yaml-feature⟧*x")
  }

  @Test func `what is open at the end of a text is open there`() throws {
    let finding = try #require(parse("a: 1\nb: ⟦yaml-syntax⟧[c").diagnostics.first)
    #expect(finding.related.first?.position == SourcePosition(file: "a.yml", line: 2, column: 6))
  }

  @Test func `an alias and its anchor are refused`() {
    parse("a: ⟦yaml-feature⟧&x 1\nb: ⟦yaml-feature⟧*x")
  }

  @Test func `a tag is refused`() {
    parse("a: ⟦yaml-feature⟧!!str 1")
  }

  @Test func `a merge key is refused`() {
    parse("a:\n  ⟦yaml-feature⟧<<: {b: 1}")
  }

  @Test func `a second document is refused`() {
    parse("a: 1\n⟦yaml-feature⟧---\nb: 2")
  }

  @Test func `a directive is refused`() {
    parse("⟦yaml-feature⟧%YAML 1.2\n---\na: 1")
  }

  @Test func `a key that is a list is refused`() {
    parse("? ⟦yaml-feature⟧[a, b]\n: 1")
  }

  @Test func `a key that stands twice is reported with the first one`() throws {
    let parsed = parse("a: 1\nb: 2\n⟦duplicate-key⟧a: 3")
    let related = try #require(parsed.diagnostics.first?.related.first)
    #expect(related.position == SourcePosition(file: "a.yml", line: 1, column: 1))
    #expect(parsed.value?["a"]?.scalar == "1")
  }

  @Test func `32 levels are read and 33 are not`() {
    let open = String(repeating: "[", count: 32)
    parse(open + String(repeating: "]", count: 32))
    parse(open + "⟦yaml-limit⟧[" + String(repeating: "]", count: 33))
  }

  @Test func `200,000 nodes are read and one more is not`() {
    let items = String(repeating: "1,", count: 199_998)
    parse("[\(items)1]")
    parse("[\(items)1,⟦yaml-limit⟧1]")
  }

  @Test(arguments: [
    "a: b⟦yaml-syntax⟧: c", "a: ⟦yaml-syntax⟧[1, 2\nb: 3", "a: ⟦yaml-syntax⟧{b: 1, c: [2]\n",
    "a:\n⟦yaml-syntax⟧\tb: 1",
    "a: ⟦yaml-syntax⟧'x", "a: ⟦yaml-syntax⟧\"x\nb: 1\n", "r⟦yaml-syntax⟧:3",
    "a: 1\nr⟦yaml-syntax⟧:3",
    "a: 1\nr⟦yaml-syntax⟧:3\nb: 2",
    "a: \"⟦yaml-syntax⟧\\q\"", "a: ⟦yaml-syntax⟧@b",
    "- a\n⟦yaml-syntax⟧b: 1", "a: x⟦yaml-syntax⟧\u{1}",
  ])
  func `broken syntax is reported where it breaks`(_ text: String) {
    parse(text)
  }

  @Test(arguments: ["\\e[2J", "a\\0", "\\x7f", "\\u0085", "\\uFFFF"])
  func `a control character is refused as an escape too`(_ text: String) {
    parse("a: ⟦yaml-syntax⟧\"\(text)\"\nb: {⟦yaml-syntax⟧\"\(text)\": 1}")
  }

  @Test func `line feeds and tabs may be escapes`() {
    parse("a: \"1\\n2\\r\\t\"")
  }

  @Test func `broken syntax is reported in plain words`() {
    let message = parse("a: b⟦yaml-syntax⟧: c").diagnostics.first?.message
    #expect(message == "a ': ' can't stand here")
  }
}
