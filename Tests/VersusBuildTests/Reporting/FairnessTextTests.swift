import Testing

@testable import VersusBuild
@testable import VersusModel

struct FairnessTextTests {
  private static let files = [
    "content/options/a.md": "---\nname: Tea\nfacts: {c: 5, d: 1}\n---\n",
    "content/options/b.md": "---\nname: Coffee\nfacts: {c: 1, d: 5}\n---\n",
    "content/criteria/c.md": "---\ntitle: C\ntype: rating\n---\n",
    "content/criteria/d.md": "---\ntitle: D\ntype: rating\n---\n",
    "content/questions/1-q.md": """
    ---
    title: Q?
    pick: any
    answers:
      - {id: x, text: X, weights: {c: 2}}
      - {id: y, text: Y, weights: {d: 1}}
    ---
    """,
  ]

  private func lines(
    _ change: (FairnessReport) -> FairnessReport = { $0 }
  ) throws -> [String] {
    let site = try TemporarySite(Self.files)
    let prepared = try prepareSite(at: site.root)
    return FairnessText(change(try #require(prepared.fairness)), of: prepared.site).lines
  }

  @Test func `a report is written out, with bars in line`() throws {
    #expect(
      try lines() == [
        "How fair the quiz is", "",
        "All 4 sets of answers that can be given were tried, skipped questions included, so that "
          + "every share is exact.", "",
        "What comes out",
        "  Tea                      50.0 %  ###############",
        "  Coffee                   25.0 %  ########",
        "  A tie                     0.0 %",
        "  Nothing to rank by       25.0 %  ########",
        "  Nothing fits              0.0 %",
        "  Close calls, won by less than 5 points: 0.0 %",
        "  The first answer to every question: Tea wins", "",
        "What can win alone",
        "  Coffee can, with q=y",
        "  Tea can, with q=x", "",
        "How much each question decides: where another answer to it, or none, puts others at the top",
        "  q      100.0 %  ##############################",
      ])
  }

  @Test(arguments: [
    (FairnessReport.Way.sheet(Sheet()), "  Coffee can, with no answer at all"),
    (
      .sheet(Sheet([Question.ID("q"): [Answer.ID("y"), Answer.ID("x")]])),
      "  Coffee can, with q=x,y"
    ),
    (
      .none(because: Option.ID("a")),
      "  Coffee can't (proved): Tea is at least as good on every answer"
    ),
    (.noneOfAll, "  Coffee can't (proved): all sets of answers were tried"),
    (.notFound, "  Coffee: no way was found, which is no proof that there is none"),
  ])
  func `each way to win is said, or that there is none`(
    way: FairnessReport.Way, line: String
  ) throws {
    let lines = try lines { $0.with(ways: [(Option.ID("b"), way)]) }
    #expect(lines.contains(line), "\(lines)")
  }

  @Test(arguments: [
    (FairnessReport.Outcome.tie, "a tie between Tea, Coffee"), (.unranked, "nothing to rank by"),
    (.nothingFits, "nothing fits"),
  ])
  func `what the first answers lead to is said`(
    outcome: FairnessReport.Outcome, words: String
  ) throws {
    let leaders = outcome == .tie ? ["a", "b"].map { Option.ID($0) } : []
    let lines = try lines { $0.with(firstAnswers: (Sheet(), outcome, leaders)) }
    #expect(lines.contains("  The first answer to every question: \(words)"), "\(lines)")
  }

  @Test func `answers that change nothing come last, with what is known`() throws {
    let idle = FairnessReport.IdleAnswer(
      question: Question.ID("q"), answer: Answer.ID("x"), evidence: .sampled)
    #expect(
      try lines { $0.with(idleAnswers: [idle]) }.suffix(3) == [
        "", "Answers that never change who is at the top",
        "  q=x (not proved: the sample shows no case)",
      ])
  }
}

extension FairnessReport {
  /// The same but for what is given.
  fileprivate func with(
    firstAnswers: (sheet: Sheet, outcome: Outcome, leaders: [Option.ID])? = nil,
    ways: [(option: Option.ID, way: Way)]? = nil, idleAnswers: [IdleAnswer]? = nil
  ) -> Self {
    FairnessReport(
      sheets: sheets, possible: possible, isEstimate: isEstimate, shares: shares,
      closeCalls: closeCalls, closeCallPoints: closeCallPoints,
      firstAnswers: firstAnswers ?? self.firstAnswers, decisions: decisions,
      ways: ways ?? self.ways, idleAnswers: idleAnswers ?? self.idleAnswers, alike: alike,
      dominated: dominated)
  }
}
