import VersusModel

extension DiagnosticFormat {
  /// The Static Analysis Results Interchange Format, version 2.1.0 (OASIS).
  static func sarif(_ diagnostics: [Diagnostic], version: String) -> JSONText {
    let codes = Set(diagnostics.map(\.code.rawValue)).sorted()
    let driver = JSONText.object([
      ("name", .string("versus")),
      ("version", .string(version)),
      ("rules", .list(codes.map { .object([("id", .string($0))]) })),
    ])
    return .object([
      ("$schema", .string("https://json.schemastore.org/sarif-2.1.0.json")),
      ("version", .string("2.1.0")),
      (
        "runs",
        .list([
          .object([
            ("tool", .object([("driver", driver)])),
            ("columnKind", .string("unicodeCodePoints")),
            ("results", .list(diagnostics.map(result))),
          ])
        ])
      ),
    ])
  }

  private static func result(_ diagnostic: Diagnostic) -> JSONText {
    let hint = diagnostic.hint.map { ": " + $0 } ?? ""
    let related = diagnostic.related.map { location($0.position, message: $0.message) }
    return .object([
      ("ruleId", .string(diagnostic.code.rawValue)),
      ("level", .string(diagnostic.severity.rawValue)),
      ("message", message(diagnostic.message + hint)),
      ("locations", diagnostic.position.map { .list([location($0, message: nil)]) }),
      ("relatedLocations", related.isEmpty ? nil : .list(related)),
    ])
  }

  private static func message(_ text: String) -> JSONText { .object([("text", .string(text))]) }

  private static func location(_ position: SourcePosition, message text: String?) -> JSONText {
    let region = JSONText.object([
      ("startLine", .number(position.line)), ("startColumn", .number(max(position.column, 1))),
    ])
    let place = JSONText.object([
      ("artifactLocation", .object([("uri", .string(percentEncoded(position.file)))])),
      ("region", position.line > 0 ? region : nil),
    ])
    return .object([("physicalLocation", place), ("message", text.map(message))])
  }
}
