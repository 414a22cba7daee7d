import Foundation
import Testing

struct FairnessCommandTests {
  @Test func `it prints what the manual shows`() throws {
    let manual = try String(
      contentsOf: Command.repository.appendingPathComponent("docs/commands.md"), encoding: .utf8)
    let printed = try ScratchSite.new().run(["fairness", "-q"])
    #expect(printed.status == 0)
    #expect(manual.contains("```text\n\(printed.output)```\n"), "\(printed.output)")
  }

  @Test func `as JSON it says the same`() throws {
    let printed = try ScratchSite.new().run(["fairness", "--format", "json"])
    let report = try #require(
      try JSONSerialization.jsonObject(with: Data(printed.output.utf8)) as? [String: Any])
    #expect(report["sheets"] as? Int == 36)
    #expect(report["estimate"] as? Bool == false)
    let outcomes = try #require(report["outcomes"] as? [[String: Any]])
    #expect(outcomes.map { $0["sheets"] as? Int } == [15, 20, 0, 1, 0])
  }

  @Test func `without a quiz it says so`() throws {
    let result = try ScratchSite(["content/index.md": "# A\n"]).run(["fairness"])
    #expect(result.status == 0)
    #expect(result.output.isEmpty)
    #expect(result.errors.contains("there is no quiz here"))
  }

  @Test func `a rigged quiz is reported, and fails`() throws {
    let site = try ScratchSite.new()
    try site.write("---\nname: Walk\n---\n", to: "content/options/walk.md")
    let result = try site.run(["fairness"])
    #expect(result.status == 1)
    #expect(result.output.contains("Walk can't (proved)"))
    #expect(result.errors.contains("content/options/walk.md:1:1: error"))
  }

  @Test func `it knows text and JSON`() throws {
    #expect(try ScratchSite.new().run(["fairness", "--format", "sarif"]).status == 64)
  }
}
