import Testing
import VersusModel

@testable import VersusContent

struct HeadingTests {
  @Test(arguments: [
    ("Second step", "second-step"), ("A  B", "a--b"), ("What's new, then?", "whats-new-then"),
    ("C++ & C#", "c--c"), ("snake_case and-dash", "snake_case-and-dash"), ("1. First", "1-first"),
    ("Größe", "größe"), ("ÉTÉ", "été"), ("茶 oder Kaffee", "茶-oder-kaffee"),
    ("`code` *em*", "code-em"),
    ("!?", "section"), ("Tea 🍵", "tea-"), ("a/b.c", "abc"),
    ("[link](https://a.example) text", "link-text"), ("&lt;b&gt;", "b"),
  ])
  func `a heading has the id that GitHub gives it`(_ title: String, _ id: String) {
    #expect(ConvertedText("## \(title)").headings.map(\.id) == [id])
  }

  @Test func `headings that are alike are numbered`() {
    let text = ConvertedText("## A\n\n## A\n\n### a\n\n## A-1\n\n## !\n\n## ?")
    #expect(text.headings.map(\.id) == ["a", "a-1", "a-2", "a-1-1", "section", "section-1"])
  }

  @Test func `an id is unique even where a title looks like a numbered one`() {
    let text = ConvertedText("## A-1\n\n## A\n\n## A\n\n## A")
    #expect(Set(text.headings.map(\.id)).count == 4)
  }

  @Test func `headings keep their levels where none is of the first`() {
    let text = ConvertedText("## A\n\n### B\n\n###### C")
    #expect(text.headings.map(\.level) == [2, 3, 6])
    #expect(
      text.html
        == "<h2 id=\"a\">A</h2>\n<h3 id=\"b\">B</h3>\n<h6 id=\"c\">C</h6>\n")
  }

  @Test func `all levels shift where one heading is of the first`() {
    let text = ConvertedText("## A\n\nB\n=\n\n###### C")
    #expect(text.headings.map(\.level) == [3, 2, 6])
    #expect(text.headings.map(\.title) == ["A", "B", "C"])
  }

  @Test func `headings of a question carry its id and stand below its title`() {
    let text = ConvertedText("# Why\n\n## How\n\n## How", question: Question.ID("heart"))
    #expect(text.headings.map(\.id) == ["why", "how", "how-1"])
    #expect(
      text.html == """
        <h4 id="question-heart.why">Why</h4>
        <h5 id="question-heart.how">How</h5>
        <h5 id="question-heart.how-1">How</h5>

        """)
  }

  @Test func `a first heading that repeats the title is dropped`() {
    let text = ConvertedText("# The *title*\n\nText\n\n## A", title: "The title")
    #expect(text.headings.map(\.level) == [2])
    #expect(text.html == "<p>Text</p>\n<h2 id=\"a\">A</h2>\n")
  }

  @Test func `a heading with the title is kept where it is not the first block`() {
    let text = ConvertedText("Text\n\n# Title", title: "Title")
    #expect(text.html == "<p>Text</p>\n<h2 id=\"title\">Title</h2>\n")
  }

  @Test func `a first heading of another text or level is kept`() {
    #expect(ConvertedText("# Other", title: "Title").html == "<h2 id=\"other\">Other</h2>\n")
    #expect(ConvertedText("## Title", title: "Title").html == "<h2 id=\"title\">Title</h2>\n")
  }

  @Test func `a second heading of the first level shifts the rest when the title is dropped`() {
    let text = ConvertedText("# Title\n\n# More\n\n## A", title: "Title")
    #expect(text.headings.map(\.level) == [2, 3])
  }

  @Test func `headings stand in quotes and lists too`() {
    #expect(
      html("> ## A & B")
        == "<blockquote>\n<h2 id=\"a--b\">A &amp; B</h2>\n</blockquote>\n")
  }
}
