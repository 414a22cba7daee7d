/// What an answer adds, as a vector, so that a sheet is a sum of its answers.
package struct Contribution: Equatable, Sendable {
  package private(set) var weight: Int
  /// Σ weight × utility, by the position of the option.
  package private(set) var totals: [Int]
  /// How many needs each option does not meet; a need that two answers share counts twice.
  package private(set) var failures: [Int]

  /// Nothing.
  package init(optionCount: Int) {
    weight = 0
    totals = Array(repeating: 0, count: optionCount)
    failures = totals
  }

  package init(of bundle: Quiz.Bundle, in quiz: Quiz) {
    self.init(optionCount: quiz.options.count)
    for share in bundle.weights {
      weight += share.weight
      for (option, interval) in quiz.columns[share.column].intervals.enumerated() {
        totals[option] += share.weight * interval.counted
      }
    }
    for need in bundle.needs {
      for (option, reason) in quiz.needs[need].unmet.enumerated() where reason != nil {
        failures[option] += 1
      }
    }
  }

  package static func += (left: inout Self, right: Self) {
    left.add(right, times: 1)
  }

  package static func -= (left: inout Self, right: Self) {
    left.add(right, times: -1)
  }

  private mutating func add(_ other: Self, times sign: Int) {
    weight += sign * other.weight
    for option in totals.indices {
      totals[option] += sign * other.totals[option]
      failures[option] += sign * other.failures[option]
    }
  }

  /// The positions of those that a sheet with this sum puts at the top.
  package var leaders: [Int] {
    Contest.leaders(by: totals, weight: weight) { failures[$0] == 0 }
  }
}
