import Testing

@testable import VersusContent

struct FactMessageTests {
  /// What is said of a site of one mistake.
  private func said(facts: String) -> Said { Said(read(facts: facts)) }

  @Test(arguments: [
    ("speed: ⟦wrong-type⟧1,5", "write 1.5"),
    ("speed: ⟦wrong-type⟧'1.200,50'", "write 1200.50"),
    ("speed: ⟦wrong-type⟧10 000", "write 10000"),
    ("speed: ⟦wrong-type⟧2 €", "write 2: the unit stands in the criterion"),
    ("stars: ⟦wrong-type⟧5%", "write 5: a unit is given once, as 'unit' of the criterion"),
    ("speed: ⟦wrong-type⟧1,200", "write it as in 1500 or -1.5"),
    ("speed: ⟦wrong-type⟧15k", "write it as in 1500 or -1.5"),
    ("ease: ⟦wrong-type⟧3.5", "write 1, 2, 3, 4 or 5"),
    ("speed: ⟦invalid-value⟧4 .. 9", "write 4..9"),
    ("born: ⟦wrong-type⟧2026-1-1", "write two digits for months and days: 2026-01-01"),
    ("born: ⟦wrong-type⟧spring", "write it as in 2026, 2026-01 or 2026-01-31"),
    ("stable: ⟦wrong-type⟧v2.1", "write 2.1"),
    ("hosts: ⟦wrong-type⟧aws", "write it in brackets, as in 'hosts: [aws]'"),
    ("model: ⟦wrong-type⟧[threads]", "write threads or event-loop"),
    ("home: ⟦invalid-value⟧www.x.example", "write 'https://www.x.example'"),
    ("home: ⟦invalid-value⟧https://x.example/a b", "write %20 for a blank that belongs to it"),
    ("home: ⟦invalid-value⟧x.example", "begin it with https:// or http://"),
  ])
  func `the hint gives the form of a value`(facts: String, hint: String) {
    #expect(said(facts: facts).hint == hint)
  }

  @Test(arguments: [
    ("born: ⟦invalid-value⟧2026-02-30", "there is no day 2026-02-30"),
    ("born: ⟦invalid-value⟧2026-13-01", "there is no month 2026-13"),
    ("⟦missing-key⟧ease:\n  note: A", "the fact 'ease' needs 'value'"),
    ("ease: {value: 2, ⟦unknown-key⟧sorces: [survey]}", "the fact 'ease' has no key 'sorces'"),
    (
      "model: {status: depends, value: ⟦wrong-type⟧threads, why: A}",
      "'model' has status depends, so its value must be a list of values, but it is 'threads'"
    ),
    ("motto: ⟦invalid-value⟧''", "'motto' is an empty text"),
    (
      "ease: {value: 2, sources: [⟦missing-key⟧{at: page 3}]}", "a cited source needs 'id'"
    ),
  ])
  func `the message names what is wrong`(facts: String, message: String) {
    #expect(said(facts: facts).message == message)
  }

  @Test func `a placeholder in braces is one finding`() {
    #expect(
      said(facts: "ease: {⟦yaml-feature⟧{ ease }}").hint
        == "put a text that begins with '{' or '[' in quotes")
  }

  @Test func `a cited source comes with its form`() {
    #expect(
      said(facts: "ease: {value: 2, sources: [⟦missing-key⟧{at: page 7}]}").hint
        == "write it as {id: bench, at: page 7}")
  }

  @Test func `a flag's label leads to the value that it shows`() {
    let site = read([
      "criteria/extra.md": "---\ntitle: E\ntype: flag\nlabels: {yes: Allowed}\n---\n",
      "options/third.md": "---\nname: T\nfacts: {extra: ⟦wrong-type⟧allowed}\n---\n",
    ])
    #expect(Said(site).hint == "write yes, which is shown as 'Allowed'")
  }

  @Test func `what supports a fact is read also where its criterion can't be`() {
    read([
      "criteria/broken.md": "⟦missing-key⟧---\ntitle: B\n---\n",
      "options/third.md": """
      ---
      name: Third
      facts:
        ⟦unknown-criterion⟧sped: {value: [x], sources: [⟦unknown-source⟧surve]}
        broken:
          value: 3
          ⟦unknown-key⟧sorces: [survey]
          claims: [⟦missing-key⟧{value: 4, says: A}]
      ---
      """,
    ])
  }
}

/// The first finding of a site, in words.
struct Said {
  let message: String?
  let hint: String?

  init(_ site: ReadSite) {
    message = site.diagnostics.first?.message
    hint = site.diagnostics.first?.hint
  }
}
