import Testing
import VersusModel

@testable import VersusContent

struct CriterionTests {
  /// Reads a criterion `extra` with these lines of front matter.
  @discardableResult
  private func read(
    criterion lines: String, at location: SourceLocation = #_sourceLocation
  ) -> Criterion? {
    VersusContentTests.read(
      ["criteria/extra.md": "---\n\(lines)\n---\n"], at: location
    ).criterion("extra")
  }

  @Test func `a criterion is read with all its fields`() throws {
    let criterion = try #require(
      read(
        criterion: """
          title: Memory
          group: day-to-day
          type: number
          unit: MB
          better: lower
          scale: {worst: 1000, best: 10, log: true}
          weight: 3
          fresh-for: 1 year
          verdict: {winner: first, why: It is small, sources: [bench], as-of: 2026}
          """))
    #expect(criterion.title == "Memory")
    #expect(criterion.group?.slug == "day-to-day")
    #expect(criterion.kind == .number)
    #expect(criterion.unit == "MB")
    #expect(criterion.better == .lower)
    #expect(
      criterion.scale
        == Scale(
          ends: .numbers(worst: Decimal(significand: 1000), best: Decimal(significand: 10)),
          isLogarithmic: true))
    #expect(criterion.weight == 3)
    #expect(criterion.freshFor == Period(count: 1, unit: .years))
    #expect(criterion.verdict?.winner == .options([Option.ID("first")]))
    #expect(criterion.verdict?.why?.plainText == "It is small")
  }

  @Test func `choices keep their order, titles and ratings`() throws {
    let criterion = try #require(
      read(
        criterion: """
          title: Kind
          type: choice
          choices:
            one-thread: {rating: 2}
            many: {title: Many threads, rating: 4}
          """))
    #expect(criterion.choices.map(\.title) == ["One thread", "Many threads"])
    #expect(criterion.choices.map(\.rating) == [2, 4])
    #expect(criterion.weight == 1)
  }

  @Test func `a flag has labels and a better side`() {
    let criterion = read(
      criterion: "title: T\ntype: flag\nbetter: no\nlabels: {yes: Passes, partial: Partly}")
    #expect(criterion?.labels == [.yes: "Passes", .partial: "Partly"])
    #expect(criterion?.better == .no)
  }

  @Test func `the scale says what is better`() {
    #expect(
      read(criterion: "title: T\ntype: number\nscale: {worst: 9, best: 1}")?.better == .lower)
    #expect(
      read(criterion: "title: T\ntype: date\nscale: {worst: 2000, best: 2020-06}")?.better
        == .higher)
  }

  @Test func `it weighs 1 where it can be scored, else 0`() {
    let site = VersusContentTests.read([:])
    #expect(site.criterion("ease")?.weight == 1)
    #expect(site.criterion("speed")?.weight == 1)
    #expect(site.criterion("stars")?.weight == 0)
    #expect(site.criterion("fits")?.weight == 0)
    #expect(site.criterion("hosts")?.weight == 0)
  }

  @Test func `what can't be scored can't be weighed`() {
    read(criterion: "title: T\ntype: text\nweight: ⟦cannot-be-weighed⟧2")
    read(criterion: "title: T\ntype: number\nweight: ⟦cannot-be-weighed⟧1")
    read(criterion: "title: T\ntype: number\nweight: 0")
  }

  @Test func `title and type are needed`() {
    VersusContentTests.read(
      ["criteria/extra.md": "⟦missing-key⟧⟦missing-key⟧---\nweight: 1\n---\n"])
  }

  @Test func `the title may be the first heading`() {
    let site = VersusContentTests.read(["criteria/extra.md": "---\ntype: text\n---\n# Extra\n"])
    #expect(site.criterion("extra")?.title == "Extra")
  }

  @Test func `an unknown type comes with the nearest`() {
    read(criterion: "title: T\ntype: ⟦invalid-value⟧ratng")
  }

  @Test func `keys that mean nothing for the type are refused`() {
    read(
      criterion: """
        title: T
        type: text
        ⟦key-not-for-type⟧better: higher
        ⟦key-not-for-type⟧scale: {worst: 1, best: 2}
        ⟦key-not-for-type⟧choices: {a: A}
        ⟦key-not-for-type⟧labels: {yes: A}
        """)
    read(
      criterion: """
        title: T
        type: date
        scale: {worst: 2000, best: 2010, ⟦key-not-for-type⟧log: true}
        """)
  }

  @Test func `better must be a direction of the type`() {
    read(criterion: "title: T\ntype: flag\nbetter: ⟦invalid-value⟧higher")
    read(criterion: "title: T\ntype: rating\nbetter: ⟦invalid-value⟧yes")
  }

  @Test func `better can't contradict the scale`() {
    read(
      criterion: """
        title: T
        type: number
        better: ⟦invalid-value⟧higher
        scale: {worst: 9, best: 1}
        """)
  }

  @Test func `a scale has two different ends of its type`() {
    read(criterion: "title: T\ntype: number\nscale: ⟦invalid-value⟧{worst: 1, best: 1.0}")
    read(criterion: "title: T\ntype: number\nscale: ⟦missing-key⟧{worst: 1}")
    read(criterion: "title: T\ntype: number\nscale: {worst: ⟦wrong-type⟧a, best: ⟦wrong-type⟧b}")
    read(criterion: "title: T\ntype: date\nscale: {worst: ⟦wrong-type⟧1, best: 2010}")
    read(criterion: "title: T\ntype: number\nscale: ⟦wrong-type⟧9")
  }

  @Test func `a logarithm needs ends above 0`() {
    read(
      criterion: """
        title: T
        type: number
        scale: {worst: ⟦invalid-value⟧0, best: 10, log: true}
        """)
  }

  @Test func `a choice and a list need choices`() {
    VersusContentTests.read(
      ["criteria/extra.md": "⟦missing-key⟧---\ntitle: T\ntype: choice\n---\n"])
    read(criterion: "title: T\ntype: list\nchoices: ⟦wrong-type⟧[a, b]")
  }

  @Test func `mistakes in choices are found`() {
    read(
      criterion: """
        title: T
        type: choice
        choices:
          ⟦invalid-id⟧Big one: {title: Big}
          small: {rating: ⟦invalid-value⟧6}
          other: {⟦unknown-key⟧name: Other}
        """)
  }

  @Test func `a weight is whole and from 0 to 5`() {
    read(criterion: "title: T\ntype: rating\nweight: ⟦invalid-value⟧6")
    read(criterion: "title: T\ntype: rating\nweight: ⟦wrong-type⟧1.5")
  }

  @Test func `labels are for yes, partial and no`() {
    read(criterion: "title: T\ntype: flag\nlabels: {⟦unknown-key⟧maybe: A}")
  }
}
