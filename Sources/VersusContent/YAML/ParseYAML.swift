import VersusModel

/// Reads a stretch of YAML by the strict rules of DESIGN §8.
///
/// - Returns: Nil where there is nothing, or where the syntax is broken.
func parseYAML(
  _ bytes: ArraySlice<UInt8>, in file: String, firstLine: Int = 1, firstColumn: Int = 1
) -> Checked<YAMLNode?> {
  let text = YAMLText(file: file, bytes: bytes, firstLine: firstLine, firstColumn: firstColumn)
  var tree = YAMLTree(of: text)
  let failure = forEachYAMLEvent(in: bytes) { tree.take($0) }
  guard let failure else {
    if let root = tree.root, let colon = text.colonWithoutBlank(in: root) {
      return Checked(nil, tree.diagnostics + [.blankMissing(at: colon)])
    }
    return Checked(tree.root, tree.diagnostics)
  }
  return Checked(nil, tree.diagnostics + [.yamlSyntax(failure, in: text)])
}

extension YAMLText {
  /// The colon of a text that stands alone where keys are due, as in `r:3`.
  fileprivate func colonWithoutBlank(in root: YAMLNode) -> SourcePosition? {
    guard case .scalar(_, .plain) = root.content else { return nil }
    return colonWithoutBlank(
      onLineOf: .init(
        line: root.position.line - firstLine, column: root.position.column - firstColumn))
  }

  /// The same in a line, from a place on.
  fileprivate func colonWithoutBlank(onLineOf mark: YAMLEvent.Mark) -> SourcePosition? {
    let rest = String(
      String.UnicodeScalarView(line(mark.line).unicodeScalars.dropFirst(mark.column)))
    return rest.colonWithoutBlank.map {
      position(of: .init(line: mark.line, column: mark.column + $0))
    }
  }
}

extension String {
  /// How many scalars stand before the colon of a text such as `r:3`, which was meant as a key and a
  /// value. What follows `//`, as in an address, was not.
  var colonWithoutBlank: Int? {
    let scalars = Array(unicodeScalars)
    guard let colon = scalars.firstIndex(of: ":"), colon > 0, colon + 1 < scalars.count,
      scalars[colon + 1] != " ", scalars[colon + 1] != "/",
      scalars[..<colon].allSatisfy({
        $0.properties.isAlphabetic || ("0"..."9").contains($0) || $0 == "-" || $0 == "_"
      })
    else { return nil }
    return colon
  }
}

extension Diagnostic {
  static func blankMissing(at colon: SourcePosition) -> Self {
    .error(
      "a blank is missing behind this ':'", code: .yamlSyntax, hint: "write 'key: value'",
      at: colon)
  }

  fileprivate static func yamlSyntax(_ failure: YAMLFailure, in text: YAMLText) -> Self {
    if failure.problem == "could not find expected ':'", let context = failure.context,
      let colon = text.colonWithoutBlank(onLineOf: context)
    {
      return blankMissing(at: colon)
    }
    let (message, hint) = inPlainWords(failure.problem)
    let place = text.position(of: failure.mark)
    guard isUnclosed(failure.problem), let start = failure.context.map(text.position(of:)),
      start != place
    else { return .error(message, code: .yamlSyntax, hint: hint, at: place) }
    return .error(
      message, code: .yamlSyntax, hint: hint, at: start,
      related: [Related("here it is still open", at: place)])
  }

  /// Problems that show far behind the place where they begin.
  private static func isUnclosed(_ problem: String) -> Bool {
    [
      "found unexpected end of stream", "found unexpected document indicator",
      "did not find expected ',' or ']'", "did not find expected ',' or '}'",
    ].contains(problem)
  }

  private static func inPlainWords(_ problem: String) -> (message: String, hint: String?) {
    switch problem {
    case "mapping values are not allowed in this context":
      (
        "a ': ' can't stand here",
        "put a text that holds ': ' in quotes, and check the indentation"
      )
    case "did not find expected key":
      (
        "a key is expected here, at the indentation of the keys above",
        "check the indentation and the quotes of the lines above"
      )
    case "could not find expected ':'":
      ("a ':' is missing behind a key", "write 'key: value', with a blank behind the colon")
    case "did not find expected '-' indicator":
      ("a '-' is expected here, below those of the list's other items", "check the indentation")
    case "found character that cannot start any token":
      (
        "this character can't begin a value",
        "indent with spaces, not tabs, and quote texts that begin with '@', '`' or '%'"
      )
    case "found unexpected end of stream", "found unexpected document indicator":
      ("a quote is opened here and never closed", "close it with the same quote")
    case "did not find expected ',' or ']'":
      (
        "this list is never closed, or a ',' is missing in it",
        "close it with ']', or put a ',' between its items"
      )
    case "did not find expected ',' or '}'":
      (
        "this '{' is never closed, or a ',' is missing behind it",
        "close it with '}', or put a ',' between the keys"
      )
    case "control characters are not allowed":
      ("a control character can't stand in YAML", "remove it")
    case "found unknown escape character":
      ("this escape is unknown", "write '\\\\' for a backslash, or use single quotes")
    default: ("this is no valid YAML: \(problem)", "check the indentation and the quotes")
    }
  }
}
