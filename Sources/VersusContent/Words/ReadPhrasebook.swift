import VersusModel

/// Reads the words of the pages in the site's language: those of the theme, with a site's own in the
/// place of single ones, and English for what neither has.
///
/// - Parameters:
///   - theme: Files with paths such as `templates/words/en.yml`; others are passed over.
///   - own: The site's.
/// - Returns: A wording for every key of the theme's English file.
package func readPhrasebook(
  of language: String, theme: [SourceFile], own: [SourceFile]
) -> Checked<Phrasebook> {
  var diagnostics: [Diagnostic] = []
  let english =
    theme.first { $0.path == wordsPath(of: "en") }.map(parsedWords) ?? Checked([])
  var reading = PhrasebookReading(
    english: english.value.reduce(into: [:]) { $0[$1.key] = Wording($1.value) },
    rule: PluralRule(language: language))
  var book = Phrasebook(language: language, wordings: reading.english)
  var translated: Set<String> = []
  var found: [String] = []
  let tags = language.wordTags
  for files in [theme, own] {
    for tag in tags where tag != "en" || files != theme {
      guard let file = files.first(where: { $0.path == wordsPath(of: tag) }) else { continue }
      found.append(file.path)
      let parsed = parsedWords(of: file)
      diagnostics += parsed.diagnostics
      for pair in parsed.value {
        guard let wording = reading.wording(of: pair) else { continue }
        book.wordings[pair.key] = wording
        translated.insert(pair.key)
      }
    }
  }
  diagnostics += reading.diagnostics
  if tags.first != "en", !diagnostics.hasErrors {
    let missing = reading.english.keys.filter { !translated.contains($0) }.sorted()
    if !missing.isEmpty {
      diagnostics.append(.missingWords(missing, of: language, in: found.last))
    }
  }
  return Checked(book, english.diagnostics + diagnostics)
}

private func wordsPath(of tag: String) -> String { "templates/words/\(tag).yml" }

/// The keys of a file, in order.
private func parsedWords(of file: SourceFile) -> Checked<[YAMLNode.Pair]> {
  let text = checkedText(of: file)
  guard let bytes = text.value else { return Checked([], text.diagnostics) }
  let parsed = parseYAML(bytes, in: file.path)
  guard let root = parsed.value, !root.isBlank else { return Checked([], parsed.diagnostics) }
  if let pairs = root.pairs { return Checked(pairs, parsed.diagnostics) }
  return Checked([], parsed.diagnostics + (root.isRefused ? [] : [.wordsAreNoMap(root)]))
}

/// The reading of one file of words against the English ones.
private struct PhrasebookReading {
  let english: [String: Wording]
  let rule: PluralRule
  private(set) var diagnostics: [Diagnostic] = []

  init(english: [String: Wording], rule: PluralRule) {
    self.english = english
    self.rule = rule
  }

  /// Nil where it can't be used, with an error.
  mutating func wording(of pair: YAMLNode.Pair) -> Wording? {
    guard let model = english[pair.key] else {
      diagnostics.append(.unknownWord(pair, among: english.keys))
      return nil
    }
    switch (model, pair.value.content) {
    case (_, .refused): return nil
    case (.list(let names), .sequence(let items)): return list(items, like: names, of: pair)
    case (.phrase, .scalar(let text, _)), (.plural, .scalar(let text, _)):
      guard !pair.value.isBlank else { break }
      let phrase = Phrase(text)
      return check(phrase, like: model, in: pair.value, of: pair.key) ? .phrase(phrase) : nil
    case (_, .mapping(let forms)) where model.counts:
      return plural(forms, like: model, of: pair)
    default: break
    }
    let wanted =
      switch model {
      case .list(let names): "a list of \(names.count) texts"
      case .phrase where !model.counts: "a text"
      default: "a text, or a text for each plural form"
      }
    diagnostics.append(
      .wrongType(
        of: "'\(pair.key)'", wanted: wanted, found: pair.value,
        form: "templates/words/en.yml of the theme shows its form"))
    return nil
  }

  private mutating func list(
    _ items: [YAMLNode], like names: [String], of pair: YAMLNode.Pair
  ) -> Wording? {
    let texts = items.compactMap(\.scalar)
    guard texts.count == names.count, items.count == names.count else {
      diagnostics.append(
        .wrongType(
          of: "'\(pair.key)'", wanted: "a list of \(names.count) texts", found: pair.value,
          form: "write them in brackets, as in [\(names[0]), …]"))
      return nil
    }
    return .list(texts)
  }

  private mutating func plural(
    _ forms: [YAMLNode.Pair], like model: Wording, of pair: YAMLNode.Pair
  ) -> Wording? {
    // An order is counted by other rules than an amount, and few languages have any.
    let isOrder = !model.places.contains("count")
    let needed = isOrder ? [.other] : rule.categories
    let allowed = isOrder ? PluralCategory.allCases : needed + rule.furtherCategories
    var wordings: [PluralCategory: Phrase] = [:]
    var isSound = true
    for form in forms {
      guard let category = PluralCategory(rawValue: form.key), allowed.contains(category) else {
        diagnostics.append(.unknownPlural(form, among: allowed))
        isSound = false
        continue
      }
      guard let text = form.value.scalar, !form.value.isBlank else {
        let name = "'\(pair.key)'"
        diagnostics.append(.wrongType(of: name, wanted: "a text", found: form.value))
        isSound = false
        continue
      }
      let phrase = Phrase(text)
      if !check(phrase, like: model, in: form.value, of: pair.key) { isSound = false }
      wordings[category] = phrase
    }
    let missing = needed.filter { wordings[$0] == nil }
    if isSound, !missing.isEmpty {
      diagnostics.append(.missingPlural(missing, of: pair))
      isSound = false
    }
    return isSound ? .plural(wordings) : nil
  }

  /// Whether it has the places of the English words, but for a count that words can stand for.
  private mutating func check(
    _ phrase: Phrase, like model: Wording, in node: YAMLNode, of key: String
  ) -> Bool {
    let places = model.places
    var isSound = true
    for name in phrase.places where !places.contains(name) {
      diagnostics.append(.unknownPlace(name, of: key, among: places, in: node))
      isSound = false
    }
    for name in places.subtracting(phrase.places).sorted() where name != "count" {
      diagnostics.append(.missingPlace(name, of: key, at: node.position))
      isSound = false
    }
    return isSound
  }
}

extension Wording {
  /// What the theme's English file says, whose form is the model for all others.
  fileprivate init?(_ node: YAMLNode) {
    switch node.content {
    case .scalar(let text, _): self = .phrase(Phrase(text))
    case .sequence(let items): self = .list(items.compactMap(\.scalar))
    case .mapping(let pairs):
      var forms: [PluralCategory: Phrase] = [:]
      for pair in pairs {
        if let category = PluralCategory(rawValue: pair.key) {
          forms[category] = Phrase(pair.value.scalar ?? "")
        }
      }
      self = .plural(forms)
    case .refused: return nil
    }
  }
}

extension String {
  /// The files of words for a language, from the general to the particular: `pt`, then `pt-BR`.
  fileprivate var wordTags: [String] {
    let primary = prefix { $0 != "-" }.lowercased()
    return primary == self ? [primary] : [primary, self]
  }
}
