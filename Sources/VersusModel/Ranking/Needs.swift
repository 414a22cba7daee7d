extension Need {
  /// Why an option does not meet it, or nil where it does.
  ///
  /// Tested on the worse end of a range and on the value shown of a disputed fact. Unknown and
  /// not-applicable don't meet a need, nor does partial, unless it is what the need asks for.
  package func unmet(by fact: Fact?) -> Standing.UnmetNeed.Reason? {
    guard let fact else { return .noEvidence }
    switch fact.reading {
    case .unknown, .notApplicable: return .noEvidence
    case .value(let value): return isMet(by: value) ? nil : .found(fact.reading)
    case .range(let low, let high):
      return isMet(by: low) && isMet(by: high) ? nil : .found(fact.reading)
    case .anyOf(let values):
      return !values.isEmpty && values.allSatisfy(isMet) ? nil : .found(fact.reading)
    }
  }

  private func isMet(by value: Value) -> Bool {
    switch test {
    case .atLeast(let bound): value.compared(to: bound).map { $0 >= 0 } ?? false
    case .atMost(let bound): value.compared(to: bound).map { $0 <= 0 } ?? false
    case .equals(let wanted):
      value == wanted || value.compared(to: wanted) == 0
    case .isOneOf(let ids):
      if case .choice(let id) = value { ids.contains(id) } else { false }
    case .includes(let ids):
      if case .list(let list) = value { ids.allSatisfy(list.contains) } else { false }
    }
  }
}

extension Value {
  /// Negative, 0 or positive; nil where the two have no order.
  package func compared(to other: Value) -> Int? {
    switch (self, other) {
    case (.rating(let left), .rating(let right)): left - right
    case (.number(let left), .number(let right)): left == right ? 0 : left < right ? -1 : 1
    case (.date(let left), .date(let right)):
      left.firstDayNumber - right.firstDayNumber
    case (.version(.number(let left)), .version(.number(let right))):
      Self.compareVersions(left, right)
    default: nil
    }
  }

  /// By their numbers, part by part; a part that is missing counts as 0.
  private static func compareVersions(_ left: String, _ right: String) -> Int {
    let numbers = { (text: String) in
      text.split { !$0.isASCII || !$0.isNumber }.map { Int($0) ?? Int.max }
    }
    let (first, second) = (numbers(left), numbers(right))
    for index in 0..<max(first.count, second.count) {
      let (a, b) = (
        index < first.count ? first[index] : 0, index < second.count ? second[index] : 0
      )
      if a != b { return a < b ? -1 : 1 }
    }
    return 0
  }
}
