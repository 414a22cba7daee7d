import Testing
import VersusModel

@testable import VersusPages

struct ProfileTests {
  private let site = DrawnSite(
    [("A", [5, nil, 3]), ("B", [1, 2, 3]), ("C", [3, 3, 1])], groups: ["x", "x", "y"])

  private func profile(_ number: Int) throws -> ProfileChart {
    try #require(ProfileChart(of: site.site.options[number], in: site.context))
  }

  @Test func `an option is shown among all`() throws {
    let rows = try profile(0).rows
    #expect(rows.map(\.group.title) == ["The x", "The y"])
    #expect(rows.map(\.group.url) == ["#facts.x", "#facts.y"])
    #expect(rows.map(\.score) == ["50.0", "50.0"])
    #expect(rows.map(\.place) == ["shared 1st of 3", "shared 1st of 3"])
    #expect(rows.map(\.spread) == ["50.0–100.0", ""])
    #expect(rows.map(\.field) == ["12.5–50.0", "0.0–50.0"])
    #expect(rows[0].bar.field == 125...500)
    #expect(try profile(1).rows[0].place == "3rd of 3")
  }

  @Test func `one group or one option compares nothing`() {
    let group = DrawnSite([("A", [5, 3])], groups: ["x", "x"])
    #expect(ProfileChart(of: group.site.options[0], in: group.context) == nil)
    let alone = DrawnSite([("A", [5, 3])], groups: ["x", "y"])
    let rows = ProfileChart(of: alone.site.options[0], in: alone.context)?.rows
    #expect(rows?.map(\.place) == ["", ""])
    #expect(rows?.map(\.field) == ["", ""])
  }

  @Test func `a pair shows both and who is ahead`() throws {
    let (pages, left, right) = site.pair
    let rows = try #require(PairProfile(left, right, in: pages)).rows
    #expect(rows.map(\.left.view.score) == ["50.0", "50.0"])
    #expect(rows.map(\.right.view.score) == ["12.5", "50.0"])
    #expect(rows.map(\.left.view.isAhead) == [true, false])
    #expect(rows.map(\.right.view.isAhead) == [false, false])
  }
}
