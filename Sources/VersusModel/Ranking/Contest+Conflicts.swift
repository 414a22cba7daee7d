extension Contest {
  /// The smallest sets of needs that no option meets: as few needs as possible, all such sets, in
  /// the order of the needs.
  ///
  /// Every option must fail at least one need of a set, so these are the minimum hitting sets. To
  /// find them can take time exponential in the needs; thirty options with sixty take milliseconds.
  func conflicts() -> [[Int]] {
    let failed = unmet.map { $0.map(\.need) }
    guard !failed.isEmpty else { return [] }
    var found: [[Int]] = []
    for size in 1...max(1, needCount) where found.isEmpty {
      Self.extend([], until: failed, room: size, found: &found)
    }
    return found.sorted { $0.lexicographicallyPrecedes($1) }
  }

  /// - Parameters:
  ///   - standing: What each option that meets all that is chosen fails, of what may still be chosen.
  ///   - room: How many needs may still be chosen.
  private static func extend(
    _ chosen: [Int], until standing: [[Int]], room: Int, found: inout [[Int]]
  ) {
    if standing.isEmpty { return found.append(chosen.sorted()) }
    // Options without a need in common fall by one need each.
    let byFailures = standing.sorted { $0.count < $1.count }
    var used = Set<Int>()
    let apart = byFailures.count { failed in
      guard used.isDisjoint(with: failed) else { return false }
      used.formUnion(failed)
      return true
    }
    var fallen: [Int: Int] = [:]
    for need in standing.joined() { fallen[need, default: 0] += 1 }
    let most = fallen.values.sorted(by: >).prefix(room).reduce(0, +)
    guard apart <= room, most >= standing.count else { return }
    // One of the needs that this option fails must be chosen; each set is found by its first.
    var tried: [Int] = []
    for need in byFailures[0] {
      let left = standing.filter { !$0.contains(need) }
      extend(
        chosen + [need], until: left.map { $0.filter { !tried.contains($0) } }, room: room - 1,
        found: &found)
      tried.append(need)
    }
  }
}
