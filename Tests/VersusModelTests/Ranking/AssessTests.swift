import Testing

@testable import VersusModel

struct AssessTests {
  private let options = [
    Sample.option("a", ["c": 5, "d": 1]), Sample.option("b", ["c": 3, "d": 1]),
  ]

  private func codes(
    front: Verdict? = nil, useCase: UseCase? = nil, options: [Option]? = nil,
    criteria: [Criterion]? = nil
  ) -> [Diagnostic.Code] {
    let site = Site(
      settings: Settings(),
      front: FrontPage(article: Sample.article("F"), verdict: front),
      options: options ?? self.options,
      criteria: criteria ?? [Sample.criterion("c"), Sample.criterion("d", weight: 0)],
      useCases: useCase.map { [$0] } ?? [])
    return assess(site).diagnostics.map(\.code)
  }

  @Test func `a verdict that the ranking bears out passes`() {
    #expect(codes(front: Sample.verdict(Sample.winners("a"))).isEmpty)
    #expect(
      codes(useCase: Sample.useCase(Sample.verdict(Sample.winners("a")), weights: ["c": 1])).isEmpty
    )
    #expect(
      codes(useCase: Sample.useCase(Sample.verdict(.tie), weights: ["d": 2])).isEmpty)
    #expect(
      codes(useCase: Sample.useCase(Sample.verdict(.depends), weights: ["d": 2])).isEmpty)
    #expect(
      codes(useCase: Sample.useCase(Sample.verdict(Sample.winners("a", "b")), weights: ["d": 2]))
        .isEmpty)
  }

  @Test(arguments: [
    Sample.winners("b"), Sample.winners("a", "b"), .tie, .depends, .disputed,
  ])
  func `a verdict that the ranking contradicts fails`(winner: Verdict.Winner) {
    let useCase = Sample.useCase(Sample.verdict(winner), weights: ["c": 1])
    #expect(codes(useCase: useCase) == [.verdictDisagrees])
    #expect(codes(front: Sample.verdict(winner)) == [.verdictDisagrees])
    let overridden = Sample.useCase(Sample.verdict(winner, override: true), weights: ["c": 1])
    #expect(codes(useCase: overridden).isEmpty)
  }

  @Test func `the message says what the ranking gives, at the winner's place`() throws {
    let site = Site(
      settings: Settings(), options: options, criteria: [Sample.criterion("c")],
      useCases: [Sample.useCase(Sample.verdict(Sample.winners("b")), weights: ["c": 1])])
    let finding = try #require(assess(site).diagnostics.first)
    #expect(
      finding.message
        == "the verdict names 'B', but the ranking gives 'A' 100.0, 'B' 50.0")
    #expect(finding.position == Sample.place)
  }

  @Test(arguments: [
    (Verdict.Winner.tie, "the verdict is a tie, but 'A' leads by 50.0 points"),
    (
      .depends,
      "the verdict is that it depends, but 'A' leads by 50.0 points, "
        + "and no gap in the facts could change that"
    ),
    (
      .disputed,
      "the verdict is that sources disagree, but no fact that it weighs is disputed"
    ),
    (Sample.winners("b"), "the verdict names 'B', but the ranking gives 'A' 100.0, 'B' 50.0"),
  ])
  func `the message answers what the verdict claims, and names no one else`(
    winner: Verdict.Winner, message: String
  ) throws {
    let third = Sample.option("third", ["c": 2, "d": 1])
    let site = Site(
      settings: Settings(), options: options + [third], criteria: [Sample.criterion("c")],
      useCases: [Sample.useCase(Sample.verdict(winner), weights: ["c": 1])])
    let finding = try #require(assess(site).diagnostics.first)
    #expect(finding.message == message)
    #expect(finding.hint == "change the verdict or the weights, or say in 'override' why it stands")
  }

  @Test func `an override that nothing needs is a warning`() {
    #expect(
      codes(front: Sample.verdict(Sample.winners("a"), override: true)) == [.overrideNotNeeded])
  }

  @Test func `a verdict with nothing to test it is a warning`() {
    #expect(codes(useCase: Sample.useCase(Sample.verdict(.tie))) == [.untestedVerdict])
  }

  @Test(arguments: [Sample.winners("a"), .tie, .depends, .disputed])
  func `a front page's verdict without any weight is untested`(winner: Verdict.Winner) {
    let weightless = [Sample.criterion("c", weight: 0)]
    #expect(codes(front: Sample.verdict(winner), criteria: weightless) == [.untestedVerdict])
  }

  @Test func `needs alone can bear out a verdict`() {
    let need = Need(
      criterion: Criterion.ID("c"), test: .atLeast(.rating(4)), position: Sample.place)
    let right = Sample.useCase(Sample.verdict(Sample.winners("a")), needs: [need])
    let wrong = Sample.useCase(Sample.verdict(Sample.winners("b")), needs: [need])
    #expect(codes(useCase: right).isEmpty)
    #expect(codes(useCase: wrong) == [.verdictDisagrees])
  }

  @Test func `disputed is a verdict where a weighed fact is disputed`() {
    let fact = Sample.fact(.value(.rating(5)), claims: [.value(.rating(1))])
    let disputed = Option(
      id: Option.ID("a"), article: Sample.article("A"), facts: [Criterion.ID("c"): fact],
      position: Sample.place)
    let useCase = Sample.useCase(Sample.verdict(.disputed), weights: ["c": 1])
    #expect(codes(useCase: useCase, options: [disputed, options[1]]).isEmpty)
  }

  @Test func `a criterion's verdict is checked with that criterion alone`() {
    let wrong = Sample.criterion("c", verdict: Sample.verdict(Sample.winners("b")))
    #expect(codes(criteria: [wrong]) == [.verdictDisagrees])
    let text = Sample.criterion(
      "t", .text, weight: 0, verdict: Sample.verdict(Sample.winners("b")))
    #expect(codes(criteria: [text]).isEmpty)
  }

  @Test func `using both is not free`() {
    let both = Sample.option("both", ["c": 5, "d": 1], combines: ["a", "b"])
    #expect(codes(options: options + [both]) == [.combinationDominates])
    let costly = Sample.option("both", ["c": 4, "d": 1], combines: ["a", "b"])
    #expect(codes(options: options + [costly]).isEmpty)
  }

  @Test func `without a weight there is no overall ranking`() {
    let site = Site(
      settings: Settings(), options: options, criteria: [Sample.criterion("c", weight: 0)])
    let assessment = assess(site).value
    #expect(assessment.overall == nil)
    #expect(assessment.criteria[Criterion.ID("c")]?.leaders == [Option.ID("a")])
  }
}
