import VersusModel
import VersusTemplates

/// Who leads, by how much, how sure that is, and who is out.
struct RankingView: View {
  /// The first of them; all where they are few.
  let standings: [StandingView]
  /// Those behind the first, which a page folds up.
  let rest: [StandingView]
  /// How many there are behind the first, also where the page leaves them out.
  let restCount: Int
  /// Where all stand that the page leaves out; empty where it leaves none out.
  let url: String
  /// Who leads, in a sentence.
  let summary: String
  /// Close or uncertain, in sentences; empty where neither.
  let doubt: [String]
  let steadiness: String

  static let shape = Shape<RankingView>(
    "ranking",
    [
      .list("standings") { $0.standings },
      .list("rest") { $0.rest },
      .number("rest-count") { $0.restCount },
      .text("url") { $0.url },
      .flag("has-spread") { $0.hasSpread },
      .text("summary") { $0.summary },
      .texts("doubt") { $0.doubt },
      .text("steadiness") { $0.steadiness },
    ])

  /// Whether any score shown could be another.
  private var hasSpread: Bool { standings.contains { !$0.spread.isEmpty } }

  /// - Parameters:
  ///   - most: How many to show unfolded. One more than that is shown too, since "1 more" says less.
  ///   - url: Where to send for the others, instead of folding them up.
  init(
    _ ranking: Ranking, needs: [Need] = [], most: Int = 8, url: String = "",
    in context: PageContext
  ) {
    let fitting = ranking.standings.count(where: \.isIn)
    let wanted = fitting == 0 ? most : min(most, fitting + Self.mostOut)
    let shown = ranking.standings.count > most + 1 ? wanted : ranking.standings.count
    let rest = ranking.standings.dropFirst(shown)
    let view = { (standing: Standing) in
      StandingView(standing, leaders: ranking.leaders, needs: needs, in: context)
    }
    standings = ranking.standings.prefix(shown).map(view)
    self.rest = url.isEmpty ? rest.map(view) : []
    restCount = rest.count
    self.url = rest.isEmpty ? "" : url
    summary = Self.summary(of: ranking, in: context)
    let words = context.words
    var doubt: [String] = []
    let behind = ranking.close.filter { !ranking.leaders.contains($0) }
    if !behind.isEmpty {
      let margin = words.say(.pointCount, count: context.site.settings.closeCall)
      doubt.append(
        words.say(
          .closeCall, count: behind.count, ("options", context.fewNames(behind)),
          ("points", margin)))
    }
    if !ranking.uncertain.isEmpty {
      doubt.append(
        words.say(.notCertain, ("options", context.fewNames(ranking.uncertain, .or))))
    }
    self.doubt = doubt
    steadiness =
      ranking.weighed == 0 || ranking.leaders.isEmpty
      ? ""
      : ranking.steady == ranking.weighed
        ? words.say(.steadinessOfAll, count: ranking.weighed)
        : words.say(.steadiness, count: ranking.weighed, ("steady", String(ranking.steady)))
  }

  /// Of those that are out, beside those that are in: they stand in no order that says anything.
  private static let mostOut = 3

  private static func summary(of ranking: Ranking, in context: PageContext) -> String {
    let words = context.words
    guard !ranking.leaders.isEmpty else {
      let isAnyIn = ranking.standings.contains(where: \.isIn)
      return words[isAnyIn ? .nothingRanks : .nothingFitsNeeds]
    }
    let names = context.names(ranking.leaders)
    if ranking.leaders.count > 1 { return words.say(.shareTheLead, ("options", names)) }
    let rivals = ranking.standings.filter { $0.isIn && !ranking.leaders.contains($0.option) }
    guard let rival = rivals.first, let ahead = ranking.standings.first?.score,
      let behind = rival.score
    else { return words.say(.aloneMeets, ("option", names)) }
    return words.say(
      .leadsBy, ("leader", names), ("rival", context.index.name(of: rival.option)),
      ("points", words.points(ahead - behind)))
  }
}

/// One line of a ranking.
struct StandingView: View {
  let option: Link
  let voice: String
  let rank: String
  let score: String
  /// The spread as words; empty where the facts leave none.
  let spread: String
  let isLeader: Bool
  let isOut: Bool
  let reasons: [String]
  let bar: ScoreBar

  static let shape = Shape<StandingView>(
    "standing",
    [
      .view("option") { $0.option },
      .text("voice") { $0.voice },
      .text("rank") { $0.rank },
      .text("score") { $0.score },
      .text("spread") { $0.spread },
      .flag("is-leader") { $0.isLeader },
      .flag("is-out") { $0.isOut },
      .texts("reasons") { $0.reasons },
      .view("bar") { $0.bar },
    ])

  init(_ standing: Standing, leaders: [Option.ID], needs: [Need], in context: PageContext) {
    option = context.link(standing.option)
    voice = context.index.voice(of: standing.option)
    rank = standing.rank.map(String.init) ?? ""
    score = standing.score.map(context.words.points) ?? ""
    isLeader = leaders.contains(standing.option)
    isOut = !standing.isIn
    spread = context.words.spread(of: standing)
    bar = standing.bar()
    reasons = standing.unmet.map { Self.reason($0, needs: needs, in: context) }
  }

  private static func reason(
    _ unmet: Standing.UnmetNeed, needs: [Need], in context: PageContext
  ) -> String {
    guard needs.indices.contains(unmet.need),
      let criterion = context.index.criteria[needs[unmet.need].criterion]
    else { return "" }
    let words = context.words
    let title = ("criterion", criterion.title)
    let condition = ("condition", words.need(needs[unmet.need].test, on: criterion))
    return switch unmet.reason {
    case .found(let reading):
      words.say(
        .needsButHas, title, condition, ("value", words.reading(reading, on: criterion)))
    case .noEvidence: words.say(.needsNoEvidence, title, condition)
    }
  }
}

extension PageContext {
  func names(_ ids: [Option.ID], _ joint: Words.Joint = .and) -> String {
    words.list(ids.map { index.name(of: $0) }, joint)
  }

  func fewNames(_ ids: [Option.ID], _ joint: Words.Joint = .and) -> String {
    words.few(ids.map { index.name(of: $0) }, joint)
  }
}
