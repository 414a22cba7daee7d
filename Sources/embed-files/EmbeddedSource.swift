import Foundation

/// The Swift source of an enum that holds the files.
func embeddedSource(_ files: [(path: String, content: Data)], name: String) -> String {
  let elements = files.map { path, content in
    "    SourceFile(path: \(literal(path)), bytes: \(bytes(content))),\n"
  }
  return """
    // Made by embed-files; not for editing.
    import VersusModel

    /// Files of the repository as they were when the program was built.
    package enum \(name) {
      package static let files: [SourceFile] = [
    \(elements.joined())  ]
    }

    """
}

private func bytes(_ content: Data) -> String {
  if let text = String(validating: content, as: UTF8.self) {
    return "Array(\(literal(text)).utf8)"
  }
  // An image or a font: each byte as the scalar of its number.
  var scalars = String.UnicodeScalarView()
  scalars.append(contentsOf: content.map { Unicode.Scalar($0) })
  return "\(literal(String(scalars))).unicodeScalars.map { UInt8($0.value) }"
}

/// A string literal for any text: raw, on one line, with what can't stand there as escapes.
private func literal(_ text: String) -> String {
  var longest = 0
  var run = 0
  for scalar in text.unicodeScalars {
    run = scalar == "#" ? run + 1 : 0
    longest = max(longest, run)
  }
  let hashes = String(repeating: "#", count: longest + 1)
  var literal = "\(hashes)\""
  for scalar in text.unicodeScalars {
    switch scalar.value {
    case 0..<0x20, 0x7F..<0xA0, 0x2028, 0x2029, 0xFEFF:
      literal += "\\\(hashes)u{\(String(scalar.value, radix: 16))}"
    default: literal.unicodeScalars.append(scalar)
    }
  }
  return literal + "\"\(hashes)"
}
