extension FairnessReport {
  /// What the author should know, at the places of the site that it is about.
  package func diagnostics(of site: Site) -> [Diagnostic] {
    let options = Dictionary(site.options.map { ($0.id, $0) }) { first, _ in first }
    var found: [Diagnostic] = []
    for (id, way) in ways {
      guard let option = options[id] else { continue }
      switch way {
      case .sheet:
        if let place = option.mayNeverWinPlace { found.append(.notNeeded(of: option, at: place)) }
      case _ where option.mayNeverWin != nil: continue
      case .none(let rival):
        guard let rival = options[rival] else { continue }
        found.append(.cannotWin(option, because: rival))
      case .noneOfAll: found.append(.cannotWin(option, onAnyOf: tried))
      case .notFound: found.append(.noWayFound(to: option, among: tried))
      }
    }
    for idle in idleAnswers {
      let answers = site.questions.first { $0.id == idle.question }?.answers ?? []
      guard let answer = answers.first(where: { $0.id == idle.answer }) else { continue }
      found.append(.changesNothing(answer, idle, sheets: tried))
    }
    for pair in alike {
      guard let option = options[pair.option], let rival = options[pair.rival] else { continue }
      found.append(.alike(option, rival))
    }
    for pair in dominated {
      guard let option = options[pair.option], let rival = options[pair.rival],
        canWin(pair.option)
      else { continue }
      found.append(.dominated(option, by: rival))
    }
    return found
  }

  private var tried: String { String(sheets).digitsInThrees(with: ",") }

  /// Whether it still can, by a need: one that can't has been reported, or is excused.
  private func canWin(_ option: Option.ID) -> Bool {
    ways.contains { entry in
      if entry.option == option, case .sheet = entry.way { true } else { false }
    }
  }
}

extension Diagnostic {
  private static let howToWin =
    "weigh what speaks for it in an answer, or say in 'may-never-win' why that is right"

  fileprivate static func cannotWin(_ option: Option, because rival: Option) -> Self {
    .error(
      "no answers let '\(option.name)' win: '\(rival.name)' is at least as good on every answer, "
        + "and no answer rules it out that leaves '\(option.name)' in",
      code: .cannotWin, hint: howToWin, at: option.position,
      related: [Related("the option that is always ahead of it or level", at: rival.position)])
  }

  fileprivate static func cannotWin(_ option: Option, onAnyOf sheets: String) -> Self {
    .error(
      "no answers let '\(option.name)' win: "
        + (sheets == "1"
          ? "the only set of answers was tried" : "all \(sheets) sets of answers were tried"),
      code: .cannotWin, hint: howToWin, at: option.position)
  }

  fileprivate static func noWayFound(to option: Option, among sheets: String) -> Self {
    .warning(
      "no answers were found with which '\(option.name)' wins, among \(sheets) sets and by a search",
      code: .noWayToWin, hint: howToWin, at: option.position)
  }

  fileprivate static func notNeeded(of option: Option, at place: SourcePosition) -> Self {
    .warning(
      "'may-never-win' has no effect: there are answers with which '\(option.name)' wins",
      code: .mayNeverWinNotNeeded, hint: "remove 'may-never-win'", at: place)
  }

  fileprivate static func changesNothing(
    _ answer: Answer, _ idle: FairnessReport.IdleAnswer, sheets: String
  ) -> Self {
    let reason =
      switch idle.evidence {
      case .addsTheSame: "it gives every option the same and rules none out"
      case .allTried: "all \(sheets) sets of answers were tried"
      case .sampled: "not in a sample of \(sheets) sets of answers, which is no proof"
      }
    return .warning(
      "the answer '\(answer.id)' to '\(idle.question)' never changes who is at the top: \(reason)",
      code: .answerChangesNothing,
      hint: "give it weights or needs that tell the options apart, or none at all",
      at: answer.position)
  }

  fileprivate static func alike(_ option: Option, _ rival: Option) -> Self {
    .warning(
      "nothing that the quiz weighs tells '\(option.name)' from '\(rival.name)'",
      code: .optionsAlike, hint: "weigh something in which they differ, or make them one option",
      at: option.position, related: [Related("the other option", at: rival.position)])
  }

  fileprivate static func dominated(_ option: Option, by rival: Option) -> Self {
    .warning(
      "'\(rival.name)' is at least as good as '\(option.name)' on everything that the quiz weighs, "
        + "so that only a need can let '\(option.name)' win",
      code: .optionDominated, hint: "weigh something that speaks for it",
      at: option.position, related: [Related("the option that beats it", at: rival.position)])
  }
}
