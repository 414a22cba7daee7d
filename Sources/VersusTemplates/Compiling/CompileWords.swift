import VersusModel

extension Node.Name {
  /// The key of `words.key`, which names what the pages say in their own words; nil for a field.
  var wordKey: String? {
    text.hasPrefix("words.") ? String(text.dropFirst("words.".count)) : nil
  }
}

extension TemplateCompiler {
  /// Writes words as they are when the page is made: the text itself, and between it what fills its
  /// places.
  ///
  /// - Parameter children: Blocks, each for the place of its name; a place without one shows the field
  ///   of its name.
  mutating func compileWords(
    _ name: Node.Name, _ key: String, filledBy children: [Node] = [], in file: TemplateFile,
    _ replacements: Replacements
  ) {
    indent(in: file)
    let mark = file.mark(at: name.offset)
    if let problem = html.problemOfValue() { report(problem, at: mark) }
    guard let wording = words.wordings[key], !wording.phrases.isEmpty else {
      let keyOffset = name.offset + "words.".utf8.count
      report(.unknownWord(key, in: words, at: file.text.position(at: keyOffset)))
      return html.skipValue()
    }
    if let problem = html.place.problem(showing: .text) { reportUnsafe(problem, at: mark) }
    html.skipValue()
    guard let blocks = blocks(in: children, of: key, with: wording.places, in: file) else {
      return
    }
    switch wording {
    case .phrase(let phrase): write(phrase, name, blocks, in: file, replacements)
    case .plural(let forms):
      guard let count = count(name, blocks, in: file) else { return }
      let start = html
      for (phrase, categories) in Self.cases(forms) {
        html = start
        let entry = writer.reserve()
        write(phrase, name, blocks, in: file, replacements)
        let choice = Operation.Plural(
          slot: count.slot, isCount: count.isCount, categories: categories)
        writer.fill(entry, with: .skipUnless(choice, to: writer.here()))
      }
    case .list: break
    }
  }

  /// Each form with all the categories that take it.
  private static func cases(
    _ forms: [PluralCategory: Phrase]
  ) -> [(Phrase, Set<PluralCategory>)] {
    PluralCategory.allCases.compactMap { category in
      guard let phrase = forms[category] else { return nil }
      let others = PluralCategory.allCases.filter { forms[$0] == nil }
      return (phrase, category == .other ? Set(others + [.other]) : [category])
    }
  }

  private mutating func write(
    _ phrase: Phrase, _ name: Node.Name, _ blocks: [String: Node.Block], in file: TemplateFile,
    _ replacements: Replacements
  ) {
    for part in phrase.parts {
      switch part {
      case .text(let text): writer.write(escaping: text)
      case .place(let place):
        if let block = blocks[place] {
          compileWhole(block.name, in: file) {
            $0.compile(block.children, in: file, replacements)
          }
        } else {
          let field = Node.Name(text: place, offset: name.offset)
          compileVariable(field, isRaw: false, in: file)
        }
      }
    }
  }

  /// The number that chooses among plural forms: what fills `count`, a field or its own name.
  private mutating func count(
    _ name: Node.Name, _ blocks: [String: Node.Block], in file: TemplateFile
  ) -> Resolution? {
    var field = Node.Name(text: "count", offset: name.offset)
    if let block = blocks["count"] {
      guard block.children.count == 1, case .variable(let name, _) = block.children[0] else {
        let position = file.text.position(at: block.name.offset)
        report(.countIsNoNumber(at: position))
        return nil
      }
      field = name
    }
    guard let found = resolve(field, in: file) else { return nil }
    guard found.kind == .number, found.parameter == nil else {
      report(.countIsNoNumber(at: file.text.position(at: field.offset)))
      return nil
    }
    return found
  }

  /// Nil where something is wrong with them, with an error.
  private mutating func blocks(
    in children: [Node], of key: String, with places: Set<String>, in file: TemplateFile
  ) -> [String: Node.Block]? {
    var blocks: [String: Node.Block] = [:]
    let before = diagnostics.count
    for child in children {
      switch child {
      case .block(let block) where places.contains(block.name.text):
        blocks[block.name.text] = block
      case .block(let block):
        report(
          .unknownPlace(
            block.name.text, of: key, among: places,
            at: file.text.position(at: block.name.offset)))
      case .text(let range):
        guard let lost = range.first(where: { !isSpace(file.text.bytes[$0]) }) else { continue }
        report(.outsidePlaces(of: key, at: file.text.position(at: lost)))
      case .variable(let name, _):
        report(.outsidePlaces(of: key, at: file.text.position(at: name.offset)))
      case .section(let section):
        report(.outsidePlaces(of: key, at: file.text.position(at: section.name.offset)))
      case .inclusion(let inclusion):
        report(.outsidePlaces(of: key, at: file.text.position(at: inclusion.name.offset)))
      }
    }
    return diagnostics.count == before ? blocks : nil
  }
}

extension Diagnostic {
  fileprivate static func unknownPlace(
    _ name: String, of key: String, among places: Set<String>, at position: SourcePosition
  ) -> Self {
    let known = places.sorted().map { "{\($0)}" }.joined(separator: ", ")
    return .error(
      "'words.\(key)' has no place {\(name)}", code: .wrongPlace,
      hint: nearest(to: name, among: places).map { "did you mean {{$\($0)}}?" }
        ?? (places.isEmpty ? "it has no places" : "it has \(known)"), at: position)
  }

  fileprivate static func outsidePlaces(of key: String, at position: SourcePosition) -> Self {
    .error(
      "this would be lost: only what fills a place can stand in {{#words.\(key)}}",
      code: .wrongPlace, hint: "put it into a block such as {{$count}}…{{/count}}", at: position)
  }

  fileprivate static func countIsNoNumber(at position: SourcePosition) -> Self {
    .error(
      "the place {count} must be filled by a number alone", code: .wrongPlace,
      hint: "write {{$count}}{{NAME}}{{/count}}, with the name of a number", at: position)
  }

  static func invertedWords(_ key: String, at position: SourcePosition) -> Self {
    .error(
      "words are always there: {{^words.\(key)}} shows nothing", code: .templateSyntax,
      hint: "write {{words.\(key)}}, or {{#words.\(key)}} to fill its places", at: position)
  }
}
