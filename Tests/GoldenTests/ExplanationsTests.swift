import Foundation
import Testing

/// docs/diagnostics.md explains every code, and its examples do what they say.
struct ExplanationsTests {
  /// Codes that no text file can show.
  private static let withoutExample: [String: String] = [
    "not-utf8": "the page is UTF-8 itself",
    "file-too-large": "it takes a file of 2 MiB",
    "unusable-file": "it takes a link, a pipe or a device",
    "markdown-too-large": "it takes a table of half a million cells",
    "no-way-to-win": "it takes more than five million sets of answers",
    "broken-external-link": "it takes the web; Tests/Web/test_external.py has it",
    "moved-external-link": "it takes the web; Tests/Web/test_external.py has it",
    "unsure-external-link": "it takes the web; Tests/Web/test_external.py has it",
  ]

  /// Codes that no golden site can show.
  private static let withoutGolden: [String: String] = [
    "not-utf8": "a golden is text; DiskBytesTests and FrontMatterTests have it",
    "file-too-large": "it takes a file of 2 MiB; FrontMatterTests has it",
    "unusable-file": "a link in the repository would be followed elsewhere; InputsTests has it",
    "markdown-too-large": "it takes a table of half a million cells; HostileTextTests has it",
    "no-base-url": "a note, which goldens are built without; ExplanationsTests has it",
    "broken-external-link": "goldens are built without the web",
    "moved-external-link": "goldens are built without the web",
    "unsure-external-link": "goldens are built without the web",
  ]

  @Test func `every code has a section, and every section a code`() throws {
    let titles = try Explanation.all().map(\.code)
    #expect(titles.sorted() == Explanation.codes.sorted())
    #expect(Set(titles).count == titles.count)
  }

  @Test func `every code has a wrong and a right example`() throws {
    for explanation in try Explanation.all() {
      let kinds = Set(explanation.examples.map(\.isWrong))
      if Self.withoutExample[explanation.code] != nil {
        #expect(kinds.isEmpty, "\(explanation.code) is listed as one without examples")
      } else {
        #expect(kinds == [true, false], "\(explanation.code) lacks an example")
      }
    }
  }

  @Test(arguments: try Explanation.all().filter { !$0.examples.isEmpty })
  func `the wrong example gives the finding and the right one no error`(
    explanation: Explanation
  ) throws {
    for example in explanation.examples {
      let found = try example.findings()
      let errors = Set(found.filter { $0.severity == "error" }.map(\.code))
      let shown = "\(example.path): \(found)"
      if example.isWrong {
        let severities = Set(found.filter { $0.code == explanation.code }.map(\.severity))
        #expect(severities == [explanation.severity], "\(shown)")
        #expect(errors.isSubset(of: [explanation.code]), "\(shown)")
      } else {
        #expect(errors.isEmpty, "\(shown)")
        #expect(!found.contains { $0.code == explanation.code }, "\(shown)")
      }
    }
  }

  @Test func `every code has a golden`() {
    let goldens = GoldenSite.all
      .map { (try? String(contentsOf: $0.diagnostics, encoding: .utf8)) ?? "" }.joined()
    for code in Explanation.codes {
      let isShown = goldens.contains(" [\(code)]\n")
      #expect(isShown == (Self.withoutGolden[code] == nil), "\(code)")
    }
  }

  @Test func `what a golden finds is as severe as its section says`() throws {
    let severities = Dictionary(
      try Explanation.all().map { ($0.code, $0.severity) }, uniquingKeysWith: { first, _ in first })
    for golden in GoldenSite.all {
      let text = (try? String(contentsOf: golden.diagnostics, encoding: .utf8)) ?? ""
      for match in text.matches(of: /(error|warning|note): .* \[([a-z0-9-]+)\]\n/) {
        #expect(severities[String(match.output.2)] == String(match.output.1), "\(match.output.0)")
      }
    }
  }
}

/// A section of docs/diagnostics.md.
struct Explanation: CustomTestStringConvertible, Sendable {
  /// A file that takes its place in the base site, as ```` ```yaml wrong versus.yml ```` gives it.
  struct Example: Sendable {
    let isWrong: Bool
    let path: String
    /// Whether the base site has a quiz: where it has, options need facts with which they can win.
    let hasQuiz: Bool
    var text = ""
  }

  let code: String
  /// From the line below its title.
  var severity = ""
  var examples: [Example] = []

  var testDescription: String { code }

  /// As the sources declare them.
  static var codes: [String] {
    let file = Command.repository
      .appendingPathComponent("Sources/VersusModel/Diagnostics/DiagnosticCode.swift")
    let text = (try? String(contentsOf: file, encoding: .utf8)) ?? ""
    return text.split(separator: "\n").compactMap { line in
      let parts = line.split(separator: "\"")
      return line.contains(" case ") && parts.count > 1 ? String(parts[1]) : nil
    }
  }

  static func all() throws -> [Explanation] {
    let file = Command.repository.appendingPathComponent("docs/diagnostics.md")
    var explanations: [Explanation] = []
    var open: Example?
    var section = ""
    for line in try String(contentsOf: file, encoding: .utf8).components(separatedBy: "\n") {
      if var example = open {
        if line == "```" {
          explanations[explanations.count - 1].examples.append(example)
          open = nil
        } else {
          example.text += line + "\n"
          open = example
        }
      } else if line.hasPrefix("## ") {
        section = String(line.dropFirst("## ".count))
      } else if line.hasPrefix("### ") {
        explanations.append(Explanation(code: String(line.dropFirst("### ".count))))
      } else if let word = line.wholeMatch(of: /\*(Error|Warning|Note)\.\*/) {
        explanations[explanations.count - 1].severity = word.output.1.lowercased()
      } else if line.hasPrefix("```") {
        let words = line.split(separator: " ")
        guard words.count == 3, !explanations.isEmpty else { continue }
        open = Example(
          isWrong: words[1] == "wrong", path: String(words[2]),
          hasQuiz: section == "Quiz" || words[2].contains("/questions/"))
      }
    }
    return explanations
  }
}

extension Explanation.Example {
  struct Finding: Decodable {
    let severity: String
    let code: String
  }

  private struct Report: Decodable { let diagnostics: [Finding] }

  /// What a check of the base site finds with this file in it.
  func findings() throws -> [Finding] {
    let scratch = try Command.temporaryFolder()
    defer { try? FileManager.default.removeItem(at: scratch) }
    let root = scratch.appendingPathComponent("site")
    let sites = Command.repository.appendingPathComponent("Tests/Explanations")
    try FileManager.default.copyItem(at: sites.appendingPathComponent("base"), to: root)
    if hasQuiz {
      try FileManager.default.copyItem(
        at: sites.appendingPathComponent("quiz/content/questions"),
        to: root.appendingPathComponent("content/questions"))
    }
    let file = root.appendingPathComponent(path)
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: file)
    let result = try Command.run(
      ["check", "--root", root.path, "--format", "json"], in: scratch)
    return try JSONDecoder().decode(Report.self, from: Data(result.output.utf8)).diagnostics
  }
}
