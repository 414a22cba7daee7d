import VersusModel

extension Diagnostic {
  /// - Parameter name: What the value is of, as in "'weight'".
  static func wrongType(of name: String, wanted: String, found: YAMLNode) -> Self {
    .error(
      "\(name) must be \(wanted), but it is \(found.inWords)", code: .wrongType,
      hint: "write \(wanted)", at: found.position)
  }

  static func outOfRange(_ name: String, wanted: String, found: YAMLNode) -> Self {
    .error(
      "\(name) must be \(wanted), but it is \(found.inWords)", code: .invalidValue,
      hint: "write \(wanted)", at: found.position)
  }

  static func unknownWord(_ name: String, node: YAMLNode, words: [String]) -> Self {
    let near = node.scalar.flatMap { nearest(to: $0, among: words) }
    return .error(
      "\(name) can't be \(node.inWords)", code: .invalidValue,
      hint: near.map { "did you mean '\($0)'?" } ?? "write \(words.orList)", at: node.position)
  }

  static func invalidID(_ id: String, of what: String, at position: SourcePosition) -> Self {
    .error(
      "'\(id)' can't be the id of \(what)", code: .invalidID,
      hint: "use small letters, digits and single '-' or '.' between them", at: position)
  }
}

extension [String] {
  /// As in "a, b or c".
  var orList: String {
    guard count > 1, let last else { return first ?? "" }
    return dropLast().joined(separator: ", ") + " or " + last
  }
}
