extension Contest {
  /// The smallest sets of needs that no option meets: as few needs as possible, all such sets, in
  /// the order of the needs.
  ///
  /// Every option must fail at least one need of a set, so these are the minimum hitting sets.
  func conflicts() -> [[Int]] {
    guard !unmet.isEmpty, unmet.allSatisfy({ !$0.isEmpty }) else { return [] }
    var failing = Array(repeating: Set<Int>(), count: needCount)
    for (option, needs) in unmet.enumerated() {
      for need in needs.map(\.need) where failing.indices.contains(need) {
        failing[need].insert(option)
      }
    }
    let search = ConflictSearch(failing: failing)
    for size in 1...max(1, needCount) {
      var found: [[Int]] = []
      search.extend([], from: 0, to: size, left: Set(unmet.indices), found: &found)
      if !found.isEmpty { return found }
    }
    return []
  }
}

private struct ConflictSearch {
  /// The options that fail a need, by the position of the need.
  let failing: [Set<Int>]

  /// - Parameters:
  ///   - next: The first need that may still be added.
  ///   - size: How many needs a set has.
  ///   - left: The options that meet every need chosen so far.
  func extend(
    _ chosen: [Int], from next: Int, to size: Int, left: Set<Int>, found: inout [[Int]]
  ) {
    if left.isEmpty { return found.append(chosen) }
    let room = size - chosen.count
    let fallen = failing[next...].map { $0.intersection(left) }
    let most = fallen.map(\.count).max() ?? 0
    // Not even the needs that most options fail would do.
    guard room > 0, most * room >= left.count else { return }
    // The option whose last failed need comes first: no later need can put it out.
    let last = left.map { option in fallen.lastIndex { $0.contains(option) } ?? -1 }.min() ?? -1
    guard last >= 0 else { return }
    for offset in 0...last where !fallen[offset].isEmpty {
      extend(
        chosen + [next + offset], from: next + offset + 1, to: size,
        left: left.subtracting(fallen[offset]), found: &found)
    }
  }
}
