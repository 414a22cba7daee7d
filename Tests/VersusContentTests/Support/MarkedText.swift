import VersusModel

/// A diagnostic reduced to what a marker in a text can say.
struct Finding: Hashable, Comparable, CustomStringConvertible {
  let code: String
  let file: String
  let line: Int
  let column: Int

  var description: String { "\(file):\(line):\(column) \(code)" }

  static func < (left: Self, right: Self) -> Bool {
    (left.file, left.line, left.column, left.code)
      < (right.file, right.line, right.column, right.code)
  }
}

extension Finding {
  init(_ diagnostic: Diagnostic) {
    self.init(
      code: diagnostic.code.rawValue, file: diagnostic.position?.file ?? "",
      line: diagnostic.position?.line ?? 0, column: diagnostic.position?.column ?? 0)
  }
}

/// A text without its markers, and where they stood.
///
/// `⟦unknown-key⟧` expects that finding at the character behind it; `⟦file not-utf8⟧` expects it of
/// the file as a whole.
struct MarkedText {
  let text: String
  let findings: [Finding]

  init(_ marked: String, file: String) {
    var text = ""
    var findings: [Finding] = []
    var (line, column) = (1, 1)
    var marker: String?
    for scalar in marked.unicodeScalars {
      switch (scalar, marker) {
      case ("⟦", _): marker = ""
      case ("⟧", let code?):
        let isWhole = code.hasPrefix("file ")
        findings.append(
          Finding(
            code: isWhole ? String(code.dropFirst("file ".count)) : code, file: file,
            line: isWhole ? 0 : line, column: isWhole ? 0 : column))
        marker = nil
      case (_, let code?): marker = code + String(scalar)
      case ("\n", nil):
        text.unicodeScalars.append(scalar)
        (line, column) = (line + 1, 1)
      case (_, nil):
        text.unicodeScalars.append(scalar)
        column += 1
      }
    }
    self.text = text
    self.findings = findings
  }
}
