import VersusModel

extension RecordWriter {
  mutating func put(_ diagnostic: Diagnostic) {
    put(diagnostic.severity.rawValue)
    put(diagnostic.code.rawValue)
    put(diagnostic.message)
    put(diagnostic.hint) { $0.put($1) }
    put(diagnostic.position) { $0.put($1) }
    put(list: diagnostic.related) {
      $0.put($1.message)
      $0.put($1.position)
    }
  }

  private mutating func put(_ position: SourcePosition) {
    put(position.file)
    put(position.line)
    put(position.column)
  }
}

extension RecordReader {
  mutating func diagnostic() throws(Broken) -> Diagnostic {
    let severity = Diagnostic.Severity(rawValue: try text())
    let code = Diagnostic.Code(rawValue: try text())
    guard let severity, let code else { throw Broken() }
    let message = try text()
    let hint = try optional { reader throws(Broken) in try reader.text() }
    let position = try optional { reader throws(Broken) in try reader.position() }
    let related = try list { reader throws(Broken) in
      Diagnostic.Related(try reader.text(), at: try reader.position())
    }
    return Diagnostic(severity, code, message, hint: hint, at: position, related: related)
  }

  private mutating func position() throws(Broken) -> SourcePosition {
    SourcePosition(file: try text(), line: try number(), column: try number())
  }
}
