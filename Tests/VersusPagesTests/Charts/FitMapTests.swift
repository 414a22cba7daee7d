import Testing
import VersusModel

@testable import VersusPages

struct FitMapTests {
  @Test func `a cell says the score, who leads and who is out`() throws {
    let site = DrawnSite(
      [("A", [5, 2]), ("B", [2, 5])], groups: [nil, nil],
      useCases: [([0: 1], [:]), ([0: 1], [1: 4]), ([:], [1: 4])])
    let map = try #require(FitMap(in: site.context))
    #expect(map.note == "" && map.columns.map(\.option.title) == ["A", "B"])
    let rows = map.groups.flatMap(\.rows)
    #expect(rows[0].cells.map(\.words) == ["100.0", "25.0"])
    #expect(rows[0].cells.map(\.level) == [4, 1])
    #expect(rows[0].cells.map(\.isLeader) == [true, false])
    #expect(rows[1].cells.map(\.words) == ["Out", "25.0"])
    #expect(rows[1].cells.map(\.isLeader) == [false, true])
    #expect(rows[2].cells.map(\.words) == ["Out", "Fits"])
  }

  @Test func `of many options it shows those that lead most often, and says so`() throws {
    let site = DrawnSite.many(300, useCases: 3)
    let map = try #require(FitMap(in: site.context))
    #expect(map.columns.count == 8)
    #expect(map.columns.map(\.option.title).prefix(3) == ["Option 0", "Option 5", "Option 10"])
    #expect(map.note.hasPrefix("Shown are the 8 of 300 options that lead most often;"))
    #expect(map.groups[0].rows[0].leaders.hasSuffix("and 55 others"))
  }

  @Test func `of those that lead as often it shows the ones that stand highest overall`() throws {
    let site = DrawnSite(
      (0..<12).map { ("Option \($0)", [1, 1 + $0 / 3]) }, groups: [nil, nil],
      useCases: [([0: 1], [:])])
    let map = try #require(FitMap(in: site.context))
    #expect(map.columns.map(\.option.title).first == "Option 3")
    #expect(map.columns.map(\.option.title).contains("Option 11"))
  }

  @Test func `there is no map where nothing is ranked`() {
    #expect(FitMap(in: DrawnSite([("A", [5])], groups: [nil]).context) == nil)
    let needs = DrawnSite(
      [("A", [5]), ("B", [1])], groups: [nil], useCases: [([:], [0: 3])])
    #expect(FitMap(in: needs.context) == nil)
  }
}
