import Testing

@testable import VersusModel

struct CheckEvidenceTests {
  private static let lab = Source.ID("lab")
  private static let cited = [Citation(source: lab, position: Sample.place)]

  private func codes(_ fact: Fact, sources: [String] = ["lab"]) -> [Diagnostic.Code] {
    let option = Option(
      id: Option.ID("a"), article: Sample.article("A"), facts: [fact.criterion: fact],
      position: Sample.place)
    let site = Site(
      settings: Settings(), options: [option], criteria: [Sample.criterion("c")],
      sources: sources.map {
        Source(id: Source.ID($0), article: Sample.article($0), position: Sample.place)
      })
    return checkEvidence(of: site).map(\.code).filter { $0 != .unusedSource }
  }

  private func fact(
    _ reading: Reading = .value(.rating(3)), _ status: Fact.Status = .reported,
    sources: [Citation] = [], asOf: AsOf? = nil, why: Markup? = nil, claims: [Claim] = []
  ) -> Fact {
    Fact(
      criterion: Criterion.ID("c"), reading: reading, status: status, sources: sources,
      asOf: asOf, why: why, claims: claims, position: Sample.place)
  }

  private func claim(_ reading: Reading? = nil, asOf: AsOf? = .undated) -> Claim {
    Claim(reading: reading, sources: Self.cited, asOf: asOf, position: Sample.place)
  }

  @Test func `a site without sources and dates is left alone`() {
    #expect(codes(fact(), sources: []) == [])
  }

  @Test func `a site without sources that dates its facts is asked for dates alone`() {
    #expect(codes(fact(asOf: .undated), sources: []) == [])
  }

  @Test func `a fact without a source is asked for it before its date`() {
    #expect(codes(fact()) == [.factWithoutSource])
    #expect(codes(fact(sources: Self.cited)) == [.undatedFact])
    #expect(codes(fact(sources: Self.cited, asOf: .undated)) == [])
  }

  @Test func `unknown and not applicable need neither`() {
    #expect(codes(fact(.unknown)) == [])
    #expect(codes(fact(.notApplicable)) == [])
  }

  @Test func `an estimate with a reason needs no source`() {
    let why = Markup(pieces: [], plainText: "so")
    #expect(codes(fact(.value(.rating(3)), .estimated, asOf: .undated)) == [.factWithoutSource])
    #expect(codes(fact(.value(.rating(3)), .estimated, asOf: .undated, why: why)) == [])
  }

  @Test func `each claim without a date counts where the fact has none`() {
    let rating = Reading.value(.rating(3))
    let claims = [claim(rating), claim(rating, asOf: nil), claim(rating, asOf: nil)]
    #expect(codes(fact(claims: claims)) == [.undatedFact, .undatedFact])
    #expect(codes(fact(asOf: .undated, claims: claims)) == [])
  }

  @Test func `a rating that only words support needs a reason`() {
    #expect(codes(fact(asOf: .undated, claims: [claim()])) == [.ratingWithoutReason])
    let valued = [claim(), claim(.value(.rating(3)))]
    #expect(codes(fact(asOf: .undated, claims: valued)) == [])
    let why = Markup(pieces: [], plainText: "so")
    #expect(codes(fact(asOf: .undated, why: why, claims: [claim()])) == [])
    let words = fact(.value(.text("x")), asOf: .undated, claims: [claim()])
    #expect(codes(words) == [])
  }
}
