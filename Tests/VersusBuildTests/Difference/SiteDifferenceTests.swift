import Testing
import VersusModel

@testable import VersusBuild

struct SiteDifferenceTests {
  private static let place = SourcePosition(file: "content/a.md", line: 3, column: 1)

  /// Two options on two criteria, the first of which is weighed by a use case.
  private func site(
    tea: [String: Int], coffee: [String: Int] = ["warmth": 3], pages: [String] = [],
    verdict: String = "tea", sources: [String] = [], weighs: String = "warmth"
  ) -> AssessedSite {
    func article(_ title: String) -> Article { Article(file: "content/a.md", title: title) }
    func option(_ id: String, _ ratings: [String: Int]) -> Option {
      var facts: [Criterion.ID: Fact] = [:]
      for (criterion, rating) in ratings {
        facts[Criterion.ID(criterion)] = Fact(
          criterion: Criterion.ID(criterion), reading: .value(.rating(rating)),
          sources: sources.map { Citation(source: Source.ID($0), position: Self.place) },
          position: Self.place)
      }
      return Option(
        id: Option.ID(id), article: article(id.capitalized), facts: facts, position: Self.place)
    }
    let site = Site(
      settings: Settings(), options: [option("tea", tea), option("coffee", coffee)],
      criteria: ["warmth", "calm"].map {
        Criterion(
          id: Criterion.ID($0), article: article($0.capitalized), kind: .rating,
          position: Self.place)
      },
      useCases: [
        UseCase(
          id: UseCase.ID("night"), article: article("Night"),
          weights: [
            Weighing(criterion: Criterion.ID(weighs), weight: 5, position: Self.place)
          ],
          verdict: Verdict(winner: .options([Option.ID(verdict)]), position: Self.place),
          position: Self.place)
      ],
      pages: pages.map { FreePage(path: $0, article: article($0)) })
    return AssessedSite(site, assess(site).value)
  }

  @Test func `a site does not differ from itself`() {
    let site = site(tea: ["warmth": 4])
    #expect(site.difference(to: site).isEmpty)
    #expect(
      DifferenceFormat.text.text(of: site.difference(to: site))
        == "No fact, verdict, ranking or page is different.\n")
  }

  @Test func `facts are added, changed and removed`() {
    let before = site(tea: ["warmth": 4, "calm": 3])
    let after = site(tea: ["warmth": 5], coffee: ["warmth": 3, "calm": 2])
    let changes = before.difference(to: after).facts
    #expect(changes.map(\.option.name) == ["Tea", "Tea", "Coffee"])
    #expect(changes.map(\.criterion.title) == ["Warmth", "Calm", "Calm"])
    #expect(changes.map { $0.old?.value } == ["4 of 5", "3 of 5", nil])
    #expect(changes.map { $0.new?.value } == ["5 of 5", nil, "2 of 5"])
    #expect(changes[0].parts == [.value])
  }

  @Test func `another source is a change of the fact`() {
    let difference = site(tea: ["warmth": 4])
      .difference(to: site(tea: ["warmth": 4], sources: ["lab"]))
    #expect(difference.facts.map(\.parts) == [[.sources], [.sources]])
    #expect(difference.facts[0].new?.sources == ["lab"])
  }

  @Test func `a ranking flips overall and in a use case`() {
    let rankings = site(tea: ["warmth": 4]).difference(to: site(tea: ["warmth": 2])).rankings
    #expect(rankings.map(\.subject.title) == ["Overall", "Night"])
    #expect(rankings[0].oldLeaders == [Option.ID("tea")])
    #expect(rankings[0].newLeaders == [Option.ID("coffee")])
    #expect(rankings.map(\.changesLeader) == [true, true])
  }

  @Test func `another score alone is no flip`() {
    let difference = site(tea: ["warmth": 4]).difference(to: site(tea: ["warmth": 5]))
    #expect(difference.rankings.isEmpty)
    #expect(difference.facts.count == 1)
  }

  @Test func `a verdict flips`() {
    let verdicts = site(tea: ["warmth": 3])
      .difference(to: site(tea: ["warmth": 3], verdict: "coffee")).verdicts
    #expect(verdicts.map(\.subject.title) == ["Night"])
    #expect(verdicts[0].old?.names == ["Tea"])
    #expect(verdicts[0].new?.ids == ["coffee"])
  }

  @Test func `pages appear and go`() {
    let difference = site(tea: [:], pages: ["about", "old/brew"])
      .difference(to: site(tea: [:], pages: ["about", "guides/brew"]))
    #expect(difference.newPages == ["guides/brew.html"])
    #expect(difference.lostPages == ["old/brew.html"])
  }

  @Test func `Markdown escapes what names could mean`() {
    let before = site(tea: ["warmth": 4], pages: ["a"])
    let text = DifferenceFormat.markdown.text(of: before.difference(to: site(tea: ["warmth": 2])))
    #expect(text.contains("### Rankings that flip (2)\n\n- **Overall**: Tea → Coffee"))
    #expect(text.contains("- **Tea**, Warmth: 4 of 5 → 2 of 5\n"))
    #expect(text.contains("- `a.html`\n"))
  }

  @Test func `JSON names options by their ids`() {
    let text = DifferenceFormat.json.text(
      of: site(tea: ["warmth": 4]).difference(to: site(tea: ["warmth": 2])))
    #expect(text.contains("\"of\": \"use-case\",\n      \"id\": \"night\""))
    #expect(text.contains("\"option\": \"tea\",\n      \"criterion\": \"warmth\""))
  }
}
