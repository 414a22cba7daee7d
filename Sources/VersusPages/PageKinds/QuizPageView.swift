import VersusModel
import VersusTemplates

/// The quiz: a scorecard that can be read as it is, and the data by which a script asks and scores.
struct QuizPageView: View {
  let page: PageFrame
  let text: ListText
  let data: [UInt8]
  let questions: [QuestionView]
  let useCases: Link?

  static let shape = Shape<QuizPageView>(
    "quiz page",
    [
      .view("page") { $0.page },
      .view("text") { $0.text },
      .json("data") { $0.data },
      .list("questions") { $0.questions },
      .view("use-cases") { $0.useCases },
    ])

  init(_ outline: PageOutline, in context: PageContext) {
    let site = context.site
    let quiz = Quiz(site)
    page = context.frame(outline, bundle: .quiz)
    text = ListText(of: outline, in: context)
    data = Self.data(of: quiz, in: context).compact
    questions = zip(site.questions, quiz.prompts).map {
      QuestionView($0, $1, of: quiz, in: context)
    }
    useCases =
      SiteSection.useCases.exists(in: site)
      ? Link(title: context.words[.useCases], url: context.links.to(.useCases)) : nil
  }

  /// The JSON that `templates/components/quiz` reads: the quiz as it is scored, and what the page
  /// leads to, by the same positions.
  private static func data(of quiz: Quiz, in context: PageContext) -> JSONText {
    let site = context.site
    let useCases = Dictionary(site.useCases.map { ($0.id, $0) }) { first, _ in first }
    let reading = site.questions.map { question in
      JSONText.list(
        question.answers.map { answer in
          guard let useCase = answer.useCase.flatMap({ useCases[$0] }) else { return .null }
          let link = context.link(useCase)
          return .object([("title", .string(link.title)), ("url", .string(link.url))])
        })
    }
    return .object([
      ("version", .string(quiz.version)),
      ("site", .string(site.settings.title)),
      ("quiz", QuizData(quiz, words: .init(in: context.index)).json),
      ("options", .list(site.options.map { .string(context.links.to(.option($0.id))) })),
      ("voices", .list(site.options.map { .number(context.index.voices[$0.id] ?? 0) })),
      ("columns", .list(quiz.columns.map { .string(address(of: $0, in: context)) })),
      ("needs", .list(quiz.needs.map { .string(context.links.to(.criterion($0.criterion))) })),
      ("useCases", .list(reading)),
    ])
  }

  private static func address(of column: Quiz.Column, in context: PageContext) -> String {
    switch column.subject {
    case .criterion(let id, _): context.links.to(.criterion(id))
    case .favours(let id, _): context.links.to(.question(id))
    }
  }
}
