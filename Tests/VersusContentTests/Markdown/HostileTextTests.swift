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
    "[@a] ", "`", "*a **b ",
  ])
  func `a text of one thing over and over is read at once`(_ part: String) {
    let text = ConvertedText(String(repeating: part, count: Self.count))
    #expect(!text.html.isEmpty || !text.diagnostics.isEmpty)
  }

  @Test func `headings that are alike are numbered to the last`() {
    let text = ConvertedText(String(repeating: "# a\n", count: 20_000))
    #expect(text.headings.last?.id == "a-19999")
  }

  @Test func `beyond a limit places are those of the block`() {
    let text = ConvertedText("Text\n\n" + String(repeating: "[a](nope.md) ", count: 20_000))
    #expect(text.diagnostics.first?.position?.column == 5)
    #expect(text.diagnostics.last?.position?.column == 1)
    #expect(text.diagnostics.last?.position?.line == 3)
  }
}
