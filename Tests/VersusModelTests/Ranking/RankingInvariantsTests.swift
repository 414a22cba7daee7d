import Testing

@testable import VersusModel

/// What must hold for any facts and weights, tried on many made from a fixed seed.
struct RankingInvariantsTests {
  /// Steele, Lea and Flood's SplitMix64.
  struct SplitMix: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
      state &+= 0x9E37_79B9_7F4A_7C15
      var value = state
      value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
      value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
      return value ^ (value >> 31)
    }
  }

  private func contest(from random: inout SplitMix) -> Contest {
    let options = (0..<Int.random(in: 2...6, using: &random)).map { Option.ID("o\($0)") }
    let columns = (0..<Int.random(in: 1...7, using: &random)).map { _ in
      Contest.Column(
        weight: Int.random(in: 0...5, using: &random),
        intervals: options.map { _ in
          let ends = [0, 0, 0].map { _ in Int.random(in: 0...4, using: &random) * 2500 }.sorted()
          return Interval(low: ends[0], counted: ends[1], high: ends[2])
        })
    }
    return Contest(options: options, columns: columns, closeCall: 5)
  }

  private func totals(_ contest: Contest) -> [Option.ID: Int] {
    Dictionary(uniqueKeysWithValues: contest.ranked().standings.map { ($0.option, $0.total) })
  }

  @Test func `hiding an option changes no other's total`() {
    var random = SplitMix(state: 1)
    for _ in 0..<300 {
      let whole = contest(from: &random)
      let fewer = Contest(
        options: Array(whole.options.dropLast()),
        columns: whole.columns.map {
          Contest.Column(weight: $0.weight, intervals: Array($0.intervals.dropLast()))
        }, closeCall: 5)
      let (all, some) = (totals(whole), totals(fewer))
      #expect(some.allSatisfy { all[$0.key] == $0.value })
    }
  }

  @Test func `the order of criteria changes nothing`() {
    var random = SplitMix(state: 2)
    for _ in 0..<300 {
      let contest = contest(from: &random)
      let turned = Contest(
        options: contest.options, columns: contest.columns.reversed(), closeCall: 5)
      let (first, second) = (contest.ranked(), turned.ranked())
      #expect(first.standings.map(\.option) == second.standings.map(\.option))
      #expect(first.leaders == second.leaders)
      #expect(first.steady == second.steady)
    }
  }

  @Test func `raising a weight where one leads never turns two against it`() {
    var random = SplitMix(state: 3)
    for _ in 0..<300 {
      let contest = contest(from: &random)
      guard !contest.columns.isEmpty else { continue }
      let raised = Int.random(in: 0..<contest.columns.count, using: &random)
      var columns = contest.columns
      columns[raised] = Contest.Column(
        weight: columns[raised].weight + 1, intervals: columns[raised].intervals)
      let before = totals(contest)
      let after = totals(Contest(options: contest.options, columns: columns, closeCall: 5))
      let counted = columns[raised].intervals.map(\.counted)
      for (a, first) in contest.options.enumerated() {
        for (b, second) in contest.options.enumerated() where counted[a] > counted[b] {
          guard let old = before[first], let rival = before[second], old > rival else { continue }
          #expect((after[first] ?? 0) > (after[second] ?? 0))
        }
      }
    }
  }

  @Test func `every interval holds what counts`() {
    var random = SplitMix(state: 4)
    for _ in 0..<300 {
      for standing in contest(from: &random).ranked().standings {
        #expect(standing.low <= standing.total && standing.total <= standing.high)
      }
    }
  }
}
