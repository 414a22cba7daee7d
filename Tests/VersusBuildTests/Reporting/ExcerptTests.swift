import Testing

@testable import VersusBuild

struct ExcerptTests {
  /// The line and its caret, as they stand below each other.
  private func shown(_ line: String, _ column: Int) -> String {
    let excerpt = Excerpt(line, column: column)
    return excerpt.text + "\n" + String(repeating: " ", count: excerpt.indent) + "^"
  }

  @Test(arguments: [
    ("key: value", 1, "key: value\n^"), ("key: value", 6, "key: value\n     ^"),
    ("ab", 3, "ab\n  ^"), ("ab", 99, "ab\n  ^"), ("ab", 0, "ab\n^"), ("ab", -5, "ab\n^"),
    ("", 1, "\n^"),
    ("\tkey", 2, "  key\n  ^"), ("a\tb\tc", 5, "a  b  c\n      ^"),
    ("日本 x", 4, "日本 x\n     ^"), ("Ａ：b", 3, "Ａ：b\n    ^"), ("한글x", 3, "한글x\n    ^"),
    ("🍵x", 2, "🍵x\n  ^"), ("e\u{301}x", 3, "e\u{301}x\n ^"),
    ("a\u{1B}[31mb", 3, "a\u{FFFD}[31mb\n  ^"), ("a\u{202E}b", 3, "a\u{FFFD}b\n  ^"),
    ("a\u{9B}b", 3, "a\u{FFFD}b\n  ^"), ("a\rb", 3, "a\u{FFFD}b\n  ^"),
    ("\u{2028}b", 2, "\u{FFFD}b\n ^"),
  ])
  func `the caret stands below its character`(_ line: String, _ column: Int, _ text: String) {
    #expect(shown(line, column) == text)
  }

  @Test func `a line of the widest kind is shown whole`() {
    let line = String(repeating: "a", count: 96)
    #expect(Excerpt(line, column: 96).text == line)
    #expect(Excerpt(line, column: 96).indent == 95)
  }

  @Test func `a longer line is cut at its end where the caret is near its start`() {
    let excerpt = Excerpt(String(repeating: "a", count: 97), column: 1)
    #expect(excerpt.text == String(repeating: "a", count: 96) + "…")
    #expect(excerpt.indent == 0)
  }

  @Test func `a longer line is cut at its start where the caret is near its end`() {
    let excerpt = Excerpt(String(repeating: "a", count: 200) + "b", column: 201)
    #expect(excerpt.text == "…" + String(repeating: "a", count: 48) + "b")
    #expect(excerpt.indent == 49)
  }

  @Test(arguments: [1, 2, 47, 48, 49, 50, 96, 97, 150, 250, 299, 300, 301])
  func `however a line is cut, the caret is below its character`(column: Int) {
    for (before, wide) in [("a", 1), ("日", 2)] {
      let line =
        String(repeating: before, count: column - 1) + "X"
        + String(repeating: before, count: 301 - column)
      let excerpt = Excerpt(line, column: column)
      let upTo = excerpt.text.prefix { $0 != "X" }
      let width = upTo.reduce(0) { $0 + ($1 == "…" ? 1 : wide) }
      #expect(excerpt.indent == width)
      #expect(excerpt.text.count <= 98)
    }
  }
}
