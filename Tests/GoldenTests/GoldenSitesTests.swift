import Foundation
import Testing

struct GoldenSitesTests {
  @Test(arguments: GoldenSite.all)
  func `a golden site builds to its golden`(site: GoldenSite) throws {
    let scratch = try Command.temporaryFolder()
    defer { try? FileManager.default.removeItem(at: scratch) }
    let output = scratch.appendingPathComponent("public")
    let result = try Command.run(
      ["build", "--root", site.input.path, "--output", output.path, "--quiet"], in: scratch)
    let found = try GoldenSite.files(below: output).filter { !$0.key.hasPrefix(".") }

    if ProcessInfo.processInfo.environment[GoldenSite.switchName] == "1" {
      try accept(found, errors: result.errors, of: site)
    }
    let diagnostics = (try? String(contentsOf: site.diagnostics, encoding: .utf8)) ?? ""
    #expect(
      result.errors == diagnostics,
      "\(site.diagnostics.path) differs:\n\(GoldenSite.difference(diagnostics, result.errors))\naccept with \(GoldenSite.switchName)=1"
    )
    #expect(result.status == (diagnostics.contains(": error: ") ? 1 : 0))
    let expected = try GoldenSite.files(below: site.expected)
    #expect(!expected.isEmpty || diagnostics.contains(": error: "), "a golden that holds nothing")
    #expect(found.keys.sorted() == expected.keys.sorted())
    for (path, text) in expected {
      let new = found[path] ?? ""
      #expect(
        new == text,
        "\(site.name)/expected/\(path) differs:\n\(GoldenSite.difference(text, new))\naccept with \(GoldenSite.switchName)=1"
      )
    }
  }

  private func accept(_ found: [String: String], errors: String, of site: GoldenSite) throws {
    let files = FileManager.default
    try? files.removeItem(at: site.expected)
    for (path, text) in found {
      let url = site.expected.appendingPathComponent(path)
      try files.createDirectory(
        at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(text.utf8).write(to: url)
    }
    if errors.isEmpty {
      try? files.removeItem(at: site.diagnostics)
    } else {
      try Data(errors.utf8).write(to: site.diagnostics)
    }
  }
}
