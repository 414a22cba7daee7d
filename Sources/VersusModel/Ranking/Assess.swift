/// Ranks the options overall, for every use case and on every criterion alone, and tests every
/// verdict against what comes out.
package func assess(_ site: Site) -> Checked<Assessment> {
  var assessor = Assessor(site)
  let overall = assessor.overall()
  let useCases = assessor.useCases()
  let criteria = assessor.criteria()
  assessor.checkCombinations()
  return Checked(
    Assessment(overall: overall, useCases: useCases, criteria: criteria), assessor.diagnostics)
}

private struct Assessor {
  private struct ColumnKey: Hashable {
    let criterion: Criterion.ID
    let preference: Weighing.Preference?
  }

  let site: Site
  private let criteriaByID: [Criterion.ID: Criterion]
  /// Each utility is worked out once, however many use cases weigh it.
  private var intervals: [ColumnKey: [Interval]] = [:]
  private(set) var diagnostics: [Diagnostic] = []

  init(_ site: Site) {
    self.site = site
    criteriaByID = Dictionary(site.criteria.map { ($0.id, $0) }) { first, _ in first }
  }

  mutating func overall() -> Ranking? {
    let columns = site.criteria.filter { $0.weight > 0 && $0.canBeWeighed }
      .map { Contest.Column(weight: $0.weight, intervals: intervals(of: $0, nil)) }
    let ranking = columns.isEmpty ? nil : contest(columns).ranked()
    if let verdict = site.front?.verdict {
      if let ranking {
        check(
          verdict, against: ranking, weighed: site.criteria.filter { $0.weight > 0 }.map(\.id),
          on: .frontPage)
      } else {
        diagnostics.append(
          .untestedVerdict(
            "the front page", for: "no criterion has a weight",
            hint: "give a criterion that can be scored a 'weight'", at: verdict))
      }
    }
    return ranking
  }

  mutating func useCases() -> [UseCase.ID: Ranking] {
    var rankings: [UseCase.ID: Ranking] = [:]
    for useCase in site.useCases {
      var columns: [Contest.Column] = []
      for weighing in useCase.weights {
        guard let criterion = criteriaByID[weighing.criterion] else { continue }
        columns.append(
          Contest.Column(
            weight: weighing.weight, intervals: intervals(of: criterion, weighing.preference)))
      }
      let ranking = contest(columns, needs: useCase.needs).ranked()
      rankings[useCase.id] = ranking
      if useCase.needs.isEmpty, ranking.weight == 0 {
        diagnostics.append(
          .untestedVerdict(
            "'\(useCase.title)'", for: "there are neither weights nor needs",
            hint: "say in 'weights' or 'needs' what the situation asks for", at: useCase.verdict))
      } else {
        check(
          useCase.verdict, against: ranking,
          weighed: useCase.weights.filter { $0.weight > 0 }.map(\.criterion),
          on: .useCase(useCase))
      }
    }
    return rankings
  }

  mutating func criteria() -> [Criterion.ID: Ranking] {
    var rankings: [Criterion.ID: Ranking] = [:]
    for criterion in site.criteria where criterion.canBeWeighed {
      let column = Contest.Column(weight: 1, intervals: intervals(of: criterion, nil))
      let ranking = contest([column]).ranked()
      rankings[criterion.id] = ranking
      if let verdict = criterion.verdict {
        check(verdict, against: ranking, weighed: [criterion.id], on: .criterion)
      }
    }
    return rankings
  }

  /// Using both is not free: an option that combines others is expected to lose somewhere.
  mutating func checkCombinations() {
    let scored = site.criteria.filter(\.canBeWeighed)
    let positions = Dictionary(
      site.options.enumerated().map { ($0.element.id, $0.offset) }
    ) { first, _ in first }
    for (position, option) in site.options.enumerated() where !option.combines.isEmpty {
      let parts = option.combines.compactMap { positions[$0] }
      var dominates = !scored.isEmpty
      for criterion in scored where dominates {
        let column = intervals(of: criterion, nil)
        dominates = parts.allSatisfy { column[position].counted >= column[$0].counted }
      }
      if dominates { diagnostics.append(.combinationDominates(option)) }
    }
  }

  private mutating func intervals(
    of criterion: Criterion, _ preference: Weighing.Preference?
  ) -> [Interval] {
    let key = ColumnKey(criterion: criterion.id, preference: preference)
    if let known = intervals[key] { return known }
    let utility = Utility(criterion, preference: preference)
    let made = site.options.map { utility.interval(of: $0.facts[criterion.id]) }
    intervals[key] = made
    return made
  }

  private func contest(_ columns: [Contest.Column], needs: [Need] = []) -> Contest {
    let unmet = site.options.map { option in
      needs.enumerated().compactMap { position, need in
        need.unmet(by: option.facts[need.criterion])
          .map { Standing.UnmetNeed(need: position, reason: $0) }
      }
    }
    return Contest(
      options: site.options.map(\.id), columns: columns, unmet: unmet, needCount: needs.count,
      closeCall: site.settings.closeCall)
  }

  private mutating func check(
    _ verdict: Verdict, against ranking: Ranking, weighed: [Criterion.ID],
    on ground: VerdictGround
  ) {
    let isDisputed = site.options.contains { option in
      weighed.contains { option.facts[$0]?.isDisputed ?? false }
    }
    let agrees = ranking.agrees(
      with: verdict.winner, closeCall: site.settings.closeCall, hasDisputedFact: isDisputed)
    if agrees, verdict.override != nil {
      diagnostics.append(.overrideNotNeeded(verdict))
    } else if !agrees, verdict.override == nil {
      let names = Dictionary(site.options.map { ($0.id, $0.name) }) { first, _ in first }
      diagnostics.append(.verdictDisagrees(verdict, ranking, on: ground, names: names))
    }
  }
}

extension Diagnostic {
  fileprivate static func untestedVerdict(
    _ subject: String, for reason: String, hint: String, at verdict: Verdict
  ) -> Self {
    .warning(
      "the verdict of \(subject) is untested: \(reason)", code: .untestedVerdict, hint: hint,
      at: verdict.place)
  }

  fileprivate static func combinationDominates(_ option: Option) -> Self {
    .warning(
      "'\(option.name)' combines others and is at least as good as each of them everywhere",
      code: .combinationDominates,
      hint: "give it facts of its own, such as the cost of running and learning both",
      at: option.combinesPlace ?? option.position)
  }
}
