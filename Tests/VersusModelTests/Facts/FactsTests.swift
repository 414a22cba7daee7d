import Testing

@testable import VersusModel

struct FactsTests {
  @Test(arguments: [
    ("0", "0"), ("-1.5", "-1.5"), ("1.50", "1.5"), ("007", "7"),
    ("123456789012345", "123456789012345"),
    ("0.05", "0.05"), ("-0.05", "-0.05"),
  ])
  func `plain decimals are read as they are`(text: String, shown: String) {
    #expect(Decimal(text)?.description == shown)
  }

  @Test(arguments: [
    "", "-", "1e5", "1,000", ".5", "1.", "+1", "1.2.3", "1234567890123456", " 1", "٣",
  ])
  func `anything else is no decimal`(text: String) {
    #expect(Decimal(text) == nil)
  }

  @Test func `decimals compare by value`() {
    #expect(Sample.number("1.5") == Sample.number("1.50"))
    #expect(Sample.number("1.09") < Sample.number("1.1"))
    #expect(Sample.number("-2") < Sample.number("-1.999999999999"))
    #expect(Sample.number("2.5").double == 2.5)
  }

  @Test(arguments: ["2026", "2026-01", "2026-01-31", "2024-02-29"])
  func `dates are as precise as written`(text: String) {
    #expect(PartialDate(text)?.description == text)
  }

  @Test(arguments: [
    "26", "2026-1", "2026-13", "2026-02-30", "2025-02-29", "1900-02-29", "2026/01", "2026-01-", "",
  ])
  func `anything else is no date`(text: String) {
    #expect(PartialDate(text) == nil)
  }

  @Test func `a year and a month count as their first day`() throws {
    let (year, month, day) = (
      try #require(PartialDate("2026")), try #require(PartialDate("2026-01")),
      try #require(PartialDate("2026-01-02"))
    )
    #expect(year.firstDayNumber == month.firstDayNumber)
    #expect(month < day)
    let before = try #require(PartialDate("2025-12-31"))
    #expect(year.firstDayNumber - before.firstDayNumber == 1)
  }

  @Test func `claims that differ from the value make a dispute`() {
    let value = Reading.value(.rating(2))
    #expect(!Sample.fact(value).isDisputed)
    #expect(!Sample.fact(value, claims: [value]).isDisputed)
    #expect(Sample.fact(value, claims: [value, .value(.rating(3))]).isDisputed)
  }
}
