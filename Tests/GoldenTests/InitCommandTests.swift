import Foundation
import Testing

struct InitCommandTests {
  @Test func `a new site has no mistakes and no warnings, and builds`() throws {
    let site = try ScratchSite()
    let made = try site.run(["init", "mine"])
    #expect(made.status == 0)
    #expect(made.output.contains("versus check -C mine"))
    let check = try site.run(["check", "--strict", "-C", "mine"])
    #expect(check.status == 0, "\(check.errors)")
    #expect(check.output.hasPrefix("no mistakes in"))
    #expect(try site.run(["build", "-q", "-C", "mine"]).status == 0)
    #expect(try site.text("mine/public/options/bike.html").contains("Your own two wheels"))
  }

  @Test func `it has what a site can have`() throws {
    let site = try ScratchSite.new()
    let counts = try site.run(["check", "-v"]).output
    for count in ["2 options", "4 criteria", "1 use case", "2 sources"] {
      #expect(counts.contains(count), "\(counts)")
    }
    let questions = try FileManager.default.contentsOfDirectory(
      atPath: site.folder.appendingPathComponent("content/questions").path)
    #expect(questions.count == 3)
    #expect(try site.text(".github/workflows/site.yml").contains("versus check --strict"))
    #expect(try site.text("README.md").contains("versus new option"))
    // Pull requests from forks get no variables of the repository, only what stands in the file.
    #expect(try !site.text(".github/workflows/site.yml").contains("vars."))
  }

  @Test func `a folder that holds one of its files is refused whole`() throws {
    let site = try ScratchSite(["README.md": "Mine.\n", "notes.txt": "Mine too.\n"])
    let refused = try site.run(["init", "."])
    #expect(refused.status == 73)
    #expect(refused.errors == "error: this is there already: README.md; nothing was written\n")
    let names = try FileManager.default.contentsOfDirectory(atPath: site.folder.path)
    #expect(names.sorted() == ["README.md", "notes.txt"])
    #expect(try site.text("README.md") == "Mine.\n")
  }

  @Test func `a link on the way is not followed`() throws {
    let site = try ScratchSite(["elsewhere/a.txt": "a"])
    try FileManager.default.createDirectory(
      at: site.folder.appendingPathComponent("mine"), withIntermediateDirectories: true)
    try FileManager.default.createSymbolicLink(
      atPath: site.folder.appendingPathComponent("mine/content").path,
      withDestinationPath: "../elsewhere")
    let refused = try site.run(["init", "mine"])
    #expect(refused.status == 73)
    #expect(refused.errors.contains("content"))
  }

  @Test func `a folder with other files is fine`() throws {
    let site = try ScratchSite(["LICENSE": "Mine.\n"])
    #expect(try site.run(["init", "."]).status == 0)
  }
}
