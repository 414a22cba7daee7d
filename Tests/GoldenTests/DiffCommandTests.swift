import Foundation
import Testing

struct DiffCommandTests {
  /// A new site, and what became of it: the bus is cheap now, and a page is gone.
  private func sites() throws -> ScratchSite {
    let sites = try ScratchSite()
    for name in ["old", "new"] { _ = try sites.run(["init", name]) }
    try sites.change("new/content/options/bus.md", "monthly-cost: 60", to: "monthly-cost: 5")
    try sites.write("# About\n", to: "old/content/about.md")
    return sites
  }

  @Test func `it tells what changed`() throws {
    let result = try sites().run(["diff", "old", "new"])
    #expect(result.status == 0, "\(result.errors)")
    #expect(
      result.output == """
        Rankings that flip (1)
          Overall: Bike → Bus (Bike 63.1, Bus 51.3 → Bus 71.9, Bike 63.1)

        Facts changed (1)
          Bus, Cost a month: 60 € → 5 €

        Pages that go (1)
          about.html

        """)
  }

  @Test func `Markdown and JSON say the same`() throws {
    let sites = try sites()
    let markdown = try sites.run(["diff", "old", "new", "--format", "markdown"]).output
    #expect(markdown.contains("- **Bus**, Cost a month: 60 € → 5 €\n"))
    let json = try sites.run(["diff", "old", "new", "--format", "json"]).output
    let value = try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [String: Any]
    #expect(Set(value?.keys.map(\.self) ?? []) == ["facts", "verdicts", "rankings", "pages"])
    #expect((value?["rankings"] as? [Any])?.count == 1)
  }

  @Test func `a verdict that the facts now contradict is no obstacle, a hole in the facts is`()
    throws
  {
    let sites = try sites()
    #expect(try sites.run(["check", "-C", "new"]).status == 1)
    #expect(try sites.run(["diff", "old", "new"]).status == 0)
    try sites.change("new/content/options/bus.md", "monthly-cost: 5", to: "monthly-cost: cheap")
    let refused = try sites.run(["diff", "old", "new"])
    #expect(refused.status == 1)
    #expect(refused.output.isEmpty)
    #expect(refused.errors.contains("[wrong-type]"))
  }

  @Test func `the same site twice has no difference`() throws {
    let result = try sites().run(["diff", "old", "old"])
    #expect(result.output == "No fact, verdict, ranking or page is different.\n")
  }
}
