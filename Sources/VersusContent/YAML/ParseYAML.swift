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
  guard let failure else { return Checked(tree.root, tree.diagnostics) }
  let broken = Diagnostic.yamlSyntax(failure.problem, at: text.position(of: failure.mark))
  return Checked(nil, tree.diagnostics + [broken])
}

extension Diagnostic {
  fileprivate static func yamlSyntax(_ problem: String, at position: SourcePosition) -> Self {
    let (message, hint) = inPlainWords(problem)
    return .error(message, code: .yamlSyntax, hint: hint, at: position)
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
      ("a ':' is missing behind a key", "write 'key: value', with a space behind the colon")
    case "did not find expected '-' indicator":
      ("a '-' is expected here, below those of the list's other items", "check the indentation")
    case "found character that cannot start any token":
      (
        "this character can't begin a value",
        "indent with spaces, not tabs, and quote texts that begin with '@', '`' or '%'"
      )
    case "found unexpected end of stream":
      ("a quote is opened and never closed", "close it with the same quote")
    case "did not find expected ',' or ']'":
      ("a ',' or ']' is missing in this list", "close it with ']'")
    case "did not find expected ',' or '}'":
      ("a ',' or '}' is missing in this map", "close it with '}'")
    case "control characters are not allowed":
      ("a control character can't stand in YAML", "remove it")
    case "found unknown escape character":
      ("this escape is unknown", "write '\\\\' for a backslash, or use single quotes")
    default: ("this is no valid YAML: \(problem)", "check the indentation and the quotes")
    }
  }
}
