/// What the facts say, given weights and needs.
///
/// All arithmetic is on whole numbers, so that build and browser agree to the last digit.
package struct Ranking: Sendable {
  /// Those that meet every need, best first; then those that are out, in the options' order.
  package let standings: [Standing]
  /// The sum of the weights. 0 means that nothing ranks the options but the needs.
  package let weight: Int
  /// More than one where the first rank is shared; empty where nothing fits or nothing ranks.
  package let leaders: [Option.ID]
  /// Options other than the first listed that trail it by less than `close-call`.
  package let close: [Option.ID]
  /// Options whose high end exceeds the low end of some leader other than themselves.
  package let uncertain: [Option.ID]
  /// Where nothing fits: the smallest sets of needs that no option meets, as positions in the list of needs.
  package let conflicts: [[Int]]
  /// How many of `weighed` leave the set of leaders as it is when raised or lowered by a quarter.
  package let steady: Int
  /// How many criteria carry a weight above 0.
  package let weighed: Int
}

/// Where one option stands in a ranking.
package struct Standing: Sendable {
  package struct UnmetNeed: Sendable {
    /// Position in the list of needs.
    package let need: Int
    package let reason: Reason

    package enum Reason: Equatable, Sendable {
      /// What the facts say instead.
      case found(Reading)
      case noEvidence
    }
  }

  package let option: Option.ID
  /// 1, 1, 3; nil where it is out or nothing ranks.
  package let rank: Int?
  /// Σ weight × utility, each utility in ten-thousandths.
  package let total: Int
  /// The same with the low and the high ends.
  package let low: Int
  package let high: Int
  /// `total`, `low` and `high` in tenths of points of 100, halves up; nil without weights.
  package let score: Int?
  package let lowScore: Int?
  package let highScore: Int?
  /// Empty means that it is in.
  package let unmet: [UnmetNeed]

  package var isIn: Bool { unmet.isEmpty }
}
