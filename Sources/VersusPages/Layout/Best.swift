import VersusModel

extension Interval {
  /// Whether it is higher for all that its own range and the other's leave open. What is unknown is
  /// not compared.
  func surelyExceeds(_ rival: Interval) -> Bool {
    rival.counted < counted && (rival == .unknown || rival.high <= low)
  }
}

extension [Interval] {
  /// The place of the one that surely exceeds all others; nil where there is none, or nothing to
  /// compare it with.
  var surelyHighest: Int? {
    guard count > 1,
      let leader = indices.max(by: { self[$0].counted < self[$1].counted }),
      indices.allSatisfy({ $0 == leader || self[leader].surelyExceeds(self[$0]) })
    else { return nil }
    return leader
  }
}

extension PageContext {
  /// The option that surely scores highest on a criterion among those shown; nil where there is none
  /// or the criterion weighs nothing.
  func best(of options: [Option], on criterion: Criterion) -> Option.ID? {
    guard let intervals = index.intervals[criterion.id] else { return nil }
    return options.map { index.places[$0.id].map { intervals[$0] } ?? .unknown }.surelyHighest
      .map { options[$0].id }
  }

  /// The same in a use case, which may prefer another direction than the criterion's own.
  func best(of options: [Option], for weighing: Weighing) -> Option.ID? {
    guard weighing.weight > 0, let criterion = index.criteria[weighing.criterion] else {
      return nil
    }
    let utility = Utility(criterion, preference: weighing.preference)
    return options.map { utility.interval(of: $0.facts[criterion.id]) }.surelyHighest
      .map { options[$0].id }
  }
}
