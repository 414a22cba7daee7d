import VersusModel

extension Diagnostic {
  /// - Parameters:
  ///   - name: What the value is of, as in "'weight'".
  ///   - form: How it is written, as in "write it as …".
  static func wrongType(
    of name: String, wanted: String, found: YAMLNode, form: String? = nil
  ) -> Self {
    .error(
      "\(name) must be \(wanted), but it is \(found.inWords)", code: .wrongType, hint: form,
      at: found.position)
  }

  static func emptyText(_ name: String, at position: SourcePosition) -> Self {
    .error(
      "\(name) is an empty text", code: .invalidValue,
      hint: "write something in it, or take it out",
      at: position)
  }

  static func outOfRange(
    _ name: String, wanted: String, _ range: ClosedRange<Int>, found: YAMLNode
  ) -> Self {
    return .error(
      "\(name) must be \(wanted), but it is \(found.inWords)", code: .invalidValue,
      hint: range.asChoice
        ?? (range.upperBound == .max
          ? "write \(range.lowerBound) or more" : "write one between these ends"),
      at: found.position)
  }

  /// - Parameter form: How it is written, where the words alone don't show it.
  static func unknownWord(
    _ name: String, node: YAMLNode, words: [String], form: String? = nil
  ) -> Self {
    let near = node.scalar.flatMap { nearest(to: $0, among: words) }
    let key = name.dropFirst().prefix { $0 != "'" }
    let both = words.map { "'\(key): \($0)'" }.orList
    return .error(
      "\(name) must be \(words.count > 2 ? "one of " : "")\(words.orList), but it is \(node.inWords)",
      code: .invalidValue,
      hint: near.map { "did you mean '\($0)'?" } ?? form
        ?? (words.count > 2 ? "choose the one that fits best" : "write \(both)"),
      at: node.position)
  }

  static func invalidID(_ id: String, of what: String, at position: SourcePosition) -> Self {
    let rules = "use small letters, digits and single '-' or '.' between them"
    return .error(
      "'\(id.shortened)' can't be the id of \(what)", code: .invalidID,
      hint: id.asSlug.map { "write '\($0)': \(rules)" } ?? rules, at: position)
  }

  /// - Parameter verb: What the same thing can't be twice, as in "named".
  static func namedTwice(_ id: String, at position: SourcePosition) -> Self {
    .error(
      "'\(id)' is named twice here", code: .invalidValue, hint: "take one of the two out",
      at: position)
  }

  static func namesNothing(_ name: String, hint: String, at position: SourcePosition) -> Self {
    .error("\(name) names nothing", code: .invalidValue, hint: hint, at: position)
  }
}

extension ClosedRange<Int> {
  /// What to write, where the numbers are few enough to name them all.
  var asChoice: String? {
    lowerBound >= 0 && upperBound < 10 ? "write \(map(String.init).orList)" : nil
  }
}

extension [String] {
  /// As in "a, b or c".
  var orList: String {
    guard count > 1, let last else { return first ?? "" }
    return dropLast().joined(separator: ", ") + " or " + last
  }
}

extension String {
  /// The id that someone most likely meant who wrote `Top_Speed`; nil where no letter is left.
  package var asSlug: String? {
    var slug = ""
    for character in lowercased() {
      if character.isASCII, character.isLetter || character.isNumber {
        slug.append(character)
      } else if !slug.isEmpty, slug.last != "-", slug.last != "." {
        slug.append(character == "." ? "." : "-")
      }
    }
    while slug.last == "-" || slug.last == "." { slug.removeLast() }
    return isSlug(slug) ? slug : nil
  }
}
