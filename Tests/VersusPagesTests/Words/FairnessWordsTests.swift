import Testing

@testable import VersusModel
@testable import VersusPages

struct FairnessWordsTests {
  private let words = Words.english

  private func report(
    sheets: Int = 1000, possible: Double = 1000, isEstimate: Bool = false
  ) -> FairnessReport {
    FairnessReport(
      sheets: sheets, possible: possible, isEstimate: isEstimate,
      shares: [.init(outcome: .win(Option.ID("a")), sheets: 600)], closeCalls: 40,
      closeCallPoints: 5, firstAnswers: (Sheet([:]), .tie, []), decisions: [], ways: [],
      idleAnswers: [], alike: [], dominated: [])
  }

  @Test func `the words say how much was looked at and how sure it is`() {
    #expect(
      words.extent(of: report(sheets: 12_345, possible: 12_345))
        == "All 12,345 sets of answers that can be given were tried, skipped questions included, "
        + "so that every share is exact.")
    #expect(words.extent(of: report(sheets: 1, possible: 1)).hasPrefix("There is only one set"))
    let sample = words.extent(of: report(possible: 2_688_000_000, isEstimate: true))
    #expect(sample.hasPrefix("1,000 sets of answers were drawn by a fixed seed from 2,688,000,000"))
    #expect(sample.hasSuffix("within 3.1 points of the truth."))
    #expect(
      words.extent(of: report(possible: 4e24, isEstimate: true))
        .contains("more than 10 to the power of 24"))
  }

  @Test(arguments: [
    (0, "0.0 %"), (1, "under 0.1 %"), (6, "0.1 %"), (2730, "27.3 %"), (10_000, "100.0 %"),
  ])
  func `a share that is not nothing is never said to be`(count: Int, shown: String) {
    #expect(words.percent(of: count, in: report(sheets: 10_000)) == shown)
  }
}
