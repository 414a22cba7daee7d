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

  @Test func `a file that is replaced keeps its permissions, and a link its place`() throws {
    let site = try ScratchSite.new()
    let files = FileManager.default
    let (path, link) = (site.folder.path + "/private.json", site.folder.path + "/link")
    try site.write("old", to: "private.json")
    try files.setAttributes([.posixPermissions: 0o600], ofItemAtPath: path)
    try files.createSymbolicLink(atPath: link, withDestinationPath: "private.json")
    #expect(try site.run(["export", "-o", "link"]).status == 0)
    #expect(try site.text("private.json").contains("\"options\""))
    #expect(try files.attributesOfItem(atPath: path)[.posixPermissions] as? Int == 0o600)
    #expect(try files.destinationOfSymbolicLink(atPath: link) == "private.json")
    #expect(!site.has("private.json.versus-new"))
  }

  @Test func `what is no file is not replaced`() throws {
    let site = try ScratchSite.new()
    let (pipe, loose) = (site.folder.path + "/pipe", site.folder.path + "/loose")
    #expect(mkfifo(pipe, 0o600) == 0)
    // Open at both ends, so that nobody waits; the site is smaller than what a pipe holds.
    let ends = open(pipe, O_RDWR)
    defer { close(ends) }
    #expect(try site.run(["export", "-o", "pipe"]).status == 0)
    let kind = try FileManager.default.attributesOfItem(atPath: pipe)[.type] as? FileAttributeType
    #expect(kind != .typeRegular)
    var first: UInt8 = 0
    #expect(read(ends, &first, 1) == 1)
    #expect(first == UInt8(ascii: "{"))

    try FileManager.default.createSymbolicLink(atPath: loose, withDestinationPath: "nothing")
    for place in ["loose", "content"] {
      #expect(try site.run(["export", "-o", place]).status == 74)
    }
    #expect(!site.has("nothing"))
  }
}
