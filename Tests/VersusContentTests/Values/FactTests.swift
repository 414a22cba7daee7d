import Testing
import VersusModel

@testable import VersusContent

struct FactTests {
  @Test func `a value alone is a fact of every type`() {
    let site = read(
      facts: """
        ease: 4
        speed: -1.50
        typed: yes
        model: event-loop
        motto: "no"
        hosts: [fly, aws]
        born: 2009-05
        stable: 1.10
        home: https://example.org
        """)
    func reading(_ criterion: String) -> Reading? { site.fact(criterion)?.reading }
    #expect(reading("ease") == .value(.rating(4)))
    #expect(reading("speed") == Decimal("-1.5").map { .value(.number($0)) })
    #expect(reading("typed") == .value(.flag(.yes)))
    #expect(reading("model") == .value(.choice(Choice.ID("event-loop"))))
    #expect(reading("motto") == .value(.text("no")))
    #expect(reading("hosts") == .value(.list([Choice.ID("fly"), Choice.ID("aws")])))
    #expect(reading("born") == PartialDate("2009-05").map { .value(.date($0)) })
    #expect(reading("stable") == .value(.version(.number("1.10"))))
    #expect(reading("home") == .value(.link("https://example.org")))
    #expect(site.fact("ease")?.status == .reported)
  }

  @Test(arguments: [
    ("yes", Value.Flag.yes), ("true", .yes), ("'no'", .no), ("false", .no), ("partial", .partial),
  ])
  func `a flag is yes, no or partial, quoted or not`(_ text: String, _ flag: Value.Flag) {
    #expect(read(facts: "typed: \(text)").fact("typed")?.reading == .value(.flag(flag)))
  }

  @Test(arguments: ["", "~", "'?'", "\"?\""])
  func `what was looked for and not found is unknown`(_ text: String) {
    let fact = read(facts: "speed: \(text)").fact("speed")
    #expect(fact?.reading == .unknown)
    #expect(fact?.status == .unknown)
  }

