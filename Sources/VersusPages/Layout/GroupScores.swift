import VersusModel

/// How the options do on the criteria of one group, by what each counts in the overall ranking.
struct GroupScores: Sendable {
  /// Nil for the criteria without a group.
  let group: Group.ID?
  let title: String
  /// By the place of the option in the site.
  let standings: [Standing?]
  /// From the lowest score of any option to the highest, in tenths of points.
  let field: ClosedRange<Int>

  /// Of each group that counts, in order.
  static func all(
    of site: Site, intervals: [Criterion.ID: [Interval]], places: [Option.ID: Int],
    in words: Words
  ) -> [GroupScores] {
    site.weighedGroups.map { group in
      let columns = site.criteria.filter { $0.group == group }.compactMap { criterion in
        intervals[criterion.id].map { Contest.Column(weight: criterion.weight, intervals: $0) }
      }
      let ranking = Contest(
        options: site.options.map(\.id), columns: columns, closeCall: site.settings.closeCall
      ).ranked()
      let scores = ranking.standings.compactMap(\.score)
      return GroupScores(
        group: group,
        title: site.criteriaGroups.first { $0.id == group }?.title ?? words[.moreCriteria],
        standings: ranking.standings.byPlace(places),
        field: (scores.min() ?? 0)...(scores.max() ?? 0))
    }
  }

  /// To the group among the criteria.
  func link(in context: PageContext) -> Link {
    Link(
      title: title,
      url: context.links.to(.criteria, fragment: Group.anchor(of: group)))
  }
}

extension [Standing] {
  /// By the place of the option in the site.
  func byPlace(_ places: [Option.ID: Int]) -> [Standing?] {
    var standings = [Standing?](repeating: nil, count: places.count)
    for standing in self {
      if let place = places[standing.option] { standings[place] = standing }
    }
    return standings
  }
}

extension Standing {
  func bar(field: ClosedRange<Int>? = nil) -> ScoreBar {
    ScoreBar(score ?? 0, low: lowScore ?? 0, high: highScore ?? 0, field: field)
  }
}
