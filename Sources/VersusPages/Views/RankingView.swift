import VersusModel
import VersusTemplates

/// Who leads, by how much, how sure that is, and who is out.
struct RankingView: View {
  let standings: [StandingView]
  /// Who leads, in a sentence.
  let summary: String
  /// Close or uncertain, in sentences; empty where neither.
  let doubt: [String]
  let steadiness: String

  static let shape = Shape<RankingView>(
    "ranking",
    [
      .list("standings") { $0.standings },
      .text("summary") { $0.summary },
      .texts("doubt") { $0.doubt },
      .text("steadiness") { $0.steadiness },
    ])

  init(_ ranking: Ranking, needs: [Need] = [], in context: PageContext) {
    standings = ranking.standings.map {
      StandingView($0, leaders: ranking.leaders, needs: needs, in: context)
    }
    summary = Self.summary(of: ranking, in: context)
    var doubt: [String] = []
    if !ranking.close.isEmpty {
      doubt.append(
        "A close call: \(context.names(ranking.close)) "
          + "\(ranking.close.count == 1 ? "is" : "are") less than "
          + "\(context.site.settings.closeCall) points behind.")
    }
    if !ranking.uncertain.isEmpty {
      doubt.append(
        "Not certain: gaps, ranges or disputes in the facts leave room for "
          + "\(context.names(ranking.uncertain, joint: "or")) to lead.")
    }
    self.doubt = doubt
    steadiness =
      ranking.weighed == 0 || ranking.leaders.isEmpty
      ? ""
      : "\(ranking.steady) of \(ranking.weighed) weights could change by a quarter, one at a time, "
        + "without changing who leads."
  }

  private static func summary(of ranking: Ranking, in context: PageContext) -> String {
    guard !ranking.leaders.isEmpty else {
      return ranking.standings.contains(where: \.isIn)
        ? "Nothing ranks the options that meet the needs." : "Nothing fits all the needs."
    }
    let names = context.names(ranking.leaders)
    if ranking.leaders.count > 1 { return "\(names) share the lead." }
    let rivals = ranking.standings.filter { $0.isIn && !ranking.leaders.contains($0.option) }
    guard let rival = rivals.first, let ahead = ranking.standings.first?.score,
      let behind = rival.score
    else { return "\(names) alone meets the needs." }
    return "\(names) leads \(context.index.name(of: rival.option)) by "
      + "\(Words.points(ahead - behind)) points of 100."
  }
}

/// One line of a ranking.
struct StandingView: View {
  let option: Link
  let rank: String
  let score: String
  /// The spread as words; empty where the facts leave none.
  let spread: String
  let isLeader: Bool
  let isOut: Bool
  let reasons: [String]
  /// In thousandths of the bar's length.
  let length: Int
  let spreadStart: Int
  let spreadLength: Int

  static let shape = Shape<StandingView>(
    "standing",
    [
      .view("option") { $0.option },
      .text("rank") { $0.rank },
      .text("score") { $0.score },
      .text("spread") { $0.spread },
      .flag("is-leader") { $0.isLeader },
      .flag("is-out") { $0.isOut },
      .texts("reasons") { $0.reasons },
      .number("length") { $0.length },
      .number("spread-start") { $0.spreadStart },
      .number("spread-length") { $0.spreadLength },
    ])

  init(_ standing: Standing, leaders: [Option.ID], needs: [Need], in context: PageContext) {
    option = context.link(standing.option)
    rank = standing.rank.map(String.init) ?? ""
    score = standing.score.map(Words.points) ?? ""
    isLeader = leaders.contains(standing.option)
    isOut = !standing.isIn
    length = standing.score ?? 0
    let (low, high) = (standing.lowScore ?? 0, standing.highScore ?? 0)
    spreadStart = low
    spreadLength = high - low
    spread = low == high ? "" : "\(Words.points(low))–\(Words.points(high))"
    reasons = standing.unmet.map { Self.reason($0, needs: needs, in: context) }
  }

  private static func reason(
    _ unmet: Standing.UnmetNeed, needs: [Need], in context: PageContext
  ) -> String {
    guard needs.indices.contains(unmet.need),
      let criterion = context.index.criteria[needs[unmet.need].criterion]
    else { return "" }
    let need = "\(criterion.title): needs \(Words.need(needs[unmet.need].test, on: criterion))"
    return switch unmet.reason {
    case .found(let reading): "\(need), has \(Words.reading(reading, on: criterion))"
    case .noEvidence: "\(need), and there is no evidence that it has"
    }
  }
}

extension PageContext {
  func names(_ ids: [Option.ID], joint: String = "and") -> String {
    Words.list(ids.map { index.name(of: $0) }, joint: joint)
  }
}
