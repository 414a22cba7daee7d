import VersusModel

/// How diagnostics are said: to a person, or to a tool.
package enum DiagnosticFormat: String, CaseIterable, Sendable {
  case text, json, github, sarif

  /// - Parameter version: Of versus, where the format names its maker.
  /// - Returns: Lines, each with its end; of `text` nothing, since that needs the files.
  package func text(of diagnostics: [Diagnostic], version: String) -> String {
    switch self {
    case .text: ""
    case .json: Self.json(diagnostics).text + "\n"
    case .github: diagnostics.map { Self.gitHubCommand($0) + "\n" }.joined()
    case .sarif: Self.sarif(diagnostics, version: version).text + "\n"
    }
  }

  private static func json(_ diagnostics: [Diagnostic]) -> JSONText {
    .object([
      ("errors", .number(diagnostics.count { $0.severity == .error })),
      ("warnings", .number(diagnostics.count { $0.severity == .warning })),
      ("diagnostics", .list(diagnostics.map(json))),
    ])
  }

  private static func json(_ diagnostic: Diagnostic) -> JSONText {
    let related = diagnostic.related.map { related in
      JSONText.object([("message", .string(related.message))] + place(related.position))
    }
    return .object(
      [
        ("severity", .string(diagnostic.severity.rawValue)),
        ("code", .string(diagnostic.code.rawValue)),
        ("message", .string(diagnostic.message)),
        ("hint", diagnostic.hint.map(JSONText.string)),
      ] + place(diagnostic.position) + [("related", related.isEmpty ? nil : .list(related))])
  }

  private static func place(_ position: SourcePosition?) -> [(String, JSONText?)] {
    guard let position else { return [] }
    let hasLine = position.line > 0
    return [
      ("file", .string(position.file)),
      ("line", hasLine ? .number(position.line) : nil),
      ("column", hasLine ? .number(max(position.column, 1)) : nil),
    ]
  }

  /// A workflow command of GitHub Actions, which shows the finding beside its line.
  private static func gitHubCommand(_ diagnostic: Diagnostic) -> String {
    let level = diagnostic.severity == .note ? "notice" : diagnostic.severity.rawValue
    var properties: [String] = []
    if let position = diagnostic.position {
      properties.append("file=" + gitHubEscaped(position.file, isProperty: true))
      if position.line > 0 {
        properties += ["line=\(position.line)", "col=\(max(position.column, 1))"]
      }
    }
    properties.append("title=" + diagnostic.code.rawValue)
    let hint = diagnostic.hint.map { "\n" + $0 } ?? ""
    return "::\(level) \(properties.joined(separator: ","))::"
      + gitHubEscaped(diagnostic.message + hint, isProperty: false)
  }

  private static func gitHubEscaped(_ text: String, isProperty: Bool) -> String {
    var escaped = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "%": escaped += "%25"
      case "\r": escaped += "%0D"
      case "\n": escaped += "%0A"
      case ":" where isProperty: escaped += "%3A"
      case "," where isProperty: escaped += "%2C"
      default: escaped.unicodeScalars.append(scalar)
      }
    }
    return escaped
  }
}
