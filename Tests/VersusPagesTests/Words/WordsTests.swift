import Testing
import VersusModel

@testable import VersusPages

struct WordsTests {
  private let place = SourcePosition(file: "content/criteria/a.md")

  private func criterion(
    _ kind: Criterion.Kind, unit: String? = nil, better: Criterion.Better = .higher,
    scale: Scale? = nil, choices: [Choice] = [], labels: [Value.Flag: String] = [:]
  ) -> Criterion {
    Criterion(
      id: Criterion.ID("a"), article: Article(file: place.file, title: "A"), kind: kind,
      unit: unit, better: better, scale: scale, choices: choices, labels: labels, position: place)
  }

  private func number(_ text: String) throws -> Decimal { try #require(Decimal(text)) }

  @Test(arguments: [
    ("0", "0"), ("1991", "1991"), ("15000", "15,000"), ("2000000", "2,000,000"),
    ("-1.5", "−1.5"), ("-12345.25", "−12,345.25"),
  ])
  func `numbers are grouped from five digits up`(plain: String, shown: String) throws {
    #expect(Words.english.number(try number(plain)) == shown)
  }

  @Test func `dates are as precise as their source`() throws {
    #expect(Words.english.date(try #require(PartialDate("2026"))) == "2026")
    #expect(Words.english.date(try #require(PartialDate("2026-01"))) == "January 2026")
    #expect(Words.english.date(try #require(PartialDate("2026-12-05"))) == "5 December 2026")
    #expect(Words.english.date(AsOf.undated) == "undated")
    #expect(Words.english.date(nil as AsOf?) == "")
  }

  @Test func `scores have one decimal`() {
    #expect(Words.english.points(0) == "0.0")
    #expect(Words.english.points(785) == "78.5")
    #expect(Words.english.points(1000) == "100.0")
  }

  @Test func `places have their endings`() {
    #expect(
      [1, 2, 3, 4, 11, 12, 13, 21, 102, 111, 113].map(Words.english.ordinal) == [
        "1st", "2nd", "3rd", "4th", "11th", "12th", "13th", "21st", "102nd", "111th", "113th",
      ])
  }

  @Test func `lists read as a sentence does`() {
    #expect(Words.english.list([]) == "")
    #expect(Words.english.list(["A"]) == "A")
    #expect(Words.english.list(["A", "B"], .or) == "A or B")
    #expect(Words.english.list(["A", "B", "C"]) == "A, B and C")
  }

  @Test func `every reading has words`() throws {
    let rating = criterion(.rating)
    #expect(Words.english.reading(nil, on: rating) == "Not given")
    #expect(Words.english.reading(.unknown, on: rating) == "Unknown")
    #expect(Words.english.reading(.notApplicable, on: rating) == "Does not apply")
    #expect(Words.english.reading(.value(.rating(4)), on: rating) == "4 of 5")
    #expect(Words.english.reading(.range(.rating(2), .rating(4)), on: rating) == "2–4 of 5")
    #expect(Words.english.reading(.anyOf([.rating(2), .rating(4)]), on: rating) == "2 or 4 of 5")
    let speed = criterion(.number, unit: "req/s")
    let range = Reading.range(.number(try number("500")), .number(try number("20000")))
    #expect(Words.english.reading(range, on: speed) == "500–20,000 req/s")
    let flag = criterion(.flag, labels: [.yes: "Passes"])
    #expect(Words.english.reading(.value(.flag(.yes)), on: flag) == "Passes")
    #expect(Words.english.reading(.value(.flag(.partial)), on: flag) == "Partly")
    let choice = criterion(.choice, choices: [Choice(id: Choice.ID("x"), title: "An X", rating: 3)])
    #expect(Words.english.reading(.value(.choice(Choice.ID("x"))), on: choice) == "An X")
    #expect(Words.english.reading(.value(.version(.none)), on: criterion(.version)) == "None")
  }

  @Test func `scoring is explained`() throws {
    #expect(Words.english.scoring(of: criterion(.text)).hasPrefix("Shown for information"))
    #expect(Words.english.scoring(of: criterion(.rating)) == "5 is best, 1 is worst.")
    #expect(
      Words.english.scoring(of: criterion(.rating, better: .lower)) == "1 is best, 5 is worst.")
    let scale = Scale(ends: .numbers(worst: try number("0"), best: try number("20000")))
    #expect(
      Words.english.scoring(of: criterion(.number, scale: scale))
        == "Scored evenly from 0 (no points) to 20,000 (full points).")
  }

  @Test func `needs read as conditions`() {
    let rating = criterion(.rating)
    #expect(Words.english.need(.atLeast(.rating(3)), on: rating) == "at least 3 of 5")
    #expect(Words.english.need(.equals(.flag(.yes)), on: criterion(.flag)) == "Yes")
  }
}
