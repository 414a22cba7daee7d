import Testing
import VersusModel

@testable import VersusContent

/// Each finding points at what is wrong, in Unicode scalars from the start of its line.
struct FindingPlaceTests {
  @Test(arguments: [
    "[a](⟦broken-link⟧x.md)", "é 日本 🍵 [a](⟦broken-link⟧x.md)", "a\nb [c](⟦broken-link⟧x.md)",
    "> - a\n>   [c](⟦broken-link⟧x.md)", "# [a](⟦broken-link⟧x.md)", "a [x.md](⟦broken-link⟧x.md)",
    "x.md `x.md` [a](⟦broken-link⟧x.md)", "[a](<⟦broken-link⟧x.md>)", "<⟦unsafe-address⟧tel:1>",
    "[a](⟦broken-link⟧x.md) [b](⟦broken-link⟧x.md)\n[c](⟦broken-link⟧x.md)",
    "[a](⟦broken-link⟧x.md#a) [b](⟦broken-link⟧x.md)",
    "[a](⟦broken-link⟧x.md 'T') [b](⟦broken-link⟧x.md)",
    "![a](⟦broken-link⟧x.svg)", "![a](⟦remote-image⟧https://a.example/b.png)",
    "[![a](⟦broken-link⟧x.svg)](⟦broken-link⟧y.md)",
    "![a](⟦remote-image⟧https://a.example/b) ![a](⟦remote-image⟧https://a.example/b)",
    "| a |\n| - |\n| [b](⟦broken-link⟧x.md) |",
    "| [a](⟦broken-link⟧x.md) |\n| - |\n| [b](⟦broken-link⟧x.md) |",
    "lead [z](⟦broken-link⟧z.md)\n| a |\n| - |\n| [b](⟦broken-link⟧x.md) |",
    "[a](⟦unsafe-address⟧javascript:x)\n\n[b](⟦unsafe-address⟧javascript:x)",
    "\n\n\n    code\n\n[a](⟦broken-link⟧x.md)",
    "- [a](⟦broken-link⟧x.md)\n- [b](⟦broken-link⟧x.md)",
  ])
  func `a link is reported at its address`(_ marked: String) {
    let text = ConvertedText(marked)
    #expect(text.findings == text.expected.sorted())
  }

  @Test(arguments: [
    "a\n\n[b][c]\n\n[c]: ⟦broken-link⟧x.md", "[c]\n\n  [c]: <⟦broken-link⟧x.md> 'T'",
    "[c]: ⟦broken-link⟧x.md\n\na [c] b",
  ])
  func `a link by reference is reported where its definition stands`(_ marked: String) {
    let text = ConvertedText(marked)
    #expect(text.findings == text.expected)
  }

  @Test(arguments: [
    "⟦raw-html⟧<p>\nx", "a ⟦raw-html⟧<b>",
    "> ⟦raw-html⟧<p>", "日 ⟦raw-html⟧<b>x</b> ⟦raw-html⟧<b>y</b>",
    "| a |\n| - |\n| ⟦raw-html⟧<b> |", "# ⟦raw-html⟧<i>",
    "- a\n- ⟦raw-html⟧<i>\n\n- ⟦raw-html⟧<i>", "`<b>` ⟦raw-html⟧<i>",
  ])
  func `raw HTML is reported at its tag`(_ marked: String) {
    let text = ConvertedText(marked, rawHTML: .error)
    #expect(text.findings == text.expected.sorted())
  }

  @Test func `a table's findings are each reported once`() {
    let text = ConvertedText("| [a](x.md) | b |\n| - | - |\n| c | ![d](https://e.example/f) |")
    #expect(text.codes == ["broken-link", "remote-image"])
  }

  @Test func `places count from the line that the text begins in`() {
    let text = ConvertedText("a\n\n[b](x.md) <b>", rawHTML: .error, firstLine: 12)
    #expect(text.diagnostics.map(\.position?.line) == [14, 14])
    #expect(text.diagnostics.map(\.position?.column) == [5, 11])
  }

  @Test func `many mistakes in one paragraph are all reported`() {
    let text = ConvertedText(String(repeating: "[a](x.md)\n", count: 100))
    #expect(text.findings.map(\.line) == Array(1...100))
  }
}
