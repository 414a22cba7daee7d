@testable import VersusModel

extension Sample {
  /// A report about options a, b and c that has one of everything.
  static func report(
    sheets: Int = 1000, possible: Double = 1000, isEstimate: Bool = false
  ) -> FairnessReport {
    let (a, b, c) = (Option.ID("a"), Option.ID("b"), Option.ID("c"))
    let question = Question.ID("q")
    return FairnessReport(
      sheets: sheets, possible: possible, isEstimate: isEstimate,
      shares: [
        .init(outcome: .win(a), sheets: 600), .init(outcome: .win(b), sheets: 0),
        .init(outcome: .win(c), sheets: 150), .init(outcome: .tie, sheets: 50),
        .init(outcome: .unranked, sheets: 1), .init(outcome: .nothingFits, sheets: 199),
      ],
      closeCalls: 40, closeCallPoints: 5,
      firstAnswers: (sheet(["q": ["x"]]), .tie, [a, c]),
      decisions: [.init(question: question, sheets: 400)],
      ways: [
        (a, .sheet(sheet(["q": ["y", "x"]]))), (b, .none(because: a)), (c, .noneOfAll),
        (Option.ID("d"), .notFound),
      ],
      idleAnswers: [
        .init(question: question, answer: Answer.ID("x"), evidence: .addsTheSame),
        .init(question: question, answer: Answer.ID("y"), evidence: .allTried),
        .init(question: question, answer: Answer.ID("z"), evidence: .sampled),
      ],
      alike: [.init(option: b, rival: a)], dominated: [.init(option: c, rival: a)])
  }
}
