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
    let words = context.words
    summary = words.extent(of: report)
    isEstimate = report.isEstimate
    outcomes = report.sharesBySize.map { ShareView($0, of: report, in: context) }
    closeCalls = words.say(
      .closeCalls, ("share", words.percent(of: report.closeCalls, in: report)),
      ("points", String(report.closeCallPoints)))
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
        of: report, in: words)
    }
    idleAnswers = report.idleAnswers.map { idle in
      let question = questions[idle.question]
      let answer = question?.answers.first { $0.id == idle.answer }
      return words.say(
        .idleAnswer, ("question", question?.title ?? idle.question.slug),
        ("answer", answer?.text.plainText ?? idle.answer.slug),
        ("evidence", words.evidence(idle.evidence)))
    }
    remarks =
      report.alike.map {
        words.say(.nothingTellsApart, ("options", context.names([$0.option, $0.rival])))
      }
      + report.dominated.map {
        words.say(
          .asGoodEverywhere, ("rival", context.index.name(of: $0.rival)),
          ("option", context.index.name(of: $0.option)))
      }
    page = context.frame(
      outline,
      contents: [
        .init(title: words[.whatComesOut], id: "section.outcomes"),
        .init(title: words[.whatCanWin], id: "section.ways"),
        .init(title: words[.whatQuestionsDecide], id: "section.questions"),
        .init(title: words[.whatIsProved], id: "section.proof"),
      ], bundle: .shares)
  }

  private static func outcome(
    of first: (sheet: Sheet, outcome: FairnessReport.Outcome, leaders: [Option.ID]),
    in context: PageContext
  ) -> String {
    let words = context.words
    return switch first.outcome {
    case .win(let option): words.say(.firstWins, ("option", context.index.name(of: option)))
    case .tie: words.say(.firstTie, ("options", context.names(first.leaders)))
    case .unranked: words[.firstUnranked]
    case .nothingFits: words[.firstNothingFits]
    }
  }

  private static func verdict(_ way: FairnessReport.Way, in context: PageContext) -> String {
    switch way {
    case .sheet: context.words[.canWin]
    case .none(let rival):
      context.words.say(.cannotWinRival, ("rival", context.index.name(of: rival)))
    case .noneOfAll: context.words[.cannotWinTried]
    case .notFound: context.words[.noWayFound]
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
