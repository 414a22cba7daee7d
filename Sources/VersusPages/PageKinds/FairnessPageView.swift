import VersusModel
import VersusTemplates

/// What the quiz does with everyone who could answer it.
struct FairnessPageView: View {
  let page: PageFrame
  let summary: String
  let isEstimate: Bool
  let outcomes: [ShareView]
  let closeCalls: String
  let firstAnswers: String
  let firstAnswersURL: String
  let ways: [Way]
  let questions: [ShareView]
  let idleAnswers: [String]
  /// Options that the quiz can't tell apart, or that others beat, in sentences.
  let remarks: [String]

  static let shape = Shape<FairnessPageView>(
    "fairness page",
    [
      .view("page") { $0.page },
      .text("summary") { $0.summary },
      .flag("is-estimate") { $0.isEstimate },
      .list("outcomes") { $0.outcomes },
      .text("close-calls") { $0.closeCalls },
      .text("first-answers") { $0.firstAnswers },
      .text("first-answers-url") { $0.firstAnswersURL },
      .list("ways") { $0.ways },
      .list("questions") { $0.questions },
      .texts("idle-answers") { $0.idleAnswers },
      .texts("remarks") { $0.remarks },
    ])

  /// Whether an option can win alone, and how that is known.
  struct Way: View {
    let option: Link
    let verdict: String
    /// Opens the quiz with answers that let it win; empty where there are none.
    let url: String
    /// Why it may never win, in the author's words.
    let reason: [UInt8]

    static let shape = Shape<Way>(
      "way to win",
      [
        .view("option") { $0.option },
        .text("verdict") { $0.verdict },
        .text("url") { $0.url },
        .html("reason") { $0.reason },
      ])
  }

  init(_ report: FairnessReport, _ outline: PageOutline, in context: PageContext) {
    let quiz = Quiz(context.site)
    summary = report.extent
    isEstimate = report.isEstimate
    outcomes = report.shares.map { ShareView($0, of: report, in: context) }
    closeCalls =
      "\(report.percent(of: report.closeCalls)) of all sets of answers are close calls: the winner is less than "
      + "\(report.closeCallPoints) points of 100 ahead."
    firstAnswers = Self.outcome(of: report.firstAnswers, in: context)
    firstAnswersURL = context.quizLink(report.firstAnswers.sheet, of: quiz)
    ways = report.ways.map { option, way in
      Way(
        option: context.link(option), verdict: Self.verdict(way, in: context),
        url: Self.witness(of: way).map { context.quizLink($0, of: quiz) } ?? "",
        reason: context.html(context.index.options[option]?.mayNeverWin))
    }
    let questions = Dictionary(context.site.questions.map { ($0.id, $0) }) { first, _ in first }
    self.questions = report.decisions.map { decision in
      ShareView(
        questions[decision.question]?.title ?? decision.question.slug, sheets: decision.sheets,
        of: report)
    }
    idleAnswers = report.idleAnswers.map { idle in
      let question = questions[idle.question]
      let answer = question?.answers.first { $0.id == idle.answer }
      return "\(question?.title ?? idle.question.slug) "
        + "\(answer?.text.plainText ?? idle.answer.slug) (\(idle.evidence.inWords))"
    }
    remarks =
      report.alike.map {
        "Nothing that the quiz weighs tells \(context.names([$0.option, $0.rival])) apart."
      }
      + report.dominated.map {
        "\(context.index.name(of: $0.rival)) is at least as good as "
          + "\(context.index.name(of: $0.option)) on everything that the quiz weighs."
      }
    page = context.frame(
      outline,
      contents: [
        .init(title: "What comes out", id: "section.outcomes"),
        .init(title: "What can win", id: "section.ways"),
        .init(title: "How much each question decides", id: "section.questions"),
        .init(title: "What is proved, and what is estimated", id: "section.proof"),
      ])
  }

  private static func outcome(
    of first: (sheet: Sheet, outcome: FairnessReport.Outcome, leaders: [Option.ID]),
    in context: PageContext
  ) -> String {
    switch first.outcome {
    case .win(let option): "\(context.index.name(of: option)) wins"
    case .tie: "\(context.names(first.leaders)) share the lead"
    case .unranked: "nothing ranks the options"
    case .nothingFits: "nothing fits"
    }
  }

  private static func verdict(_ way: FairnessReport.Way, in context: PageContext) -> String {
    switch way {
    case .sheet: "can win alone"
    case .none(let rival):
      "can't win alone, which is proved: \(context.index.name(of: rival)) is at least as good on "
        + "every answer, and none rules it out that leaves this one in"
    case .noneOfAll: "can't win alone, which is proved: all sets of answers were tried"
    case .notFound:
      "no answers were found with which it wins alone, and no proof that there are none"
    }
  }

  private static func witness(of way: FairnessReport.Way) -> Sheet? {
    if case .sheet(let sheet) = way { sheet } else { nil }
  }
}

extension PageContext {
  /// Opens the quiz with these answers.
  func quizLink(_ sheet: Sheet, of quiz: Quiz) -> String {
    links.to(.quiz, fragment: quiz.fragment(of: sheet))
  }
}
