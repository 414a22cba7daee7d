import Testing
import VersusModel

@testable import VersusContent

struct OptionTests {
  @Test func `an option is read with all its fields`() throws {
    let option = try #require(
      read([
        "options/third.md": """
        ---
        name: Third
        tagline: The *last* one
        description: It comes third
        website: https://example.org
        order: 7
        updated: 2026-01-31
        aliases: [old/third, /third.html]
        params: {Anything: [goes, {a: no}]}
        may-never-win: It is third
        pros: [{text: Small, sources: [survey]}, Quick]
        cons:
          - text: Young
        facts: {ease: 3}
        ---
        Some text.
        """
      ]).option("third"))
    #expect(option.name == "Third")
    #expect(option.tagline?.plainText == "The last one")
    #expect(option.article.description?.plainText == "It comes third")
    #expect(option.website == "https://example.org")
    #expect(option.article.order == 7)
    #expect(option.article.updated == PartialDate("2026-01-31"))
    let inner = Parameter.map([Parameter.Entry(name: "a", value: .text("no"))])
    #expect(
      option.article.params
        == .map([Parameter.Entry(name: "Anything", value: .list([.text("goes"), inner]))]))
    #expect(option.article.aliases.map(\.path) == ["old/third/index.html", "third.html"])
    #expect(option.pros.map(\.text.plainText) == ["Small", "Quick"])
    #expect(option.pros.first?.sources.map(\.source.slug) == ["survey"])
    #expect(option.cons.map(\.text.plainText) == ["Young"])
    #expect(option.facts.count == 1)
    #expect(!option.article.body.isEmpty)
  }

  @Test func `an option needs a name`() {
    read(["options/third.md": "⟦missing-key⟧---\ntagline: A\n---\n# Third\n"])
    read(["options/third.md": "⟦missing-key⟧# Third\n"])
  }

  @Test func `a name that was left blank is missing`() {
    read(["options/third.md": "---\n⟦missing-key⟧name:\n---\n"])
  }

  @Test func `a key left blank is as good as none`() {
    let option = read(["options/third.md": "---\nname: Third\ntagline:\norder: ~\n---\n"])
      .option("third")
    #expect(option?.tagline == nil)
  }

  @Test func `a use-both option names its parts`() {
    let site = read([
      "options/both.md": "---\nname: Both\ncombines: [first, second]\n---\n"
    ])
    #expect(site.option("both")?.combines.map(\.slug) == ["first", "second"])
    #expect(site.site.pairs.count == 1)
  }

  @Test func `a use-both option needs two other options`() {
    read(["options/both.md": "---\nname: Both\ncombines: ⟦invalid-value⟧[first]\n---\n"])
    read([
      "options/both.md": """
      ---
      name: Both
      combines: [first, ⟦invalid-value⟧both, ⟦unknown-option⟧secnd, ⟦invalid-value⟧first]
      ---
      """
    ])
  }

  @Test func `a point needs its text`() {
    read([
      "options/third.md": """
      ---
      name: Third
      pros: [⟦missing-key⟧{sources: [survey]}]
      cons: ⟦wrong-type⟧Young
      ---
      """
    ])
  }

  @Test func `facts must be a map`() {
    read(["options/third.md": "---\nname: Third\nfacts: ⟦wrong-type⟧[ease]\n---\n"])
  }

  @Test func `mistakes in fields that every kind takes are found`() {
    read([
      "options/third.md": """
      ---
      name: ⟦wrong-type⟧[Third]
      order: ⟦wrong-type⟧first
      draft: ⟦wrong-type⟧perhaps
      updated: ⟦wrong-type⟧yesterday
      aliases: ⟦wrong-type⟧old
      params: ⟦wrong-type⟧[a]
      ---
      """
    ])
  }
}