  @Test func `ranges have two ends`() {
    let site = read(facts: "speed: -5..1.5\nease: 2..4\nborn: 2009..2010-06")
    #expect(
      site.fact("speed")?.reading
        == .range(
          .number(Decimal(significand: -5)), .number(Decimal(significand: 15, places: 1))))
    #expect(site.fact("ease")?.reading == .range(.rating(2), .rating(4)))
    #expect(site.fact("born")?.reading != nil)
  }

  @Test func `a range can't begin above its end`() {
    read(facts: "speed: ⟦invalid-value⟧20..5\nborn: ⟦invalid-value⟧2010..2009-01")
  }

  @Test func `each end of a range must be of the type`() {
    read(facts: "ease: 2..⟦invalid-value⟧9\nspeed: ⟦wrong-type⟧x..3")
  }

  @Test func `a range of one value is that value`() {
    #expect(read(facts: "ease: 3..3").fact("ease")?.reading == .value(.rating(3)))
  }

  @Test func `a version may be none`() {
    #expect(read(facts: "stable: none").fact("stable")?.reading == .value(.version(.none)))
  }

  @Test func `a value of another type is reported at the value`() {
    read(
      facts: """
        ease: ⟦wrong-type⟧4.5
        speed: ⟦wrong-type⟧1e3
        typed: ⟦wrong-type⟧maybe
        model: ⟦unknown-choice⟧event-lop
        motto: ⟦wrong-type⟧[a]
        hosts: ⟦wrong-type⟧aws
        born: ⟦invalid-value⟧2009-13
        stable: ⟦wrong-type⟧latest
        home: ⟦unsafe-address⟧javascript:x
        """)
  }

  @Test func `a rating is from 1 to 5`() {
    read(facts: "ease: ⟦invalid-value⟧0")
  }

  @Test func `an unknown choice comes with the nearest`() {
    let site = read(facts: "model: ⟦unknown-choice⟧event-lop")
    #expect(site.diagnostics.first?.hint == "did you mean 'event-loop'?")
  }

  @Test func `an unknown criterion is reported at its key`() {
    let site = read(facts: "⟦unknown-criterion⟧sped: 5")
    #expect(site.diagnostics.first?.hint == "did you mean 'speed'?")
  }

  @Test func `a fact holds all that supports it`() throws {
    let fact = try #require(
      read(
        facts: """
          speed:
            value: 300
            status: measured
            sources: [survey, {id: bench, at: Table 2}]
            as-of: 2026-01
            note: |
              Without *load*.
          """
      ).fact("speed"))
    #expect(fact.status == .measured)
    #expect(fact.sources.map(\.source.slug) == ["survey", "bench"])
    #expect(fact.sources.map(\.place) == [nil, "Table 2"])
    #expect(fact.asOf == PartialDate("2026-01").map(AsOf.date))
    #expect(fact.note?.isEmpty == false)
    #expect(fact.position == SourcePosition(file: "content/options/third.md", line: 4, column: 3))
  }

  @Test func `a fact may be undated`() {
    #expect(read(facts: "ease: {value: 1, as-of: undated}").fact("ease")?.asOf == .undated)
  }

  @Test func `a fact without a value says that it is unknown or not applicable`() {
    let site = read(
      facts: """
        ease: {status: unknown}
        speed: {status: not-applicable}
        typed: ⟦missing-key⟧{note: Nothing}
        """)
    #expect(site.fact("ease")?.reading == .unknown)
    #expect(site.fact("speed")?.reading == .notApplicable)
    #expect(site.fact("speed")?.status == .notApplicable)
  }

  @Test func `what is unknown can't have a value`() {
    read(
      facts: """
        ease: {status: unknown, value: ⟦invalid-value⟧3}
        speed: {value: ⟦invalid-value⟧3, status: not-applicable}
        """)
  }

  @Test func `what depends has a range or a list, and a reason`() {
    let site = read(
      facts: """
        ease: {status: depends, value: 2..4, why: On the team}
        model: {status: depends, value: [threads, event-loop], why: On the server}
        hosts: {status: depends, value: [aws, fly], why: On the plan}
        speed: ⟦missing-key⟧{status: depends, value: 1..2}
        typed: {status: depends, value: ⟦wrong-type⟧yes, why: On the day}
        """)
    #expect(site.fact("ease")?.reading == .range(.rating(2), .rating(4)))
    #expect(
      site.fact("model")?.reading
        == .anyOf([.choice(Choice.ID("threads")), .choice(Choice.ID("event-loop"))]))
    #expect(
      site.fact("hosts")?.reading == .anyOf([.list([Choice.ID("aws")]), .list([Choice.ID("fly")])]))
  }

  @Test func `claims that disagree with the value need a reason`() {
    let site = read(
      facts: """
        ⟦missing-key⟧ease:
          value: 2
          claims:
            - {value: 4, sources: [survey], says: Easy, as-of: 2025}
            - {value: 2, sources: [bench]}
        typed:
          value: yes
          claims: [{value: true, sources: [survey]}, {sources: [bench], says: Types help}]
        speed:
          value: 5
          why: Measured again
          claims: [{value: 3..7, sources: [survey]}]
        """)
    let claims = site.fact("ease")?.claims ?? []
    #expect(claims.map(\.reading) == [.value(.rating(4)), .value(.rating(2))])
    #expect(claims.first?.says?.plainText == "Easy")
    #expect(claims.first?.asOf == PartialDate("2025").map(AsOf.date))
    #expect(site.fact("typed")?.isDisputed == false)
    #expect(site.fact("speed")?.isDisputed == true)
  }

  @Test func `a claim needs sources and takes no other keys`() {
    read(
      facts: """
        ease:
          value: 2
          claims:
            - ⟦missing-key⟧{value: 2}
            - {value: 2, sources: [⟦unknown-source⟧surve], ⟦unknown-key⟧note: x}
        """)
  }

  @Test func `an unknown status comes with the nearest`() {
    let site = read(facts: "ease: {value: 2, status: ⟦invalid-value⟧mesured}")
    #expect(site.diagnostics.first?.hint == "did you mean 'measured'?")
  }

  @Test func `facts fall back on the option's defaults`() {
    let site = read([
      "options/third.md": """
      ---
      name: Third
      facts-default: {sources: [survey], as-of: 2026, status: estimated}
      facts:
        ease: 3
        speed: {value: 4, sources: [bench], status: measured, as-of: undated}
        typed:
      ---
      """
    ])
    #expect(site.fact("ease")?.sources.map(\.source.slug) == ["survey"])
    #expect(site.fact("ease")?.status == .estimated)
    #expect(site.fact("ease")?.asOf != nil)
    #expect(site.fact("speed")?.sources.map(\.source.slug) == ["bench"])
    #expect(site.fact("speed")?.status == .measured)
    #expect(site.fact("speed")?.asOf == .undated)
    #expect(site.fact("typed")?.status == .unknown)
  }

  @Test func `no option can be unknown by default`() {
    read([
      "options/third.md": """
      ---
      name: Third
      facts-default: {status: ⟦invalid-value⟧unknown}
      ---
      """
    ])
  }
}
