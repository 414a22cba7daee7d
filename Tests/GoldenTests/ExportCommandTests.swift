import Foundation
import Testing

struct ExportCommandTests {
  @Test(arguments: ["json", "csv"])
  func `it prints what a build writes`(format: String) throws {
    let site = try ScratchSite.new()
    _ = try site.run(["build", "-q"])
    let built = try site.text("public/data/comparison.\(format)")
    let printed = try site.run(["export", "--format", format])
    #expect(printed.status == 0)
    #expect(printed.output == built)
    #expect(try site.run(["export", "--format", format, "-o", "data.out"]).output.isEmpty)
    #expect(try site.text("data.out") == built)
    #expect(try site.run(["export", "--format", format, "-o", "data.out"]).status == 0)
  }

  @Test func `a site with mistakes exports nothing`() throws {
    let site = try ScratchSite.new()
    try site.write("---\nnaem: Train\n---\n", to: "content/options/train.md")
    let refused = try site.run(["export"])
    #expect(refused.status == 1)
    #expect(refused.output.isEmpty)
    #expect(refused.errors.contains("[unknown-key]"))
  }

  @Test func `a site that compares nothing says so`() throws {
    let result = try ScratchSite(["content/index.md": "# A\n"]).run(["export"])
    #expect(result.status == 1)
    #expect(result.errors.contains("no options"))
  }

  @Test func `a file that can't be written is the disk's failure`() throws {
    let site = try ScratchSite.new()
    #expect(try site.run(["export", "-o", "no/such/folder/a.json"]).status == 74)
  }
}
