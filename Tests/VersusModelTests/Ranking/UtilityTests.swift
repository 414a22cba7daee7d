import Foundation
import Testing

@testable import VersusModel

struct UtilityTests {
  private func utility(
    _ value: Value, on criterion: Criterion, prefer: Weighing.Preference? = nil
  ) -> Int? {
    Utility(criterion, preference: prefer).utility(of: value)
  }

  @Test func `ratings run from 0 to 10,000 in quarters`() {
    let higher = Sample.criterion("c")
    let lower = Sample.criterion("c", better: .lower)
    #expect((1...5).map { utility(.rating($0), on: higher) } == [0, 2500, 5000, 7500, 10_000])
    #expect((1...5).map { utility(.rating($0), on: lower) } == [10_000, 7500, 5000, 2500, 0])
    #expect(utility(.rating(4), on: lower, prefer: .higher) == 7500)
    #expect(utility(.rating(4), on: higher, prefer: .lower) == 2500)
  }

  @Test(arguments: [
    ("0", "20000", "500", 250), ("0", "20000", "15000", 7500), ("0", "20000", "30000", 10_000),
    ("0", "20000", "-1", 0), ("20000", "0", "500", 9750), ("0", "3", "1", 3333),
    ("0", "3", "2", 6667), ("0", "20000", "1", 1), ("0", "20000", "0.9", 0),
    ("0.5", "1.5", "0.75", 2500), ("-10", "10", "0", 5000),
  ])
  func `numbers are scored between fixed ends, exactly, halves up`(
    worst: String, best: String, value: String, expected: Int
  ) {
    let criterion = Sample.criterion("c", .number, scale: Sample.scale(worst, best))
    #expect(utility(.number(Sample.number(value)), on: criterion) == expected)
  }

  @Test func `the ends of a scale say which way is better, and prefer turns it`() {
    let cheap = Sample.criterion("c", .number, scale: Sample.scale("100", "0"))
    let ten = Value.number(Sample.number("10"))
    #expect(utility(ten, on: cheap) == 9000)
    #expect(utility(ten, on: cheap, prefer: .lower) == 9000)
    #expect(utility(ten, on: cheap, prefer: .higher) == 1000)
  }

  @Test func `a logarithmic scale counts orders of magnitude`() {
    let criterion = Sample.criterion("c", .number, scale: Sample.scale("1", "10000", log: true))
    for (value, expected) in [("1", 0), ("10", 2500), ("100", 5000), ("10000", 10_000), ("0.1", 0)]
    {
      #expect(utility(.number(Sample.number(value)), on: criterion) == expected, "\(value)")
    }
  }

  @Test func `the model's logarithm is the library's`() {
    for value in [1e-9, 0.1, 0.5, 0.999, 1, 1.000001, 2, 2.718281828, 10, 123_456.789, 1e15] {
      let (ours, theirs) = (naturalLogarithm(value), Foundation.log(value))
      #expect(abs(ours - theirs) <= 4e-16 * max(1, abs(theirs)), "\(value)")
    }
  }

  @Test func `flags count one, a half and nothing`() {
    let yes = Sample.criterion("c", .flag, better: .yes)
    let no = Sample.criterion("c", .flag, better: .no)
    let flags: [Value] = [.flag(.yes), .flag(.partial), .flag(.no)]
    #expect(flags.map { utility($0, on: yes) } == [10_000, 5000, 0])
    #expect(flags.map { utility($0, on: no) } == [0, 5000, 10_000])
    #expect(flags.map { utility($0, on: no, prefer: .yes) } == [10_000, 5000, 0])
  }

  @Test func `choices count by their ratings, or as wanted`() {
    let (a, b) = (Choice.ID("a"), Choice.ID("b"))
    let criterion = Sample.criterion(
      "c", .choice,
      choices: [Choice(id: a, title: "A", rating: 4), Choice(id: b, title: "B", rating: 1)])
    #expect(utility(.choice(a), on: criterion) == 7500)
    #expect(utility(.choice(a), on: criterion, prefer: .choices([b])) == 0)
    #expect(utility(.choice(b), on: criterion, prefer: .choices([b])) == 10_000)
    #expect(utility(.choice(b), on: criterion, prefer: .ratings([1, 3])) == 5000)
  }

  @Test func `dates are scored by their days`() throws {
    let ends = Scale.Ends.dates(
      worst: try #require(PartialDate("2020")), best: try #require(PartialDate("2021")))
    let criterion = Sample.criterion("c", .date, scale: Scale(ends: ends))
    let july = try #require(PartialDate("2020-07-02"))
    #expect(utility(.date(july), on: criterion) == 5000)
  }

  @Test func `doubt is an interval`() {
    let utility = Utility(Sample.criterion("c"))
    let lower = Utility(Sample.criterion("c"), preference: .lower)
    let range = Reading.range(.rating(2), .rating(5))
    #expect(utility.interval(of: nil) == Interval(low: 0, counted: 0, high: 10_000))
    #expect(utility.interval(of: Sample.fact(.unknown)) == .unknown)
    #expect(lower.interval(of: Sample.fact(.unknown)) == .unknown)
    #expect(lower.interval(of: Sample.fact(.notApplicable)) == .none)
    #expect(
      utility.interval(of: Sample.fact(range)) == Interval(low: 2500, counted: 6250, high: 10_000))
    #expect(
      lower.interval(of: Sample.fact(range)) == Interval(low: 0, counted: 3750, high: 7500))
    let disputed = Sample.fact(
      .value(.rating(2)), claims: [.value(.rating(4)), .value(.rating(2))])
    #expect(
      utility.interval(of: disputed) == Interval(low: 2500, counted: 2500, high: 7500))
  }
}
