import Testing
import VersusModel

@testable import VersusContent

struct PassageTests {
  /// What each paragraph begins with, up to the next mark of HTML.
  private func beginnings(of markup: Markup) -> [String] {
    markup.passages.map { passage in
      guard case .html(let bytes) = markup.pieces[passage.piece] else { return "" }
      let text = bytes[passage.offset...].prefix { $0 != UInt8(ascii: "<") }
      return "\(passage.position.line): \(String(decoding: text, as: UTF8.self))"
    }
  }

  @Test func `each paragraph of a body knows its line`() {
    let sample = MarkdownSample("One[@lab] and\n\n## Two\n\n- Three\n\n  > Four\n- Five\n")
    #expect(beginnings(of: sample.markup) == ["1: One", "5: Three", "7: Four", "8: Five"])
  }

  @Test func `escaped marks move no paragraph`() {
    let sample = MarkdownSample("\\[@one] \\*two\\*\n\n\\~three\\~\n")
    #expect(beginnings(of: sample.markup) == ["1: [@one] *two*", "3: ~three~"])
  }

  @Test func `a paragraph that turns out to be a table is none`() {
    #expect(MarkdownSample("| a |\n|---|\n| b |\n").markup.passages.isEmpty)
  }

  @Test func `a text of front matter is one paragraph where it begins`() {
    let sample = MarkdownSample(inline: "Some *words*")
    #expect(beginnings(of: sample.markup) == ["2: Some "])
    #expect(sample.markup.passages.map(\.isInBody) == [false])
  }
}
