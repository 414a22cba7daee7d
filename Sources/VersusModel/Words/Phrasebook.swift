/// The words of a site's pages in one language, by their keys in `templates/words`.
package struct Phrasebook: Hashable, Sendable {
  /// A tag by BCP 47, such as `en` or `pt-BR`.
  package var language: String
  package var wordings: [String: Wording]

  package init(language: String = "en", wordings: [String: Wording] = [:]) {
    self.language = language
    self.wordings = wordings
  }

  /// What is said the same way of any number; empty for what the book lacks.
  package func text(_ key: String, _ places: [(name: String, text: String)] = []) -> String {
    guard case .phrase(let phrase) = wordings[key] else { return "" }
    return phrase.filled(places)
  }
}

/// How one thing is said.
package enum Wording: Hashable, Sendable {
  case phrase(Phrase)
  /// By what a count asks for; the place `count` says which one it is.
  case plural([PluralCategory: Phrase])
  /// As the names of the months.
  case list([String])

  /// Every form of it.
  package var phrases: [Phrase] {
    switch self {
    case .phrase(let phrase): [phrase]
    case .plural(let forms): PluralCategory.allCases.compactMap { forms[$0] }
    case .list: []
    }
  }

  package var places: Set<String> { Set(phrases.flatMap(\.places)) }

  /// Whether it is said in another way of one thing than of many.
  package var counts: Bool {
    if case .plural = self { true } else { places.contains("count") }
  }

  /// The form for a count of this category.
  package func form(for category: PluralCategory) -> Phrase {
    switch self {
    case .phrase(let phrase): phrase
    case .plural(let forms): forms[category] ?? forms[.other] ?? Phrase(parts: [])
    case .list: Phrase(parts: [])
    }
  }
}

/// A text with named places such as `{count}`.
package struct Phrase: Hashable, Sendable {
  package enum Part: Hashable, Sendable {
    case text(String)
    case place(String)
  }

  package let parts: [Part]

  package init(parts: [Part]) { self.parts = parts }

  /// Braces that hold no name are text.
  package init(_ text: String) {
    var parts: [Part] = []
    var rest = text[...]
    var plain = ""
    while let open = rest.utf8.firstIndex(of: UInt8(ascii: "{")) {
      plain += rest[..<open]
      let inside = rest[rest.utf8.index(after: open)...]
      let name = inside.utf8.prefix(while: Self.isPartOfName)
      if !name.isEmpty, inside.utf8[name.endIndex...].first == UInt8(ascii: "}") {
        if !plain.isEmpty { parts.append(.text(plain)) }
        plain = ""
        parts.append(.place(String(Substring(name))))
        rest = inside[inside.utf8.index(after: name.endIndex)...]
      } else {
        plain += "{"
        rest = inside
      }
    }
    plain += rest
    if !plain.isEmpty { parts.append(.text(plain)) }
    self.parts = parts
  }

  private static func isPartOfName(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, UInt8(ascii: "-"): true
    default: false
    }
  }

  /// As it is written.
  package var description: String {
    parts.map { part in
      switch part {
      case .text(let text): text
      case .place(let name): "{\(name)}"
      }
    }.joined()
  }

  package var places: [String] {
    parts.compactMap { if case .place(let name) = $0 { name } else { nil } }
  }

  /// The text with its places filled; in tests it is a fault to leave one out.
  package func filled(_ places: [(name: String, text: String)]) -> String {
    if parts.count == 1, case .text(let text) = parts[0] { return text }
    var filled = ""
    for part in parts {
      switch part {
      case .text(let text): filled += text
      case .place(let name):
        let place = places.first { $0.name == name }
        assert(place != nil, "nothing fills {\(name)}")
        filled += place?.text ?? ""
      }
    }
    return filled
  }
}

extension Diagnostic {
  /// A key that templates or scripts name and no words have.
  package static func unknownWord(
    _ key: String, in book: Phrasebook, at position: SourcePosition
  ) -> Self {
    .error(
      "the pages have no words called '\(key)'", code: .unknownWord,
      hint: nearest(to: key, among: book.wordings.keys).map { "did you mean '\($0)'?" }
        ?? "the keys are those of templates/words/en.yml", at: position)
  }
}
