import Testing

@testable import VersusModel

struct SentenceTests {
  private func sentences(of html: String, isInBody: Bool = true) -> [Sentence] {
    let place = SourcePosition(file: "content/a.md", line: 3, column: 1)
    let passage = Markup.Passage(piece: 0, offset: 0, position: place, isInBody: isInBody)
    let markup = Markup(pieces: [.html(Array(html.utf8))], passages: [passage])
    var found: [Sentence] = []
    markup.forEachSentence(of: passage) { found.append($0) }
    return found
  }

  @Test func `a full stop within a word ends nothing`() {
    #expect(sentences(of: "Node.js is at 1.5 now. It runs").map(\.wordCount) == [7, 2])
  }

  @Test(arguments: [
    "It <em>runs</em> on V8.", "it runs, on v8", "It <a href=\"x.html\">runs</a>\non V8!",
  ])
  func `case, marks and links make no difference`(html: String) {
    #expect(
      sentences(of: html).map(\.fingerprint) == sentences(of: "It runs on V8.").map(\.fingerprint))
  }

  @Test func `other words make a difference`() {
    #expect(
      sentences(of: "It runs on V8.")[0].fingerprint
        != sentences(of: "It runson V8.")[0].fingerprint)
  }

  @Test func `a paragraph ends at the next block`() {
    #expect(sentences(of: "One two</p>\n<p>three four.").map(\.wordCount) == [2])
    #expect(sentences(of: "One two\n<ul>\n<li>three").map(\.wordCount) == [2])
  }

  @Test func `a sentence of a body stands on its own line`() {
    let html = "One two.\nThree\nfour. Five."
    #expect(sentences(of: html).map(\.position.line) == [3, 4, 5])
    #expect(sentences(of: html, isInBody: false).map(\.position.line) == [3, 3, 3])
  }

  @Test func `a citation leaves a sentence whole`() {
    let place = SourcePosition(file: "content/a.md", line: 3, column: 1)
    let citation = Citation(source: Source.ID("lab"), position: place)
    let markup = Markup(
      pieces: [
        .html(Array("<p>One two".utf8)), .citation(citation, number: 1),
        .html(Array(" three.".utf8)),
      ])
    var found: [Sentence] = []
    let passage = Markup.Passage(piece: 0, offset: 3, position: place, isInBody: true)
    markup.forEachSentence(of: passage) { found.append($0) }
    #expect(found.map(\.opening) == ["One two three."])
  }
}
