import Foundation
import Testing
import VersusModel
import VersusTemplates

@testable import VersusPages

struct TemplateDocumentationTests {
  private static let heading = "## Names of each page\n"
  private let manual = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "docs/templates.md")

  @Test func `the manual lists every name that a template may use`() throws {
    let templates = TemplateSet.load(
      theme: EmbeddedTheme.files, overrides: [], words: .english
    ).value
    var compilation = Compilation(of: templates)
    _ = Theme.compile(templates, in: &compilation)
    #expect(compilation.diagnostics == [])
    #expect(!compilation.entries.isEmpty)

    let text = try String(contentsOf: manual, encoding: .utf8)
    let start = text.range(of: Self.heading)?.lowerBound ?? text.endIndex
    let expected = text[..<start] + Self.heading + NameListing(compilation.entries).text
    if ProcessInfo.processInfo.environment["VERSUS_UPDATE_GOLDENS"] == "1" {
      try Data(expected.utf8).write(to: manual)
      return
    }
    let difference = expected.split(separator: "\n")
      .difference(from: text.split(separator: "\n")).prefix(12)
    #expect(
      text == expected,
      "docs/templates.md differs:\n\(difference)\naccept with VERSUS_UPDATE_GOLDENS=1")
  }
}

/// The names of every page kind and component, then those of the parts that they are made of.
private struct NameListing {
  private(set) var text = """

    This part is made from the code, and a test keeps it true. First come the page templates, then the components that
    texts may hold, then the parts that both are made of. A page shows the names of its own table; what a part holds
    stands under its name in [Parts](#parts).

    """
  private var parts: [String: Outline] = [:]

  init(_ entries: [Compilation.Entry]) {
    for entry in entries {
      write(heading: "`\(entry.template).html`", "For \(entry.outline.phrase).", entry.outline)
      collectParts(of: entry.outline)
    }
    text += "\n## Parts\n"
    for (name, part) in parts.sorted(by: { $0.key < $1.key }) {
      write(heading: name.prefix(1).uppercased() + name.dropFirst(), nil, part)
    }
  }

  private mutating func write(heading: String, _ sentence: String?, _ outline: Outline) {
    text += "\n### \(heading)\n\n"
    if let sentence { text += sentence + "\n\n" }
    text += "| Name | Kind |\n|---|---|\n"
    for field in outline.fields { text += "| `\(field.name)` | \(kind(of: field)) |\n" }
  }

  private func kind(of field: Outline.Field) -> String {
    let part = field.nested.map { "[\($0.name)](#\(headingID(of: $0.name)))" } ?? ""
    return switch field.kind {
    case .text: "text"
    case .html: "HTML"
    case .flag: "flag"
    case .number: "number"
    case .json: "JSON"
    case .texts: "list of texts"
    case .parameters: "parameters"
    case .view: part
    case .list: "list: \(part)"
    }
  }

  /// As GitHub and versus make it.
  private func headingID(of name: String) -> String {
    let kept = name.lowercased().filter { $0.isLetter || $0.isNumber || $0 == "-" || $0 == " " }
    return kept.replacingOccurrences(of: " ", with: "-")
  }

  private mutating func collectParts(of outline: Outline) {
    for nested in outline.fields.compactMap(\.nested) {
      if let known = parts[nested.name] {
        let isSame = known.fields.map(\.name) == nested.fields.map(\.name)
        #expect(isSame, "two different shapes are called '\(nested.name)'")
      } else {
        parts[nested.name] = nested
        collectParts(of: nested)
      }
    }
  }
}
