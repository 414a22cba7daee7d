import VersusModel

extension Diagnostic {
  static func wordsAreNoMap(_ root: YAMLNode) -> Self {
    .wrongType(
      of: "a file of words", wanted: "made of keys", found: root,
      form: "write 'key: text' lines, with the keys of templates/words/en.yml")
  }

  static func unknownWord(_ pair: YAMLNode.Pair, among keys: some Sequence<String>) -> Self {
    .error(
      "the pages have no words called '\(pair.key.shortened)'", code: .unknownWord,
      hint: nearest(to: pair.key, among: keys).map { "did you mean '\($0)'?" }
        ?? "take it out: the keys are those of templates/words/en.yml", at: pair.keyPosition)
  }

  static func missingWords(_ keys: [String], of language: String, in file: String?) -> Self {
    guard let file else {
      return .warning(
        "there are no words for '\(language)', so the pages say theirs in English",
        code: .missingWords, hint: "write them into 'templates/words/\(language).yml'",
        at: SourcePosition(file: "versus.yml"))
    }
    let names = keys.prefix(12).map { "'\($0)'" }.joined(separator: ", ")
    let more = keys.count > 12 ? " and \(keys.count - 12) more" : ""
    return .warning(
      "in '\(language)' these words are missing, and are shown in English: \(names)\(more)",
      code: .missingWords, hint: "templates/words/en.yml of the theme has them in English",
      at: SourcePosition(file: file))
  }

  static func unknownPlural(_ form: YAMLNode.Pair, among allowed: [PluralCategory]) -> Self {
    let names = allowed.map(\.rawValue)
    return .error(
      "this language has no plural form '\(form.key.shortened)'", code: .wrongPlural,
      hint: nearest(to: form.key, among: names).map { "did you mean '\($0)'?" }
        ?? "write \(names.map { "'\($0)'" }.orList)", at: form.keyPosition)
  }

  static func missingPlural(_ missing: [PluralCategory], of pair: YAMLNode.Pair) -> Self {
    let names = missing.map { "'\($0.rawValue)'" }.joined(separator: ", ")
    return .error(
      "'\(pair.key)' lacks the plural form \(names)", code: .wrongPlural,
      hint: "add \(names), or write one text for every count", at: pair.keyPosition)
  }

  static func unknownPlace(
    _ name: String, of key: String, among places: Set<String>, in node: YAMLNode
  ) -> Self {
    let known = places.sorted().map { "{\($0)}" }.orList
    return .error(
      "'\(key)' has no place {\(name)}", code: .wrongPlace,
      hint: nearest(to: name, among: places).map { "did you mean {\($0)}?" }
        ?? (places.isEmpty ? "it has no places" : "it has \(known)"),
      at: node.place(of: "{\(name)}"))
  }

  static func missingPlace(_ name: String, of key: String, at position: SourcePosition) -> Self {
    .error(
      "'\(key)' must hold {\(name)}", code: .wrongPlace,
      hint: "put {\(name)} where the pages are to fill it in", at: position)
  }
}

extension YAMLNode {
  /// Where a text begins in a scalar that stands on one line.
  fileprivate func place(of text: String) -> SourcePosition {
    guard let scalar, let range = scalar.firstRange(of: text) else { return position }
    let before = scalar[..<range.lowerBound].unicodeScalars
    guard !before.contains("\n") else { return position }
    var place = textPosition
    place.column += before.count
    return place
  }
}
