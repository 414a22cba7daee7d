import Testing

@testable import VersusModel

struct NeedsTests {
  private func isMet(_ test: Need.Test, by reading: Reading) -> Bool {
    Need(criterion: Criterion.ID("c"), test: test, position: Sample.place)
      .unmet(by: Sample.fact(reading)) == nil
  }

  @Test func `bounds hold at the bound`() {
    #expect(isMet(.atLeast(.rating(3)), by: .value(.rating(3))))
    #expect(!isMet(.atLeast(.rating(3)), by: .value(.rating(2))))
    #expect(isMet(.atMost(.rating(3)), by: .value(.rating(3))))
    #expect(!isMet(.atMost(.rating(3)), by: .value(.rating(4))))
  }

  @Test func `a range is tested on its worse end`() {
    let range = Reading.range(.rating(2), .rating(4))
    #expect(!isMet(.atLeast(.rating(3)), by: range))
    #expect(isMet(.atLeast(.rating(2)), by: range))
    #expect(!isMet(.atMost(.rating(3)), by: range))
    #expect(!isMet(.equals(.rating(4)), by: .anyOf([.rating(4), .rating(5)])))
  }

  @Test func `no evidence meets no need`() {
    let need = Need(
      criterion: Criterion.ID("c"), test: .atMost(.rating(5)), position: Sample.place)
    for fact in [nil, Sample.fact(.unknown), Sample.fact(.notApplicable)] {
      guard case .noEvidence = need.unmet(by: fact) else {
        Issue.record("met without evidence")
        continue
      }
    }
  }

  @Test func `partial meets only a need for partial`() {
    #expect(!isMet(.equals(.flag(.yes)), by: .value(.flag(.partial))))
    #expect(isMet(.equals(.flag(.partial)), by: .value(.flag(.partial))))
    #expect(!isMet(.equals(.flag(.partial)), by: .value(.flag(.yes))))
  }

  @Test func `choices and lists`() {
    let (a, b) = (Choice.ID("a"), Choice.ID("b"))
    #expect(isMet(.isOneOf([a, b]), by: .value(.choice(b))))
    #expect(!isMet(.isOneOf([a]), by: .value(.choice(b))))
    #expect(isMet(.includes([a]), by: .value(.list([a, b]))))
    #expect(!isMet(.includes([a, b]), by: .value(.list([a]))))
  }

  @Test(arguments: [("1.10", "1.9", true), ("1.9", "1.10", false), ("2", "2.0.0", true)])
  func `versions compare by their numbers`(has: String, needs: String, met: Bool) {
    let reading = Reading.value(.version(.number(has)))
    #expect(isMet(.atLeast(.version(.number(needs))), by: reading) == met)
    #expect(!isMet(.atLeast(.version(.number(needs))), by: .value(.version(.none))))
    #expect(isMet(.equals(.version(.none)), by: .value(.version(.none))))
  }
}
