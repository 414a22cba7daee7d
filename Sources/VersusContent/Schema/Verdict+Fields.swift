import VersusModel

extension Decoding {
  /// Winners that are no options.
  private static let winnerWords = ["tie", "depends", "disputed"]

  /// The verdict among a page's keys.
  func verdict(
    of page: FieldReader, isRequired: Bool = false, in directory: Directory
  ) -> Verdict? {
    guard let node = isRequired ? page.required("verdict") : page["verdict"],
      let fields = FieldReader(
        node, keys: .verdict, of: "a verdict", in: self,
        example: "{winner: \(directory.names.options.min()?.slug ?? "ID"), why: …}")
    else { return nil }
    let why = fields.inline("why")
    let unless = fields.inline("unless")
    let sources = fields.citations(in: directory) ?? []
    let asOf = fields.asOf("as-of")
    let override = fields.inline("override")
    guard let node = fields.required("winner"), let winner = winner(node, in: directory) else {
      return nil
    }
    return Verdict(
      winner: winner, why: why, unless: unless, sources: sources, asOf: asOf, override: override,
      position: node.position, place: page.keyPosition("verdict"),
      overridePlace: fields.keyPosition("override"))
  }

  private func winner(_ node: YAMLNode, in directory: Directory) -> Verdict.Winner? {
    if let items = node.items {
      if items.isEmpty { report(.noWinner(at: node.position)) }
      let options = winners(items, in: directory, words: Self.winnerWords)
      return options.isEmpty ? nil : .options(options)
    }
    switch node.scalar {
    case "tie": return .tie
    case "depends": return .depends
    case "disputed": return .disputed
    default: return namedWinner(node, or: Self.winnerWords, in: directory).map { .options([$0]) }
    }
  }

  /// Options that win together.
  ///
  /// - Parameter words: What may stand alone, but not in a list.
  func winners(
    _ items: [YAMLNode], in directory: Directory, words: [String]
  ) -> [Option.ID] {
    var options: [Option.ID] = []
    for item in items {
      if let word = item.scalar, words.contains(word) {
        report(.wordAmongWinners(word, at: item.position))
      } else if let option = namedWinner(item, in: directory) {
        if options.contains(option) {
          report(.namedTwice(option.slug, at: item.position))
        } else {
          options.append(option)
        }
      }
    }
    return options
  }

  /// - Parameter words: What else may stand there.
  func namedWinner(
    _ node: YAMLNode, or words: [String] = [], in directory: Directory
  ) -> Option.ID? {
    guard let text = text(node, of: "'winner'") else { return nil }
    guard directory.names.options.contains(Option.ID(text)) else {
      report(unknown(text, among: directory.names.options, or: words, at: node.position))
      return nil
    }
    return option(node, in: directory)
  }
}

extension Diagnostic {
  fileprivate static func noWinner(at position: SourcePosition) -> Self {
    .error(
      "this verdict names no winner", code: .invalidValue,
      hint: "name an option, or write tie, depends or disputed", at: position)
  }

  fileprivate static func wordAmongWinners(_ word: String, at position: SourcePosition) -> Self {
    .error(
      "'\(word)' can't stand in a list of winners", code: .invalidValue,
      hint: "write 'winner: \(word)', or name options alone", at: position)
  }
}
