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

extension Diagnostic {
  static func overrideNotNeeded(_ verdict: Verdict) -> Self {
    .warning(
      "the verdict has an `override`, but the ranking agrees with it",
      code: .overrideNotNeeded, hint: "remove `override`", at: verdict.position)
  }

  static func verdictDisagrees(
    _ verdict: Verdict, _ ranking: Ranking, names: [Option.ID: String]
  ) -> Self {
    let name = { (id: Option.ID) in "'\(names[id] ?? id.slug)'" }
    let said =
      switch verdict.winner {
      case .options(let ids): "the verdict names " + ids.map(name).joined(separator: ", ")
      case .tie: "the verdict is a tie"
      case .depends: "the verdict is that it depends"
      case .disputed: "the verdict is that sources disagree"
      }
    return .error(
      said + ", but " + ranking.result(name: name), code: .verdictDisagrees,
      hint: "change the verdict, the weights or the needs, or say in `override` why it stands",
      at: verdict.position)
  }
}

extension Ranking {
  /// What came out, in half a sentence.
  fileprivate func result(name: (Option.ID) -> String) -> String {
    let survivors = standings.filter(\.isIn)
    guard !survivors.isEmpty else { return "no option meets every need" }
    guard weight > 0 else {
      return "only " + survivors.map { name($0.option) }.joined(separator: ", ")
        + " \(survivors.count == 1 ? "meets" : "meet") every need"
    }
    let scores = standings.map { standing in
      let score = standing.score.map(Self.points) ?? "0.0"
      return name(standing.option) + (standing.isIn ? " \(score)" : " out")
    }
    return "the ranking gives " + scores.joined(separator: ", ")
  }

  private static func points(_ tenths: Int) -> String { "\(tenths / 10).\(tenths % 10)" }
}
