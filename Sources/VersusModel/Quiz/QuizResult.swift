extension Quiz {
  /// What the answers of a sheet lead to.
  ///
  /// Needs are named by their positions in `needs`. Nothing that is hidden or skipped counts.
  package func result(of sheet: Sheet) -> Ranking {
    let answers = counted(choices(on: sheet)).map { prompts[$0.prompt].bundles[$0.bundle] }
    var weights = Array(repeating: 0, count: columns.count)
    for share in answers.flatMap(\.weights) { weights[share.column] += share.weight }
    let asked = Set(answers.flatMap(\.needs)).sorted()
    return Contest(
      options: options,
      columns: zip(columns, weights).map {
        Contest.Column(weight: $0.1, intervals: $0.0.intervals)
      },
      unmet: options.indices.map { option in
        asked.compactMap { need in
          needs[need].unmet[option].map { Standing.UnmetNeed(need: need, reason: $0) }
        }
      },
      needCount: needs.count, closeCall: closeCall
    ).ranked()
  }
}
