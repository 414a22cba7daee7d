extension Ranking {
  /// Whether a verdict says what the facts say.
  package func agrees(
    with winner: Verdict.Winner, closeCall: Int, hasDisputedFact: Bool
  ) -> Bool {
    let survivors = standings.filter(\.isIn)
    switch winner {
    case .options(let ids):
      return ids.allSatisfy { id in
        guard let standing = survivors.first(where: { $0.option == id }) else { return false }
        guard weight > 0, let leader = survivors.first else { return true }
        return standing.total == leader.total
          || leader.total - standing.total < closeCall * 100 * weight
      }
    case .tie:
      return survivors.count > 1 && weight > 0 && survivors[0].total == survivors[1].total
    case .depends: return !close.isEmpty || !uncertain.isEmpty
    case .disputed: return hasDisputedFact
    }
  }
}

/// What a verdict is tested against, for its messages.
struct VerdictGround {
  /// What an author may change, as in "the weights".
  let parts: [String]

  static let frontPage = VerdictGround(parts: ["the weights of the criteria"])
  static let criterion = VerdictGround(parts: ["the facts"])

  static func useCase(_ useCase: UseCase) -> VerdictGround {
    let hasWeights = useCase.weights.contains { $0.weight > 0 }
    return VerdictGround(
      parts: (hasWeights ? ["the weights"] : []) + (useCase.needs.isEmpty ? [] : ["the needs"]))
  }

  fileprivate var hint: String {
    let all = ["the verdict"] + parts
    return "change " + all.dropLast().joined(separator: ", ") + " or " + (all.last ?? "")
      + ", or say in 'override' why it stands"
  }
}

extension Diagnostic {
  static func overrideNotNeeded(_ verdict: Verdict) -> Self {
    .warning(
      "the verdict has an 'override', but the ranking agrees with it",
      code: .overrideNotNeeded, hint: "remove 'override'", at: verdict.overridePlace)
  }

  static func verdictDisagrees(
    _ verdict: Verdict, _ ranking: Ranking, on ground: VerdictGround, names: [Option.ID: String]
  ) -> Self {
    let name = { (id: Option.ID) in "'\(names[id] ?? id.slug)'" }
    let message =
      switch verdict.winner {
      case .options(let ids):
        "the verdict names \(ids.map(name).joined(separator: ", ")), but "
          + (ranking.outcomeWithoutScores(name: name) ?? ranking.scores(of: ids, name: name))
      case .tie:
        "the verdict is a tie, but "
          + (ranking.outcomeWithoutScores(name: name) ?? ranking.lead(name: name))
      case .depends:
        "the verdict is that it depends, but "
          + (ranking.outcomeWithoutScores(name: name) ?? ranking.lead(name: name)
            + ", and no gap in the facts could change that")
      case .disputed:
        "the verdict is that sources disagree, but no fact that it weighs is disputed"
      }
    return .error(message, code: .verdictDisagrees, hint: ground.hint, at: verdict.position)
  }
}

extension Ranking {
  /// What came out where the needs alone decide; nil where there are scores to show.
  fileprivate func outcomeWithoutScores(name: (Option.ID) -> String) -> String? {
    let survivors = standings.filter(\.isIn)
    if survivors.isEmpty { return "no option meets every need" }
    guard weight == 0 || survivors.count == 1 && standings.count > 1 else { return nil }
    if survivors.count == standings.count { return "every option meets every need" }
    return "only " + survivors.map { name($0.option) }.joined(separator: ", ")
      + " \(survivors.count == 1 ? "meets" : "meet") every need"
  }

  /// Of the leaders and of the options named: a long list would hide them.
  fileprivate func scores(of ids: [Option.ID], name: (Option.ID) -> String) -> String {
    let shown = standings.filter { ids.contains($0.option) || leaders.contains($0.option) }
    let scores = shown.map { standing in
      let score = standing.score.map(Self.points) ?? "0.0"
      return name(standing.option) + (standing.isIn ? " \(score)" : " out")
    }
    return "the ranking gives " + scores.joined(separator: ", ")
  }

  /// By how much the first option leads the second.
  fileprivate func lead(name: (Option.ID) -> String) -> String {
    let survivors = standings.filter(\.isIn)
    guard let first = survivors.first, survivors.count > 1, weight > 0 else {
      return "there is nothing to choose from"
    }
    let tenths = (2 * (first.total - survivors[1].total) + 10 * weight) / (20 * weight)
    let points = tenths == 0 ? "less than 0.1 points" : Self.points(tenths) + " points"
    return "\(name(first.option)) leads by \(points)"
  }

  private static func points(_ tenths: Int) -> String { "\(tenths / 10).\(tenths % 10)" }
}
