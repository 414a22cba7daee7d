import Testing
import VersusModel

@testable import VersusContent

/// Texts made to take long: each would take minutes if anything in it were quadratic.
struct HostileTextTests {
  private static let count = 30_000

  @Test(arguments: [
    "# a\n", "a\n---\n", "[@", "[@a;", "[a](b.md) ", "[a](nope.md) ", "![](c.svg) ", "~~a ~b ",
    "a@b.c ", "www.", "https://a.b/) ", "<b> ", "\\~", "<a\\[", "- [ ] a\n", "> [!NOTE]\n\n",
    "|a\n",
    "[@a] ", "`", "*a **b ", "~~a~ ",
  ])
  func `a text of one thing over and over is read at once`(_ part: String) {
    let text = ConvertedText(String(repeating: part, count: Self.count))
    #expect(!text.html.isEmpty || !text.diagnostics.isEmpty)
  }

  @Test func `headings that are alike are numbered to the last`() {
    let text = ConvertedText(String(repeating: "# a\n", count: 20_000))
    #expect(text.headings.last?.id == "a-19999")
  }

  @Test func `each place of a citation is numbered, however many there are`() {
    let text = ConvertedText((0..<30_000).map { "[@a, \($0)] " }.joined())
    #expect(text.citations.count == 30_000)
  }

  @Test func `a table whose rows lack half a million cells is refused, and no other`() {
    func table(rows: Int) -> ConvertedText {
      let row = String(repeating: "|-", count: 1001) + "|\n"
      return ConvertedText(row + row + String(repeating: "|a|\n", count: rows))
    }
    #expect(table(rows: 500).diagnostics.isEmpty)
    #expect(table(rows: 501).diagnostics.map(\.code) == [.markdownTooLarge])
  }

  @Test func `cells know the definitions that they name`() {
    let definitions = (0..<20_000).map { "[R \($0)]: https://a.example/\($0)\n" }.joined()
    let rows = (0..<20_000).map { "|[r  \($0)]|[a][R \($0)]|\n" }.joined()
    let text = ConvertedText(definitions + "\n|a|b|\n|-|-|\n" + rows)
    #expect(text.html.contains("<td><a href=\"https://a.example/19999\">r  19999</a></td>"))
    #expect(text.diagnostics.isEmpty)
  }

  @Test func `a long definition named in every cell of a long table is refused`() {
    let definition = "[r]: https://a.example/\(String(repeating: "a", count: 10_000))\n"
    let text = ConvertedText(
      definition + "\n|a|\n|-|\n" + String(repeating: "|[r]|\n", count: 3000))
    #expect(text.diagnostics.map(\.code) == [.markdownTooLarge])
  }

  @Test func `beyond a limit places are those of the block`() {
    let text = ConvertedText("Text\n\n" + String(repeating: "[a](nope.md) ", count: 20_000))
    #expect(text.diagnostics.first?.position?.column == 5)
    #expect(text.diagnostics.last?.position?.column == 1)
    #expect(text.diagnostics.last?.position?.line == 3)
  }
}
