import Testing
import VersusModel

@testable import VersusContent

struct SourceTests {
  @Test func `a source is read with all its fields`() throws {
    let source = try #require(
      read([
        "sources/blog.md": """
        ---
        title: A blog
        publisher: An agency
        author: Someone
        url: https://example.org/a
        published: undated
        accessed: 2026-11-21
        kind: agency
        interest: It sells *one* of them
        same-voice-as: survey
        ---
        """
      ]).source("blog"))
    #expect(source.title == "A blog")
    #expect(source.publisher == "An agency")
    #expect(source.author == "Someone")
    #expect(source.url == "https://example.org/a")
    #expect(source.published == .undated)
    #expect(source.accessed == PartialDate("2026-11-21"))
    #expect(source.kind == .agency)
    #expect(source.interest?.plainText == "It sells one of them")
    #expect(source.sameVoiceAs?.slug == "survey")
  }

  @Test func `mistakes in a source are found`() {
    read([
      "sources/blog.md": """
      ⟦missing-key⟧---
      url: ⟦unsafe-address⟧ftp://example.org
      published: ⟦wrong-type⟧soon
      accessed: ⟦wrong-type⟧undated
      kind: ⟦invalid-value⟧vlog
      same-voice-as: ⟦invalid-value⟧blog
      ---
      """
    ])
    read(["sources/blog.md": "---\ntitle: A\nsame-voice-as: ⟦unknown-source⟧surve\n---\n"])
  }

  @Test func `a citation names a source, and where in it`() {
    read(
      facts: """
        ease: {value: 3, sources: [⟦unknown-source⟧surve, ⟦missing-key⟧{at: Page 1}]}
        speed: {value: 3, sources: ⟦wrong-type⟧survey}
        typed: {value: yes, sources: [{id: survey, ⟦unknown-key⟧page: 1}]}
        """)
  }
}
