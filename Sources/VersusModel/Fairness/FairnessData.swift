/// The report as JSON, for programs.
///
///     {
///       "sheets": 200000,               sets of answers looked at
///       "possible": 41489280,           how many there are; missing from 2^53 up
///       "estimate": true,               false where all were looked at
///       "outcomes": [
///         {"option": "nodejs", "sheets": 81234, "thousandths": 406, "margin": 3}, …,
///         {"outcome": "tie", …}, {"outcome": "unranked", …}, {"outcome": "nothing-fits", …}
///       ],
///       "closeCalls": {…},              wins by less than the points of a close call
///       "firstAnswers": {"outcome": "win", "leaders": ["nodejs"], "answers": {…}},
///       "questions": [{"question": "heart", "sheets": …, …}, …],   how much each decides
///       "options": [{"option": "nodejs", "way": "found", "answers": {"heart": ["live"]}},
///                   {"option": "both", "way": "none", "rival": "nodejs"}, …],
///       "idleAnswers": [{"question": …, "answer": …, "evidence": "all-tried"}, …],
///       "alike": [["a", "b"], …], "dominated": [["a", "b"], …]    the second is the better
///     }
package struct FairnessData: Sendable {
  private let report: FairnessReport
  private let questions: [Question.ID]

  package init(_ report: FairnessReport) {
    self.report = report
    questions = report.decisions.map(\.question)
  }

  package var json: JSONText {
    .object([
      ("sheets", .number(report.sheets)),
      ("possible", report.possible < 0x1p53 ? .number(Int(report.possible)) : nil),
      ("estimate", .flag(report.isEstimate)),
      (
        "outcomes",
        .list(
          report.shares.map { share in
            .object([name(share.outcome)] + counted(share.sheets))
          })
      ),
      ("closeCalls", .object(counted(report.closeCalls))),
      (
        "firstAnswers",
        .object([
          ("outcome", .string(word(report.firstAnswers.outcome))),
          ("leaders", .list(report.firstAnswers.leaders.map { .string($0.slug) })),
          ("answers", json(report.firstAnswers.sheet)),
        ])
      ),
      (
        "questions",
        .list(
          report.decisions.map { decision in
            .object([("question", .string(decision.question.slug))] + counted(decision.sheets))
          })
      ),
      ("options", .list(report.ways.map { json($0.way, to: $0.option) })),
      ("idleAnswers", .list(report.idleAnswers.map(json))),
      ("alike", .list(report.alike.map(json))),
      ("dominated", .list(report.dominated.map(json))),
    ])
  }

  private func counted(_ sheets: Int) -> [(String, JSONText?)] {
    [
      ("sheets", .number(sheets)),
      ("thousandths", .number(report.thousandths(of: sheets))),
      ("margin", .number(report.margin(of: sheets))),
    ]
  }

  private func name(_ outcome: FairnessReport.Outcome) -> (String, JSONText?) {
    if case .win(let option) = outcome { return ("option", .string(option.slug)) }
    return ("outcome", .string(word(outcome)))
  }

  private func word(_ outcome: FairnessReport.Outcome) -> String {
    switch outcome {
    case .win: "win"
    case .tie: "tie"
    case .unranked: "unranked"
    case .nothingFits: "nothing-fits"
    }
  }

  private func json(_ sheet: Sheet) -> JSONText {
    .object(
      questions.map { question in
        (
          question.slug,
          sheet.answers[question].map { .list($0.sorted().map { .string($0.slug) }) }
        )
      })
  }

  private func json(_ way: FairnessReport.Way, to option: Option.ID) -> JSONText {
    let found: [(String, JSONText?)] =
      switch way {
      case .sheet(let sheet): [("way", .string("found")), ("answers", json(sheet))]
      case .none(let rival): [("way", .string("none")), ("rival", .string(rival.slug))]
      case .noneOfAll: [("way", .string("none"))]
      case .notFound: [("way", .string("not-found"))]
      }
    return .object([("option", .string(option.slug))] + found)
  }

  private func json(_ idle: FairnessReport.IdleAnswer) -> JSONText {
    let evidence =
      switch idle.evidence {
      case .addsTheSame: "adds-the-same"
      case .allTried: "all-tried"
      case .sampled: "sampled"
      }
    return .object([
      ("question", .string(idle.question.slug)), ("answer", .string(idle.answer.slug)),
      ("evidence", .string(evidence)),
    ])
  }

  private func json(_ pair: FairnessReport.Pair) -> JSONText {
    .list([.string(pair.option.slug), .string(pair.rival.slug)])
  }
}
