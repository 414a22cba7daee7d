import Foundation
import Testing

/// What the command does with its arguments, its files and its readers.
struct CommandLineTests {
  private func run(_ arguments: [String], files: [String: String]) throws -> Command.Result {
    let folder = try Command.temporaryFolder()
    defer { try? FileManager.default.removeItem(at: folder) }
    for (path, text) in files {
      let url = folder.appendingPathComponent(path)
      try FileManager.default.createDirectory(
        at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(text.utf8).write(to: url)
    }
    return try Command.run(arguments, in: folder)
  }

  @Test func `a text becomes HTML, its links as they are`() throws {
    let result = try run(["markdown", "a.md"], files: ["a.md": "# A\n\n[b](b.md) <i>c</i>\n"])
    #expect(
      result.output
        == "<h1 id=\"a\">A</h1>\n<p><a href=\"b.md\">b</a> &lt;i&gt;c&lt;/i&gt;</p>\n")
    #expect(result.status == 0)
  }

  @Test func `raw HTML is allowed or refused as asked`() throws {
    let file = ["a.md": "<i>c</i>\n"]
    #expect(
      try run(["markdown", "a.md", "--raw-html", "allow"], files: file).output
        == "<p><i>c</i></p>\n")
    let refused = try run(["markdown", "a.md", "--raw-html", "error"], files: file)
    #expect(refused.status == 1)
    #expect(refused.output.isEmpty)
    #expect(refused.errors.contains("a.md:1:1: error:"))
  }

  @Test func `a file that is not there is the machine's failure`() throws {
    #expect(try run(["markdown", "none.md"], files: [:]).status == 74)
  }

  @Test func `a wrong day or address is wrong usage`() throws {
    for wrong in [["--as-of", "2026-1"], ["--as-of", "2026"], ["--base-url", "x.example"]] {
      #expect(try run(["check"] + wrong, files: ["content/index.md": "# A\n"]).status == 64)
    }
  }

  @Test func `a site that is not there is named`() throws {
    let result = try run(["check", "--root", "/no/such/folder"], files: [:])
    #expect(result.status == 1)
    #expect(result.errors.contains("there is no folder '/no/such/folder'"))
  }

  @Test func `settings that can't be read hide no second mistake behind them`() throws {
    let result = try run(
      ["check"], files: ["versus.yml": "content: docs\na: [\n", "docs/a.md": "# A\n"])
    #expect(result.errors.contains("[yaml-syntax]"))
    #expect(!result.errors.contains("[content-missing]"))
    let folder = try run(["check"], files: ["versus.yml/a": "", "content/index.md": "# A\n"])
    #expect(folder.errors.contains("'versus.yml' must be a file, but it is a folder"))
  }

  @Test func `each stage is told with its time`() throws {
    let stages = { (settings: String) in
      let files = ["versus.yml": "title: T\nsearch: \(settings)\n", "content/index.md": "# A\n"]
      return try run(["build", "-v"], files: files).output.split(separator: "\n")
        .filter { $0.hasPrefix("  ") && $0.hasSuffix(" ms") }
        .map { $0.prefix(20).split(separator: " ").joined(separator: " ") }
    }
    let before = ["find", "read and parse", "check", "rank", "lay out"]
    #expect(try stages("true") == before + ["index for search", "render and write"])
    #expect(try stages("false") == before + ["render and write"])
  }

  @Test func `a reader that goes away changes no exit status`() throws {
    let folder = try Command.temporaryFolder()
    defer { try? FileManager.default.removeItem(at: folder) }
    let text = String(repeating: "word ", count: 100_000)
    try Data(text.utf8).write(to: folder.appendingPathComponent("a.md"))
    let pipe = Pipe()
    let process = Process()
    process.executableURL = Command.executable
    process.arguments = ["markdown", "a.md"]
    process.currentDirectoryURL = folder
    process.standardOutput = pipe
    try pipe.fileHandleForReading.close()
    try process.run()
    process.waitUntilExit()
    #expect(process.terminationReason == .exit)
    #expect(process.terminationStatus == 0)
  }

  @Test func `the root can be the content`() throws {
    let files = [
      "versus.yml": "content: .\nbase-url: https://a.example\n", "index.md": "# A\n",
      "guide.md": "# Guide\n", "templates/footer-extra.html": "<p>Foot</p>\n",
    ]
    let folder = try Command.temporaryFolder()
    defer { try? FileManager.default.removeItem(at: folder) }
    for (path, text) in files {
      let url = folder.appendingPathComponent(path)
      try FileManager.default.createDirectory(
        at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(text.utf8).write(to: url)
    }
    for _ in 1...2 {
      let result = try Command.run(["build", "--strict"], in: folder)
      #expect(result.status == 0, "\(result.errors)")
    }
    let output = folder.appendingPathComponent("public")
    let found = try GoldenSite.files(below: output).keys.filter { !$0.hasPrefix(".") }.sorted()
    #expect(
      found == [
        "404.html", "guide.html", "index.html", "llms.txt", "robots.txt", "search.html",
        "search/index.js", "sitemap.xml",
      ])
  }
}
