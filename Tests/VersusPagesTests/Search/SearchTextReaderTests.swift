import Testing
import VersusModel

@testable import VersusPages

struct SearchTextReaderTests {
  private func sections(_ pieces: [Markup.Piece]) -> [String] {
    var reader = SearchTextReader()
    reader.read(Markup(pieces: pieces))
    return reader.sections.map {
      "#\($0.anchor) [\($0.heading)] \(String(decoding: $0.text, as: UTF8.self))"
    }
  }

  private func sections(_ html: String) -> [String] { sections([.html(Array(html.utf8))]) }

  @Test func `text is read heading by heading`() {
    #expect(
      sections(
        "<p>Before &amp; <em>af</em>ter.</p>\n<h2 id=\"a\">One <code>x</code></h2>\n<p>In it</p><ul><li>a</li><li>b</li></ul>"
      )
        == ["# [] Before & after.", "#a [One x] In it a b"])
  }

  @Test func `a link may lie between pieces`() {
    #expect(
      sections([
        .html(Array("<p>See <a href=\"".utf8)), .address(.index, fragment: nil),
        .html(Array("\">the front</a>.</p>".utf8)),
      ]) == ["# [] See the front."])
  }

  @Test func `what no visitor reads is left out`() {
    #expect(sections("a<!-- <h2 id=\"x\">no</h2> -->b<style>no</style>c") == ["# [] abc"])
    #expect(sections("a<script>if (a<b) no(\"</p>\")</script>b") == ["# [] ab"])
    #expect(sections("a <script>if (1<2) no</script> b") == ["# [] a b"])
  }

  @Test func `a sign in a value ends no tag`() {
    #expect(sections("<p title=\"a > b\">x</p><img alt='<p>'>y") == ["# [] x y"])
  }

  @Test func `what is not closed ends`() {
    for html in ["<h2 id=\"a\">x", "<p", "<!-- x", "<script>", "&am", "<h2 id=\""] {
      _ = sections(html)
    }
  }
}
