import VersusModel

extension FieldReader {
  /// The values that a choice or a list may take, in the order in which they are written.
  func choices(of kind: Criterion.Kind) -> [Choice] {
    guard kind == .choice || kind == .list else {
      refuse("choices", for: kind)
      return []
    }
    guard let node = required("choices"),
      let pairs = decoding.map(
        node, of: "'choices'", wanted: "ids with their titles",
        example: "{\((node.items ?? []).prefix(2).compactMap(\.asExample).joined(separator: ", "))}"
      )
    else { return [] }
    let choices = pairs.compactMap(decoding.choice)
    if kind == .choice, choices.count == pairs.count, choices.contains(where: { $0.rating != nil })
    {
      for (choice, pair) in zip(choices, pairs) where choice.rating == nil {
        // A rating that was written and can't be read is reported where it stands.
        guard pair.value["rating"] == nil else { continue }
        decoding.report(.unratedChoice(choice.id, at: pair.keyPosition))
      }
    }
    return choices
  }

  /// Words for yes, partial and no.
  func labels(of kind: Criterion.Kind) -> [Value.Flag: String] {
    guard kind == .flag else {
      refuse("labels", for: kind)
      return [:]
    }
    guard let node = self["labels"],
      let fields = FieldReader(
        node, keys: .labels, of: "'labels'", in: decoding)
    else { return [:] }
    var labels: [Value.Flag: String] = [:]
    for flag in Value.Flag.allCases { labels[flag] = fields.text(flag.rawValue) }
    return labels
  }
}

extension Decoding {
  /// `id: {title, rating}`, or `id: Title`; without a title the id gives it.
  fileprivate func choice(_ pair: YAMLNode.Pair) -> Choice? {
    guard isSlug(pair.key) else {
      report(.invalidID(pair.key, of: "a choice", at: pair.keyPosition))
      return nil
    }
    let id = Choice.ID(pair.key)
    if pair.value.isBlank { return Choice(id: id, title: pair.key.asTitle) }
    if pair.value.scalar != nil {
      return text(pair.value, of: "the title of '\(id)'").map { Choice(id: id, title: $0) }
    }
    guard
      let fields = FieldReader(
        pair.value, keys: .choice, of: "the choice '\(id)'", in: self,
        example: "{title: \(pair.key.asTitle), rating: 3}")
    else { return nil }
    let rating = fields.whole("rating", in: 1...5)
    return Choice(id: id, title: fields.text("title") ?? pair.key.asTitle, rating: rating)
  }
}

extension YAMLNode {
  /// An item of a list as it would be written with its title.
  fileprivate var asExample: String? {
    scalar?.asSlug.map { "\($0): \($0.asTitle)" }
  }
}

extension Diagnostic {
  fileprivate static func unratedChoice(_ id: Choice.ID, at position: SourcePosition) -> Self {
    .error(
      "the choice '\(id)' has no 'rating', but others have one", code: .missingKey,
      hint: "rate every choice from 1 to 5, or none", at: position)
  }
}
