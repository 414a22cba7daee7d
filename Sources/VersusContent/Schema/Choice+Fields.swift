import VersusModel

extension FieldReader {
  /// The values that a choice or a list may take, in the order in which they are written.
  func choices(of kind: Criterion.Kind) -> [Choice] {
    guard kind == .choice || kind == .list else {
      refuse("choices", for: kind)
      return []
    }
    guard let node = required("choices"),
      let pairs = decoding.map(node, of: "'choices'", wanted: "a map of ids and titles")
    else { return [] }
    return pairs.compactMap(decoding.choice)
  }

  /// Words for yes, partial and no.
  func labels(of kind: Criterion.Kind) -> [Value.Flag: String] {
    guard kind == .flag else {
      refuse("labels", for: kind)
      return [:]
    }
    guard let node = self["labels"],
      let fields = FieldReader(
        node, keys: Value.Flag.allCases.map(\.rawValue), of: "'labels'", in: decoding)
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
    if let title = pair.value.scalar { return Choice(id: id, title: title) }
    guard
      let fields = FieldReader(
        pair.value, keys: ["title", "rating"], of: "a choice", in: self)
    else { return nil }
    let rating = fields.whole("rating", in: 1...5)
    return Choice(id: id, title: fields.text("title") ?? pair.key.asTitle, rating: rating)
  }
}
