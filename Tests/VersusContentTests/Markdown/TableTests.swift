import Testing

@testable import VersusContent

struct TableTests {
  /// The rows of the table, cells between bars, with classes in brackets.
  private func rows(_ text: String) -> [String] {
    MarkdownSample(text).html.split(separator: "<tr>").dropFirst().map { row in
      row.split(separator: "\n")
        .filter { $0.hasPrefix("<th") && !$0.hasPrefix("<thead") || $0.hasPrefix("<td") }
        .map { cell in
          let content = cell.drop { $0 != ">" }.dropFirst().dropLast("</td>".count)
          let alignment = cell.split(separator: "\"").first { $0.hasPrefix("align-") }
          return content + (alignment.map { "[\($0)]" } ?? "")
        }.joined(separator: "|")
    }
  }

  @Test func `a table has a head, a body and a region to scroll in`() {
    let html = MarkdownSample("| *a* | b |\n| --- | --- |\n| c | d |\n").html
    #expect(
      html == """
        <div class="table-scroll" role="region" tabindex="0" aria-label="Table: a, b">
        <table>
        <thead>
        <tr>
        <th scope="col"><em>a</em></th>
        <th scope="col">b</th>
        </tr>
        </thead>
        <tbody>
        <tr>
        <td>c</td>
        <td>d</td>
        </tr>
        </tbody>
        </table>
        </div>

        """)
  }

  @Test func `alignment is a class`() {
    #expect(
      rows("| abc | defghi | x |\n:-: | -----------: | :--\nbar | baz | y")
        == [
          "abc[align-center]|defghi[align-right]|x[align-left]",
          "bar[align-center]|baz[align-right]|y[align-left]",
        ])
  }

  @Test func `an escaped pipe is a pipe, also in code`() {
    #expect(
      rows("| f\\|oo  |\n| ------ |\n| b `\\|` az |\n| b **\\|** im |")
        == ["f|oo", "b <code>|</code> az", "b <strong>|</strong> im"])
  }

  @Test func `rows have as many cells as the head`() {
    #expect(
      rows("| abc | def |\n| --- | --- |\n| bar |\n| bar | baz | boo |")
        == ["abc|def", "bar|", "bar|baz"])
  }

  @Test(arguments: [
    "| abc | def |\n| --- |\n| bar |", "a | b\nc | d", "| a |\n| -x- |", "a\n---", "| a | b |",
  ])
  func `what is no table stays text`(text: String) {
    #expect(!MarkdownSample(text).html.contains("<table"))
  }

  @Test func `a table ends where another block begins`() {
    let html = MarkdownSample("| a | b |\n| - | - |\n| c | d |\n> quote").html
    #expect(html.contains("<blockquote>") && !html.contains("<td>&gt;"))
  }

  @Test func `a table may follow the lines of a paragraph`() {
    let html = MarkdownSample("*text* before\n| a | b |\n| - | - |\n| c | d |").html
    #expect(html.hasPrefix("<p><em>text</em> before</p>\n<div"))
  }

  @Test func `tables stand in quotes and lists`() {
    #expect(rows("> | a | b |\n> | - | - |\n> | c | d |") == ["a|b", "c|d"])
    #expect(rows("- | a | b |\n  | - | - |\n  | c | d |") == ["a|b", "c|d"])
  }

  @Test func `a cell knows the document's references`() {
    #expect(
      rows("| [x][r] |\n| --- |\n| y |\n\n[r]: https://e.example")
        == ["<a href=\"https://e.example\">x</a>", "y"])
  }

  @Test func `a cell is never a block`() {
    #expect(rows("| # a | - b |\n| --- | --- |\n| > c | 1. d # |") == ["# a|- b", "&gt; c|1. d #"])
  }
}
