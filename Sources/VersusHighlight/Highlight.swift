/// Finds what is worth a colour in a piece of code.
///
/// The time is linear in the length of any input, and nothing recurses by its depth. What is no
/// valid code is coloured as far as it looks like some.
///
/// - Parameters:
///   - code: UTF-8, though nothing breaks where it isn't.
/// - Returns: The tokens in their order, none empty, none overlapping another.
package func highlight(
  _ code: UnsafeBufferPointer<UInt8>, as language: CodeLanguage
) -> [Token] {
  var scanner = CodeScanner(code, by: language.grammar ?? .plain)
  scanner.tokens.reserveCapacity(code.count / 16)
  switch language {
  case .console: scanner.scanConsole()
  case .php: scanner.scanPHP()
  case .html: scanner.scanMarkup()
  case .css: scanner.scanStylesheet()
  case .yaml: scanner.scanYAML()
  case .dockerfile: scanner.scanDockerfile()
  case .diff: scanner.scanDiff()
  default: scanner.scanCode()
  }
  return scanner.tokens
}
