/// What a ranking is made from: whole numbers only, so that a browser can repeat it.
package struct Contest: Sendable {
  /// A weighed criterion: its weight and each option's interval.
  package struct Column: Sendable {
    /// 0…5; of a sheet, the sum of what its answers say.
    package let weight: Int
    /// By the position of the option.
    package let intervals: [Interval]

    package init(weight: Int, intervals: [Interval]) {
      self.weight = weight
      self.intervals = intervals
    }
  }

  /// In the order in which equals are listed.
  package let options: [Option.ID]
  package let columns: [Column]
  /// The needs that each option does not meet, by the position of the option.
  package let unmet: [[Standing.UnmetNeed]]
  package let needCount: Int
  /// Whole points of 100.
  package let closeCall: Int

  package init(
    options: [Option.ID], columns: [Column], unmet: [[Standing.UnmetNeed]]? = nil,
    needCount: Int = 0, closeCall: Int
  ) {
    self.options = options
    self.columns = columns.filter { $0.weight > 0 }
    self.unmet = unmet ?? options.map { _ in [] }
    self.needCount = needCount
    self.closeCall = closeCall
  }

  /// The order that the facts give.
  package func ranked() -> Ranking {
    let weight = columns.map(\.weight).reduce(0, +)
    let totals = options.indices.map { total(of: $0, \.counted) }
    let lows = options.indices.map { total(of: $0, \.low) }
    let highs = options.indices.map { total(of: $0, \.high) }
    let survivors = options.indices.filter { unmet[$0].isEmpty }
    let order = survivors.sorted { (-totals[$0], $0) < (-totals[$1], $1) }
    let leaders = Self.leaders(by: totals, weight: weight) { unmet[$0].isEmpty }
    let out = options.indices.filter { !unmet[$0].isEmpty }
    let standings = (order + out).map { index in
      let isRanked = unmet[index].isEmpty && (weight > 0 || leaders.contains(index))
      let rank = isRanked ? 1 + survivors.count { totals[$0] > totals[index] } : nil
      return Standing(
        option: options[index], rank: rank, total: totals[index], low: lows[index],
        high: highs[index], score: Self.score(totals[index], of: weight),
        lowScore: Self.score(lows[index], of: weight),
        highScore: Self.score(highs[index], of: weight), unmet: unmet[index])
    }
    let isRanked = weight > 0 && !order.isEmpty
    let margin = closeCall * 100 * weight
    return Ranking(
      standings: standings, weight: weight, leaders: leaders.map { options[$0] },
      close: isRanked
        ? order.dropFirst().filter { totals[order[0]] - totals[$0] < margin }.map { options[$0] }
        : [],
      uncertain: isRanked
        ? order.filter { rival in
          leaders.contains { $0 != rival && highs[rival] > lows[$0] }
        }.map { options[$0] } : [],
      conflicts: survivors.isEmpty ? conflicts() : [],
      steady: isRanked ? columns.count { isSteady($0, totals, leaders) } : 0,
      weighed: columns.count)
  }

  private func total(of option: Int, _ end: (Interval) -> Int) -> Int {
    columns.reduce(0) { $0 + $1.weight * end($1.intervals[option]) }
  }

  /// The positions of those with the highest total among those that are in.
  ///
  /// Without weights all totals are 0, and nobody leads but a sole survivor.
  static func leaders(by totals: [Int], weight: Int, isIn: (Int) -> Bool) -> [Int] {
    var leaders: [Int] = []
    var best = -1
    for option in totals.indices where totals[option] >= best && isIn(option) {
      if totals[option] > best { leaders.removeAll(keepingCapacity: true) }
      best = totals[option]
      leaders.append(option)
    }
    return weight == 0 && leaders.count > 1 ? [] : leaders
  }

  /// Whether the leaders stay when one weight rises or falls by a quarter (all weights times 4).
  private func isSteady(_ column: Column, _ totals: [Int], _ leaders: [Int]) -> Bool {
    [1, -1].allSatisfy { sign in
      let shifted = totals.indices.map {
        4 * totals[$0] + sign * column.weight * column.intervals[$0].counted
      }
      return Self.leaders(by: shifted, weight: 1) { unmet[$0].isEmpty } == leaders
    }
  }

  /// In tenths of points of 100, halves up; nil without weights.
  static func score(_ total: Int, of weight: Int) -> Int? {
    weight == 0 ? nil : (2 * total + 10 * weight) / (20 * weight)
  }
}
