import VersusModel

/// A ranking that has another leader, or in which two options changed places.
package struct RankingChange: Sendable {
  package struct Place: Sendable {
    package let option: Option.ID
    package let name: String
    /// Nil where it is out, or where nothing ranks.
    package let rank: Int?
    /// In tenths of points of 100.
    package let score: Int?
  }

  package let subject: DifferenceSubject
  package let old: [Place]
  package let new: [Place]
  package let oldLeaders: [Option.ID]
  package let newLeaders: [Option.ID]

  package var changesLeader: Bool { Set(oldLeaders) != Set(newLeaders) }
}

/// A verdict that names another winner.
package struct VerdictChange: Sendable {
  /// Options, or a word such as `tie`.
  package struct Winner: Sendable {
    package let ids: [String]
    package let names: [String]
  }

  package let subject: DifferenceSubject
  /// Nil where there is no verdict.
  package let old: Winner?
  package let new: Winner?
}

extension AssessedSite {
  /// Overall first, then by use case. What only one of the sites has shows among the pages.
  func rankingChanges(to new: AssessedSite) -> [RankingChange] {
    var changes = [
      change(.overall, from: assessment.overall, to: new.assessment.overall, in: new.site)
    ]
    for useCase in new.site.useCases where site.useCases.contains(where: { $0.id == useCase.id }) {
      changes.append(
        change(
          .useCase(useCase.id, title: useCase.title), from: assessment.useCases[useCase.id],
          to: new.assessment.useCases[useCase.id], in: new.site))
    }
    return changes.compactMap(\.self)
  }

  private func change(
    _ subject: DifferenceSubject, from old: Ranking?, to new: Ranking?, in newSite: Site
  ) -> RankingChange? {
    let change = RankingChange(
      subject: subject, old: old?.places(in: site) ?? [], new: new?.places(in: newSite) ?? [],
      oldLeaders: old?.leaders ?? [], newLeaders: new?.leaders ?? [])
    let both = Set(site.options.map(\.id)).intersection(newSite.options.map(\.id))
    let isTurned = old?.order(of: both) != new?.order(of: both)
    return change.changesLeader || isTurned ? change : nil
  }

  func verdictChanges(to new: Site) -> [VerdictChange] {
    var changes = [verdict(.overall, site.front?.verdict, new.front?.verdict, in: new)]
    for useCase in new.useCases {
      guard let old = site.useCases.first(where: { $0.id == useCase.id }) else { continue }
      let subject = DifferenceSubject.useCase(useCase.id, title: useCase.title)
      changes.append(verdict(subject, old.verdict, useCase.verdict, in: new))
    }
    for criterion in new.criteria {
      guard let old = site.criteria.first(where: { $0.id == criterion.id }) else { continue }
      let subject = DifferenceSubject.criterion(criterion.id, title: criterion.title)
      changes.append(verdict(subject, old.verdict, criterion.verdict, in: new))
    }
    return changes.compactMap(\.self)
  }

  private func verdict(
    _ subject: DifferenceSubject, _ old: Verdict?, _ new: Verdict?, in newSite: Site
  ) -> VerdictChange? {
    guard old?.winner.asSet != new?.winner.asSet else { return nil }
    return VerdictChange(
      subject: subject, old: old?.winner.named(in: site), new: new?.winner.named(in: newSite))
  }
}

extension Ranking {
  fileprivate func places(in site: Site) -> [RankingChange.Place] {
    standings.map {
      RankingChange.Place(
        option: $0.option, name: site.name(of: $0.option), rank: $0.rank,
        score: $0.isIn ? $0.score : nil)
    }
  }

  /// Those that are in, best first; those that share a rank together, and what is out at the end.
  fileprivate func order(of options: Set<Option.ID>) -> [Set<Option.ID>] {
    let known = standings.filter { options.contains($0.option) }
    var order: [Set<Option.ID>] = []
    var last: Int?
    for standing in known where standing.isIn {
      if let rank = standing.rank, rank == last, !order.isEmpty {
        order[order.count - 1].insert(standing.option)
      } else {
        order.append([standing.option])
      }
      last = standing.rank
    }
    return order + [Set(known.filter { !$0.isIn }.map(\.option))]
  }
}

extension Verdict.Winner {
  /// The order in which winners are named says nothing.
  fileprivate var asSet: Set<String> { Set(ids) }

  private var ids: [String] {
    switch self {
    case .options(let options): options.map(\.slug)
    case .tie: ["tie"]
    case .depends: ["depends"]
    case .disputed: ["disputed"]
    }
  }

  fileprivate func named(in site: Site) -> VerdictChange.Winner {
    guard case .options(let options) = self else {
      return VerdictChange.Winner(ids: ids, names: ids)
    }
    return VerdictChange.Winner(ids: ids, names: options.map { site.name(of: $0) })
  }
}
