extension Quiz {
  /// Runs the author's tests of the quiz: an error for each that comes out otherwise.
  package func check(_ cases: [QuizCase]) -> [Diagnostic] {
    cases.compactMap { example in
      let ranking = result(of: Sheet(example))
      return agrees(ranking, with: example.winner)
        ? nil : .quizCaseFails(example, because: outcome(of: ranking, instead: example.winner))
    }
  }

  private func agrees(_ ranking: Ranking, with winner: QuizCase.Winner) -> Bool {
    switch winner {
    case .options(let ids): Set(ranking.leaders) == Set(ids)
    case .none: !ranking.standings.contains(where: \.isIn)
    }
  }

  /// What came out instead, and by how much.
  private func outcome(of ranking: Ranking, instead winner: QuizCase.Winner) -> String {
    guard ranking.standings.contains(where: \.isIn) else {
      return "nothing fits: no option meets every need of its answers"
    }
    guard !ranking.leaders.isEmpty else {
      return "its answers weigh nothing, so that nobody leads"
    }
    let lead = list(ranking.leaders) + (ranking.leaders.count == 1 ? " leads" : " share the lead")
    var expected: [Option.ID] = []
    if case .options(let ids) = winner { expected = ids }
    let behind = expected.filter { !ranking.leaders.contains($0) }
    guard behind.isEmpty else {
      return ([lead] + behind.map { position(of: $0, in: ranking) }).joined(separator: "; ")
    }
    guard expected.isEmpty, ranking.weight > 0 else { return lead }
    let second = ranking.standings.first { $0.isIn && !ranking.leaders.contains($0.option) }
    return second.map { "\(lead), \(gap(to: $0, in: ranking)) ahead of \(name($0.option))" } ?? lead
  }

  private func position(of option: Option.ID, in ranking: Ranking) -> String {
    guard let standing = ranking.standings.first(where: { $0.option == option }) else {
      return "\(name(option)) is not in the comparison"
    }
    if standing.isIn { return "\(name(option)) trails by \(gap(to: standing, in: ranking))" }
    let criteria = standing.unmet.map { "'\(needs[$0.need].criterion)'" }
    return "\(name(option)) is out by the need of \(criteria.joined(separator: ", "))"
  }

  private func gap(to standing: Standing, in ranking: Ranking) -> String {
    let lead = (ranking.standings.first?.total ?? 0) - standing.total
    guard let tenths = Contest.score(lead, of: ranking.weight), tenths > 0 else {
      return "less than 0.1 points"
    }
    return "\(tenths / 10).\(tenths % 10) points"
  }

  private func list(_ options: [Option.ID]) -> String {
    let names = options.map(name)
    guard let last = names.last, names.count > 1 else { return names.joined() }
    return names.dropLast().joined(separator: ", ") + " and " + last
  }

  private func name(_ option: Option.ID) -> String {
    options.firstIndex(of: option).map { "'\(names[$0])'" } ?? "'\(option)'"
  }
}

extension Sheet {
  package init(_ example: QuizCase) {
    self.init(
      Dictionary(example.answers.map { ($0.question, Set($0.answers)) }) { first, _ in first })
  }
}

extension Diagnostic {
  fileprivate static func quizCaseFails(
    _ example: QuizCase, because outcome: String
  ) -> Self {
    .error(
      "the case '\(example.name)' comes out otherwise: \(outcome)", code: .quizCaseFails,
      hint: "change the facts, the weights of the answers, or the winner that the case expects",
      at: example.position)
  }
}
