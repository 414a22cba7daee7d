import Testing

@testable import VersusModel

struct FreshnessTests {
  @Test(arguments: [
    ("2026", 18, Period.Unit.months, "2027-07-01"), ("2026-01-31", 1, .months, "2026-02-28"),
    ("2024-01-31", 1, .months, "2024-02-29"), ("2026-11", 2, .months, "2027-01-01"),
    ("2026-12-31", 1, .days, "2027-01-01"), ("2024-02-28", 1, .days, "2024-02-29"),
    ("2026-03-01", 2, .weeks, "2026-03-15"), ("2024-02-29", 1, .years, "2025-02-28"),
    ("9999-12-31", 5, .days, "9999-12-31"),
  ])
  func `a period is added by the calendar`(
    _ date: String, _ count: Int, _ unit: Period.Unit, _ expected: String
  ) throws {
    let start = try #require(PartialDate(date))
    #expect(start.adding(Period(count: count, unit: unit)).description == expected)
  }

  @Test func `a day's number leads back to the day`() throws {
    for number in stride(from: 306, to: 3_652_000, by: 97) {
      #expect(PartialDate(dayNumber: number).firstDayNumber == number)
    }
    #expect(PartialDate(secondsSince1970: 0).description == "1970-01-01")
    #expect(PartialDate(secondsSince1970: 1_800_000_000).description == "2027-01-15")
  }

  private let place = SourcePosition(file: "a")

  private func site(day: String?) -> Site {
    func article(_ title: String, updated: String? = nil) -> Article {
      Article(file: "a", title: title, updated: updated.flatMap { PartialDate($0) })
    }
    func fact(_ id: String, _ asOf: AsOf?, _ reading: Reading = .value(.rating(1))) -> Fact {
      Fact(criterion: Criterion.ID(id), reading: reading, asOf: asOf, position: place)
    }
    func criterion(_ id: String, freshFor: Period? = nil) -> Criterion {
      Criterion(
        id: Criterion.ID(id), article: article(id), kind: .rating, freshFor: freshFor,
        position: place)
    }
    var settings = Settings()
    settings.day = day.flatMap { PartialDate($0) }
    let facts = [
      fact("a", PartialDate("2024").map { .date($0) }),
      fact("b", PartialDate("2024-06").map { .date($0) }),
      fact("c", .undated), fact("d", PartialDate("2020").map { .date($0) }, .unknown),
    ]
    let option = Option(
      id: Option.ID("x"), article: article("X", updated: "2025-03-01"),
      facts: Dictionary(uniqueKeysWithValues: facts.map { ($0.criterion, $0) }), position: place)
    return Site(
      settings: settings, options: [option],
      criteria: [
        criterion("a"), criterion("b", freshFor: Period(count: 5, unit: .years)), criterion("c"),
        criterion("d"),
      ])
  }

  @Test func `a fact is past its date when its period is over`() {
    let freshness = Freshness(of: site(day: "2025-07-02"))
    #expect(freshness.dated.map(\.criterion.slug) == ["a", "b"])
    #expect(freshness.dated.map(freshness.isStale) == [true, false])
    #expect(freshness.dated.first?.freshUntil.description == "2025-07-01")
    #expect(freshness.undated.map(\.criterion.slug) == ["c"])
  }

  @Test func `on the last day of its period a fact is fresh`() {
    let freshness = Freshness(of: site(day: "2025-07-01"))
    #expect(!freshness.dated.contains(where: freshness.isStale))
  }

  @Test func `without a day the newest date of the content counts`() {
    #expect(Freshness(of: site(day: nil)).day.description == "2025-03-01")
  }

  @Test func `claims that say different things contest a fact`() {
    func claim(_ value: Int?) -> Claim {
      Claim(reading: value.map { .value(.rating($0)) }, sources: [], position: place)
    }
    func fact(_ claims: [Claim]) -> Fact {
      Fact(
        criterion: Criterion.ID("a"), reading: .value(.rating(3)), claims: claims, position: place)
    }
    #expect(!fact([claim(3), claim(3)]).isContested)
    #expect(fact([claim(3), claim(4)]).isContested)
    #expect(fact([claim(3), claim(nil)]).isContested)
    #expect(!fact([claim(nil)]).isContested)
  }
}
