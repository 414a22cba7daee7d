import Testing

@testable import VersusContent

/// The examples of the GitHub Flavored Markdown specification, and where tables may stand.
struct PipeTableTests {
  @Test func `a table has a header and a body`() {
    #expect(
      html("| foo | bar |\n| --- | --- |\n| baz | bim |")
        == """
        <div class="table-scroll" role="region" tabindex="0" aria-label="Table: foo, bar">
        <table>
        <thead>
        <tr>
        <th scope="col">foo</th>
        <th scope="col">bar</th>
        </tr>
        </thead>
        <tbody>
        <tr>
        <td>baz</td>
        <td>bim</td>
        </tr>
        </tbody>
        </table>
        </div>

        """)
  }

  @Test func `colons align columns, and outer pipes may be left out`() {
    let html = html("a | b | c | d\n:- | :-: | --: | ---\n1 | 2 | 3 | 4")
    #expect(html.contains("<th scope=\"col\" class=\"align-left\">a</th>"))
    #expect(html.contains("<td class=\"align-center\">2</td>"))
    #expect(html.contains("<td class=\"align-right\">3</td>"))
    #expect(html.contains("<td>4</td>"))
  }

  @Test func `an escaped pipe is a pipe, also within code and emphasis`() {
    let html = html("| f\\|oo |\n| ------ |\n| b `\\|` az |\n| b **\\|** im |")
    #expect(cells(html) == ["f|oo", "b <code>|</code> az", "b <strong>|</strong> im"])
  }

  @Test func `a table is broken by an empty line or another block`() {
    let html = html("| abc | def |\n| --- | --- |\n| bar | baz |\n> bar")
    #expect(html.hasSuffix("</div>\n<blockquote>\n<p>bar</p>\n</blockquote>\n"))
  }

  @Test func `a line without pipes is a row of its own`() {
    let html = html("| abc | def |\n| --- | --- |\n| bar | baz |\nbar\n\nbar")
    #expect(cells(html) == ["abc", "def", "bar", "baz", "bar", ""])
    #expect(html.hasSuffix("</div>\n<p>bar</p>\n"))
  }

  @Test func `a header that does not fit the delimiter row makes no table`() {
    #expect(!html("| abc | def |\n| --- |\n| bar |").contains("<table>"))
    #expect(!html("| abc |\n| --- | --- |\n| bar |").contains("<table>"))
  }

  @Test func `rows are cut or filled to the width of the header`() {
    let html = html("| abc | def |\n| --- | --- |\n| bar |\n| bar | baz | boo |")
    #expect(cells(html) == ["abc", "def", "bar", "", "bar", "baz"])
  }

  @Test func `a table may have no body`() {
    let html = html("| abc | def |\n| --- | --- |")
    #expect(html.contains("<table>") && !html.contains("<tbody>"))
  }

  @Test(arguments: ["| a |\n| -:- |", "| a |\n| - - |", "| a |\n| x |", "a\n---b", "| a |\n| : |"])
  func `what is no delimiter row makes no table`(_ text: String) {
    #expect(!html(text).contains("<table>"))
  }

  @Test func `lines before the header stay a paragraph`() {
    let html = html("First *line*\nand more\n| a |\n| - |\n| b |")
    #expect(html.hasPrefix("<p>First <em>line</em>\nand more</p>\n<div"))
    #expect(cells(html) == ["a", "b"])
  }

  @Test func `a table stands in quotes and list items`() {
    for text in [
      "> | a | b |\n> | - | - |\n> | c | d |", "- | a | b |\n  | - | - |\n  | c | d |",
      "1. x\n\n   | a | b |\n   | - | - |\n   | c | d |",
      "> - | a | b |\n>   | - | - |\n>   | c | d |",
      "> > | a | b |\n> > | - | - |\n> > | c | d |",
    ] {
      #expect(cells(html(text)) == ["a", "b", "c", "d"], "\(text)")
    }
  }

  @Test func `a lazy line of a quote is a row`() {
    #expect(cells(html("> | a |\n> | - |\n> | b |\n| c |")).prefix(3) == ["a", "b", "c"])
  }

  @Test func `cells hold links, also by reference`() {
    let html = html(
      "| [a] | [b][c] |\n| - | - |\n| [d](../options/a.md) | <https://d.example> |\n\n"
        + "[a]: https://a.example\n  [c]: https://c.example 'T'")
    #expect(
      cells(html) == [
        "<a href=\"https://a.example\">a</a>", "<a href=\"https://c.example\" title=\"T\">b</a>",
        "<a href=\"⟨options/a.md⟩\">d</a>", "<a href=\"https://d.example\">https://d.example</a>",
      ])
  }

  @Test func `cells escape what HTML would read`() {
    #expect(cells(html("| a & b |\n| - |\n| 1 < 2 |")) == ["a &amp; b", "1 &lt; 2"])
    #expect(html("| \"x\" <b> |\n| - |").contains("aria-label=\"Table: &quot;x&quot; "))
  }

  @Test func `a hash at the end of a cell is kept`() {
    #expect(
      cells(html("| C# | # |\n| - | - |\n| *F* # | ## |")) == ["C#", "#", "<em>F</em> #", "##"])
  }

  @Test func `line breaks before a table are kept, definitions are not shown`() {
    #expect(html("a  \nb\n| c |\n| - |").hasPrefix("<p>a<br />\nb</p>\n<div"))
    let html = html("[a]: https://a.example\n| [a] |\n| - |")
    #expect(html.hasPrefix("<div"))
    #expect(cells(html) == ["<a href=\"https://a.example\">a</a>"])
    #expect(VersusContentTests.html("a\n    # b\n| c |\n| - |").hasPrefix("<p>a # b</p>\n<div"))
  }

  @Test func `carriage returns are no part of cells`() {
    #expect(cells(html("| a | b |\r\n| - | - |\r\n| c | d |\r\n")) == ["a", "b", "c", "d"])
  }

  private func cells(_ html: String) -> [String] {
    html.matches(of: /<t[hd][^>]*>(.*?)<\/t[hd]>/).map { String($0.1) }
  }
}
