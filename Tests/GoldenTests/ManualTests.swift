import Foundation
import Testing

/// The whole files that pages of the manual show make sites without mistakes.
struct ManualTests {
  private static let pages = ["contributors", "settings", "files", "ranking"]

  /// Files shown as ```` ```yaml versus.yml ```` or ```` ```markdown content/index.md ````, by path.
  private func files(of page: String) throws -> [String: String] {
    let url = Command.repository.appendingPathComponent("docs/\(page).md")
    let lines = try String(contentsOf: url, encoding: .utf8)
      .split(separator: "\n", omittingEmptySubsequences: false)
    var files: [String: String] = [:]
    var open: (fence: Substring, path: String?, text: String)?
    for line in lines {
      if let current = open {
        if line == current.fence {
          if let path = current.path { files[path] = current.text }
          open = nil
        } else {
          open?.text += line + "\n"
        }
      } else if line.hasPrefix("```") {
        let fence = line.prefix { $0 == "`" }
        let words = line.dropFirst(fence.count).split(separator: " ")
        let isFile = words.count == 2 && (words[1].hasSuffix(".md") || words[1].hasSuffix(".yml"))
        open = (fence, isFile ? String(words[1]) : nil, "")
      }
    }
    return files
  }

  @Test(arguments: pages)
  func `the files of a page make a site without mistakes`(page: String) throws {
    let files = try files(of: page)
    #expect(!files.isEmpty)
    let folder = try Command.temporaryFolder()
    defer { try? FileManager.default.removeItem(at: folder) }
    for (path, text) in files {
      let url = folder.appendingPathComponent(path)
      try FileManager.default.createDirectory(
        at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(text.utf8).write(to: url)
    }
    // What a page shows refers to, but does not show itself.
    for path in ["content/img/logo.svg", "content/img/cup.svg"] where files[path] == nil {
      let url = folder.appendingPathComponent(path)
      try FileManager.default.createDirectory(
        at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data("<svg xmlns=\"http://www.w3.org/2000/svg\"/>\n".utf8).write(to: url)
    }
    let result = try Command.run(["check", "--strict"], in: folder)
    #expect(result.status == 0, "docs/\(page).md:\n\(result.errors)")
  }
}
