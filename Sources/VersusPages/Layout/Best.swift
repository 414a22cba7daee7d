import VersusModel

extension PageContext {
  /// The option that surely scores highest on a criterion among those shown.
  ///
  /// Nil where the criterion weighs nothing, where another might be as good for all that its range or
  /// a dispute leaves open, or where there is nothing to compare it with. What is unknown is not
  /// compared.
  func best(of options: [Option.ID], on criterion: Criterion.ID) -> Option.ID? {
    guard let intervals = index.intervals[criterion] else { return nil }
    return best(of: options.compactMap { id in intervals[id].map { (id, $0) } })
  }

  /// The same in a use case, which may prefer another direction than the criterion's own.
  func best(of options: [Option], for weighing: Weighing) -> Option.ID? {
    guard weighing.weight > 0, let criterion = index.criteria[weighing.criterion] else {
      return nil
    }
    let utility = Utility(criterion, preference: weighing.preference)
    return best(
      of: options.map { ($0.id, utility.interval(of: $0.facts[criterion.id])) })
  }

  private func best(of intervals: [(option: Option.ID, interval: Interval)]) -> Option.ID? {
    guard intervals.count > 1,
      let leader = intervals.max(by: { $0.interval.counted < $1.interval.counted })
    else { return nil }
    let isCertain = intervals.allSatisfy { rival in
      rival.option == leader.option
        || rival.interval.counted < leader.interval.counted
          && (rival.interval == .unknown || rival.interval.high <= leader.interval.low)
    }
    return isCertain ? leader.option : nil
  }
}
