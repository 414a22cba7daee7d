import VersusModel

extension Decoding {
  func option(
    _ document: Document, id: Option.ID, criteria: [Criterion.ID: Criterion],
    in directory: Directory
  ) -> Option? {
    guard
      let fields = FieldReader(
        document.fields, keys: .option, of: "an option", in: self)
    else { return nil }
    let article = article(of: document, fields)
    let tagline = fields.inline("tagline")
    let website = fields.address("website")
    let mayNeverWin = fields.inline("may-never-win")
    let defaults = factDefaults(fields["facts-default"], in: directory)
    let facts = facts(
      fields.map(
        "facts", wanted: "criteria with their values",
        example: "{\(directory.names.criteria.min()?.slug ?? "criterion"): …}") ?? [],
      criteria: criteria, defaults: defaults, in: directory)
    let pros = points("pros", of: fields, in: directory)
    let cons = points("cons", of: fields, in: directory)
    let combines = fields["combines"].map { self.combines($0, id: id, in: directory) } ?? []
    guard let article else { return nil }
    return Option(
      id: id, article: article, tagline: tagline, website: website, facts: facts, pros: pros,
      cons: cons, combines: combines, mayNeverWin: mayNeverWin, position: document.start,
      combinesPlace: fields.keyPosition("combines"),
      mayNeverWinPlace: fields.keyPosition("may-never-win"))
  }

  private func facts(
    _ pairs: [YAMLNode.Pair], criteria: [Criterion.ID: Criterion], defaults: FactDefaults,
    in directory: Directory
  ) -> [Criterion.ID: Fact] {
    var facts: [Criterion.ID: Fact] = [:]
    for pair in pairs {
      let id = declared(pair.key, at: pair.keyPosition, among: directory.names.criteria)
      if let id, let criterion = criteria[id] {
        facts[id] = fact(pair, of: criterion, defaults: defaults, in: directory)
      } else if id.map({ !directory.isDraft($0) }) ?? true {
        // A fact on a draft criterion stays out with it; what is said besides its value can be
        // read without a criterion.
        checkFact(pair, in: directory)
      }
    }
    return facts
  }

  /// Pros or cons, each a text or `{text, sources}`.
  private func points(
    _ key: String, of fields: FieldReader, in directory: Directory
  ) -> [Option.Point] {
    return (fields.list(key) ?? []).compactMap { node -> Option.Point? in
      let name = "an entry of '\(key)'"
      if node.scalar != nil {
        return inline(node, of: name).map { Option.Point(text: $0, sources: []) }
      }
      guard let fields = FieldReader(node, keys: .point, of: name, in: self)
      else { return nil }
      let sources = fields.citations(in: directory) ?? []
      return fields.required("text").flatMap { inline($0, of: "'text'") }
        .map { Option.Point(text: $0, sources: sources) }
    }
  }

  private func combines(
    _ node: YAMLNode, id: Option.ID, in directory: Directory
  ) -> [Option.ID] {
    guard let items = list(node, of: "'combines'", wanted: "a list of options") else { return [] }
    var parts: [Option.ID] = []
    for item in items {
      guard let part = option(item, in: directory) else { continue }
      if part == id {
        report(.combinesItself(part, at: item.position))
      } else if parts.contains(part) {
        report(.namedTwice(part.slug, at: item.position))
      } else {
        parts.append(part)
      }
    }
    if items.count < 2 { report(.tooFewParts(at: node.position)) }
    return parts
  }
}

extension Diagnostic {
  fileprivate static func combinesItself(_ part: Option.ID, at position: SourcePosition) -> Self {
    .error(
      "'\(part)' is this option itself, which can't be a part of it", code: .invalidValue,
      hint: "name the other options that it is made of", at: position)
  }

  fileprivate static func tooFewParts(at position: SourcePosition) -> Self {
    .error(
      "'combines' must name two options or more", code: .invalidValue,
      hint: "name the options that are used together, or remove 'combines'", at: position)
  }
}
