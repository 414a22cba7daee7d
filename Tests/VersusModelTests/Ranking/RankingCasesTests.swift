import Foundation
import Testing

@testable import VersusModel

/// The cases that every engine must agree on: `Tests/RankingCases/cases.json`.
struct RankingCasesTests {
  struct Case: Decodable, CustomTestStringConvertible {
    struct Column: Decodable {
      let weight: Int
      let intervals: [[Int]]
    }

    let name: String
    let options: [String]
    let columns: [Column]
    let unmet: [[Int]]?
    let needs: Int?
    let closeCall: Int
    let order: [String]
    let ranks: [Int?]
    let totals: [Int]
    let lows: [Int]?
    let highs: [Int]?
    let scores: [Int?]
    let lowScores: [Int?]?
    let highScores: [Int?]?
    let leaders: [String]
    let close: [String]
    let uncertain: [String]
    let steady: Int
    let conflicts: [[Int]]?

    var testDescription: String { name }

    var contest: Contest {
      Contest(
        options: options.map { Option.ID($0) },
        columns: columns.map { column in
          Contest.Column(
            weight: column.weight,
            intervals: column.intervals.map { Interval(low: $0[0], counted: $0[1], high: $0[2]) })
        },
        unmet: unmet?.map { $0.map { Standing.UnmetNeed(need: $0, reason: .noEvidence) } },
        needCount: needs ?? 0, closeCall: closeCall)
    }
  }

  static let cases: [Case] = {
    let file = URL(fileURLWithPath: #filePath)
      .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
      .appendingPathComponent("RankingCases/cases.json")
    guard let data = try? Data(contentsOf: file) else { return [] }
    return (try? JSONDecoder().decode([Case].self, from: data)) ?? []
  }()

  @Test func `the shared cases can be read`() {
    #expect(Self.cases.count >= 40)
  }

  @Test(arguments: cases)
  func `a shared case comes out as written`(example: Case) {
    let ranking = example.contest.ranked()
    #expect(ranking.standings.map(\.option.slug) == example.order)
    #expect(ranking.standings.map(\.rank) == example.ranks)
    #expect(ranking.standings.map(\.total) == example.totals)
    #expect(ranking.standings.map(\.score) == example.scores)
    if let lows = example.lows { #expect(ranking.standings.map(\.low) == lows) }
    if let highs = example.highs { #expect(ranking.standings.map(\.high) == highs) }
    if let scores = example.lowScores { #expect(ranking.standings.map(\.lowScore) == scores) }
    if let scores = example.highScores { #expect(ranking.standings.map(\.highScore) == scores) }
    #expect(ranking.leaders.map(\.slug) == example.leaders)
    #expect(ranking.close.map(\.slug) == example.close)
    #expect(ranking.uncertain.map(\.slug) == example.uncertain)
    #expect(ranking.steady == example.steady)
    #expect(ranking.conflicts == example.conflicts ?? [])
  }
}
