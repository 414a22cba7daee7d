import Testing
import VersusModel

@testable import VersusPages

struct BarTests {
  private func number(_ text: String) throws -> Decimal { try #require(Decimal(text)) }

  @Test func `lengths are exact thousandths, halves up`() throws {
    let scale = LengthScale([(try number("0.1"), try number("0.3"))], most: nil)
    #expect(scale.place(of: .zero) == 0)
    #expect(scale.place(of: try number("0.1")) == 333)
    #expect(scale.place(of: try number("0.3")) == 1000)
    #expect(LengthScale([], most: try number("5")).place(of: try number("2")) == 400)
    #expect(
      LengthScale([(.zero, try number("2000"))], most: nil).place(of: try number("1")) == 1)
  }

  @Test func `a scale holds 0, also below it and where there is nothing`() throws {
    let below = LengthScale([(try number("-5"), try number("15"))], most: nil)
    #expect(below.place(of: .zero) == 250)
    #expect(LengthScale([], most: nil).place(of: .zero) == 0)
    let most = try number("999999999999999")
    let huge = LengthScale([(.zero, most)], most: try number("0.000000001"))
    #expect(huge.place(of: most) == 1000)
  }

  @Test func `only doubt has a line`() throws {
    let site = DrawnSite([("A", [5, nil]), ("B", [3, 3])], groups: [nil, nil])
    let overall = try #require(site.context.index.assessment.overall)
    let ranking = RankingView(overall, in: site.context)
    #expect(ranking.standings.map(\.spread) == ["50.0–100.0", ""])
    let bar = ranking.standings[0].bar
    #expect((bar.length, bar.low, bar.high) == (500, 500, 1000))
  }

  @Test func `of many options the front page shows the first`() throws {
    let site = DrawnSite.many(300)
    let overall = try #require(site.context.index.assessment.overall)
    let front = RankingView(overall, most: 6, url: "options/index.html", in: site.context)
    #expect(front.standings.count == 6 && front.rest.isEmpty && front.restCount == 294)
    let folded = RankingView(overall, in: site.context)
    #expect(folded.standings.count == 8 && folded.rest.count == 292 && folded.url.isEmpty)
    #expect(folded.doubt.allSatisfy { $0.count < 200 })
    let few = DrawnSite.many(7)
    let all = RankingView(
      try #require(few.context.index.assessment.overall), most: 6, url: "x", in: few.context)
    #expect(all.standings.count == 7 && all.url.isEmpty)
  }

  @Test func `who shares the lead is not behind`() throws {
    let site = DrawnSite([("A", [4]), ("B", [4]), ("C", [1])], groups: [nil])
    let overall = try #require(site.context.index.assessment.overall)
    #expect(overall.leaders.count == 2 && overall.close.count == 1)
    #expect(RankingView(overall, in: site.context).doubt.isEmpty)
  }

  @Test func `beside those that meet the needs three of many that don't are shown`() throws {
    let options = (0..<20).map { ("Option \($0)", [$0 < 4 ? 5 : 3, 2] as [Int?]) }
    let needs = [[0: 4], [0: 3], [1: 4]]
    let site = DrawnSite(
      options, groups: [nil, nil], useCases: needs.map { (weights: [0: 1], needs: $0) })
    let shown = try site.site.useCases.map { useCase in
      let ranking = try #require(site.context.index.assessment.useCases[useCase.id])
      return RankingView(ranking, needs: useCase.needs, in: site.context).standings.count
    }
    #expect(shown == [7, 8, 8])
  }
}
