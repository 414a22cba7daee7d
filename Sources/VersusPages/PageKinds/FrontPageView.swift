import VersusModel
import VersusTemplates

/// The front page: which one, in its first screen.
struct FrontPageView: View {
  let page: PageFrame
  let lead: [UInt8]
  let verdict: VerdictView?
  let ranking: RankingView?
  let options: [OptionCard]
  let useCaseGroups: [UseCaseGroup]
  let quiz: QuizInvitation?
  let pairs: [Link]
  let body: [UInt8]

  static let shape = Shape<FrontPageView>(
    "front page",
    [
      .view("page") { $0.page },
      .html("lead") { $0.lead },
      .view("verdict") { $0.verdict },
      .view("ranking") { $0.ranking },
      .list("options") { $0.options },
      .list("use-case-groups") { $0.useCaseGroups },
      .view("quiz") { $0.quiz },
      .list("pairs") { $0.pairs },
      .html("body") { $0.body },
    ])

  init(_ outline: PageOutline, in context: PageContext) {
    let site = context.site
    page = context.frame(outline)
    lead = context.html(outline.description ?? site.settings.description)
    verdict = site.front?.verdict.map { VerdictView($0, in: context) }
    ranking = context.index.assessment.overall.map {
      RankingView($0, most: 6, url: context.links.to(.options), in: context)
    }
    options = site.options.map { OptionCard($0, in: context) }
    useCaseGroups = UseCaseGroup.all(in: context)
    quiz = QuizInvitation(in: context)
    pairs = context.foremostPairs(12).map { context.link($0.left, $0.right) }
    body = context.html(site.front?.article.body)
  }
}

/// The way into the quiz.
struct QuizInvitation: View {
  let url: String
  /// How many questions it asks at most.
  let questions: String

  static let shape = Shape<QuizInvitation>(
    "invitation to the quiz",
    [
      .text("url") { $0.url },
      .text("questions") { $0.questions },
    ])

  /// Nil where there is nothing to ask.
  init?(in context: PageContext) {
    guard !context.site.questions.isEmpty else { return nil }
    url = context.links.to(.quiz)
    questions = context.words.say(.questionCount, count: context.site.questions.count)
  }
}
