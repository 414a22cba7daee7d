import VersusModel

/// Says diagnostics to a person: place, what, an excerpt with a caret, and how to mend it.
package struct DiagnosticPrinter: Sendable {
  let inColour: Bool
  /// The site's root, absolute: excerpts are read from there.
  let root: String

  package init(root: String, inColour: Bool) {
    self.root = root
    self.inColour = inColour
  }

  /// - Returns: Lines, each with its end.
  package func text(of diagnostics: [Diagnostic]) -> String {
    var lines = LinesOfFiles(root: root)
    return diagnostics.map { text(of: $0, &lines) }.joined()
  }

  private func text(of diagnostic: Diagnostic, _ lines: inout LinesOfFiles) -> String {
    let place = diagnostic.position.map { Self.place($0) + ": " } ?? ""
    let severity = styled(
      diagnostic.severity.rawValue + ":", diagnostic.severity == .error ? .red : .yellow)
    let code = styled("[\(diagnostic.code.rawValue)]", .faint)
    var text =
      "\(styled(place, .bold))\(severity) \(TerminalText.safe(diagnostic.message)) \(code)\n"
    let hint = diagnostic.hint.map { TerminalText.safe($0) }
    if let position = diagnostic.position, position.line > 0,
      let line = lines.line(position.line, of: position.file)
    {
      text += excerpt(line, at: position, hint: hint)
    } else if let hint {
      text += "  \(hint)\n"
    }
    for related in diagnostic.related {
      text += "  \(Self.place(related.position)): \(TerminalText.safe(related.message))\n"
    }
    return text
  }

  private func excerpt(_ line: String, at position: SourcePosition, hint: String?) -> String {
    let excerpt = Excerpt(line, column: position.column)
    let number = String(position.line)
    let margin = String(repeating: " ", count: max(0, 5 - number.count))
    let blank = String(repeating: " ", count: max(5, number.count))
    let caret = String(repeating: " ", count: excerpt.indent) + styled("^", .bold)
    return "\(margin)\(number) | \(excerpt.text)\n"
      + "\(blank) | \(caret)\(hint.map { " " + $0 } ?? "")\n"
  }

  private static func place(_ position: SourcePosition) -> String {
    let file = TerminalText.safe(position.file)
    guard position.line > 0 else { return file }
    return "\(file):\(position.line):\(max(position.column, 1))"
  }

  private enum Style: String {
    case bold = "1"
    case faint = "2"
    case red = "1;31"
    case yellow = "1;33"
  }

  private func styled(_ text: String, _ style: Style) -> String {
    inColour && !text.isEmpty ? "\u{1B}[\(style.rawValue)m\(text)\u{1B}[0m" : text
  }
}
