import Foundation
import Testing

struct ArchitectureTests {
  /// Who may import whom; C modules of ours are named too.
  private static let imports: [String: Set<String>] = [
    "VersusModel": [],
    "VersusHighlight": [],
    "VersusContent": [
      "VersusModel", "VersusHighlight", "CArena", "CBytes", "CCMark", "CYAML",
    ],
    "VersusTemplates": ["VersusModel"],
    "VersusPages": ["VersusModel", "VersusTemplates"],
    "VersusBuild": [
      "VersusModel", "VersusContent", "VersusTemplates", "VersusPages", "CExchange", "Glibc",
      "Dispatch", "Synchronization", "NIOCore", "NIOPosix", "NIOHTTP1",
    ],
    "versus": ["VersusModel", "VersusBuild", "ArgumentParser", "Glibc"],
  ]

  @Test(arguments: imports.keys.sorted())
  func `a target imports only what it may`(target: String) throws {
    let allowed = Self.imports[target] ?? []
    for file in try Repository.files(in: "Sources/\(target)", endings: [".swift"]) {
      for line in file.lines {
        let words = line.split(separator: " ")
        guard let word = words.firstIndex(of: "import"), word < 2, words.count > word + 1 else {
          continue
        }
        #expect(allowed.contains(String(words[word + 1])), "\(file.path): \(line)")
      }
    }
  }

  @Test(arguments: ["CArena", "CBytes", "CCMark", "CYAML", "CExchange"])
  func `a C library is confined`(module: String) throws {
    let files = try Repository.files(in: "Sources", endings: [".swift"])
      .filter { $0.text.contains("import \(module)\n") }
    #expect((1...2).contains(files.count), "\(files.map(\.path))")
    #expect(module == "CExchange" || files.count == 1)
  }

  @Test(arguments: [
    "fatalError(", "preconditionFailure(", "try!", "as!", "@unchecked Sendable",
    "nonisolated(unsafe)", "public ", " print(",
  ])
  func `what could crash or leak is not written`(words: String) throws {
    for file in try Repository.files(in: "Sources", endings: [".swift"])
    where !file.path.hasPrefix("Sources/embed-files") {
      for (number, line) in file.lines.enumerated() {
        let code = line.range(of: "//").map { line[..<$0.lowerBound] } ?? line
        if words == "public ", file.path.hasPrefix("Sources/VersusHighlight/Languages") { continue }
        let isQuoted = code.contains("\"") && !code.hasPrefix("  print")
        #expect(isQuoted || !code.contains(words), "\(file.path):\(number + 1): \(line)")
      }
    }
  }

  @Test func `no file of code is longer than 400 lines`() throws {
    let endings = [".swift", ".js", ".css", ".py", ".html", ".c", ".h"]
    var files: [Repository.File] = []
    for folder in ["Sources", "Tests", "Plugins", "templates", "script"] {
      let isScripts = folder == "script"
      files += try Repository.files(in: folder, endings: isScripts ? [] : endings)
    }
    #expect(!files.isEmpty)
    for file in files where !file.path.contains("/expected/") {
      #expect(file.lines.count <= 401, "\(file.path) has \(file.lines.count) lines")
    }
  }

  @Test func `templates hold no inline style and no inline script`() throws {
    for file in try Repository.files(in: "templates", endings: [".html"]) {
      #expect(!file.text.contains("style="), "\(file.path)")
      #expect(!file.text.contains("<style"), "\(file.path)")
      #expect(!file.text.contains("<script>"), "\(file.path)")
    }
  }

  @Test(arguments: ["README.md", "ARCHITECTURE.md", "CONTRIBUTING.md"])
  func `every path that the documents name exists`(document: String) throws {
    let roots = ["Sources/", "Tests/", "docs/", "script/", "templates/", "content/", ".ci/"]
    let quoted = try Repository.file(document).text.split(
      separator: "`", omittingEmptySubsequences: false)
    // Every other part stands between two backticks.
    for index in quoted.indices where !index.isMultiple(of: 2) {
      let path = String(quoted[index])
      guard roots.contains(where: path.hasPrefix), !path.contains(where: " *<\n".contains),
        path == path.replacingOccurrences(of: "NAME", with: "")
      else { continue }
      let url = Repository.root.appendingPathComponent(path)
      #expect(FileManager.default.fileExists(atPath: url.path), "\(document) names \(path)")
    }
  }

  @Test func `what is generated stays out of the repository`() throws {
    let ignored = try Repository.file(".gitignore").text
    for name in [".build/", "Package.resolved", "/.venv"] { #expect(ignored.contains(name)) }
    #expect(try Repository.file("public/.gitignore").text.contains("!.gitignore"))
  }
}
