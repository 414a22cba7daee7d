import VersusModel

extension Decoding {
  /// A weight, or `{weight, prefer}`.
  func weighing(
    _ pair: YAMLNode.Pair, criteria: [Criterion.ID: Criterion], in directory: Directory
  ) -> Weighing? {
    let criterion = criterion(pair, in: directory).flatMap { criteria[$0] }
    var weightNode: YAMLNode? = pair.value
    var preferNode: YAMLNode?
    if pair.value.pairs != nil {
      let fields = FieldReader(
        pair.value, keys: .weighing, of: "the weight of '\(pair.key.shortened)'",
        in: self)
      weightNode = fields?.required("weight")
      preferNode = fields?["prefer"]
    }
    let weight = weightNode.flatMap {
      whole($0, of: "the weight of '\(pair.key)'", in: 0...5)
    }
    guard let criterion, let weight else { return nil }
    let preference = preferNode.flatMap { self.preference($0, of: criterion) }
    let canBeWeighed = criterion.canBeWeighed || preference?.scoresChoices == true
    let isMisread = criterion.kind == .choice && preferNode != nil && preference == nil
    if weight > 0, !canBeWeighed, !isMisread {
      report(.cannotBeWeighed(criterion, canPrefer: true, at: pair.keyPosition))
      return nil
    }
    return Weighing(
      criterion: criterion.id, weight: weight, preference: preference, position: pair.keyPosition)
  }

  private func preference(
    _ node: YAMLNode, of criterion: Criterion
  ) -> Weighing.Preference? {
    switch criterion.kind {
    case .choice where node.items != nil:
      let items = node.items ?? []
      guard !items.isEmpty else {
        report(
          .namesNothing("'prefer'", hint: "name the choices that count", at: node.position))
        return nil
      }
      let choices = items.compactMap { choice($0, of: criterion) }
      return choices.count == items.count ? .choices(choices) : nil
    case .choice where node.pairs != nil: return ratings(node, of: criterion)
    case .rating, .number, .date, .choice:
      switch node.scalar {
      case "higher": return .higher
      case "lower": return .lower
      default: break
      }
    case .flag:
      switch node.scalar {
      case "yes", "true": return .yes
      case "no", "false": return .no
      default: break
      }
    case .text, .list, .version, .link: return nil
    }
    let first = criterion.choices.first?.id.slug ?? "choice"
    let words =
      criterion.kind == .flag
      ? ["yes", "no"]
      : criterion.kind == .choice ? ["a list of choices", "their ratings"] : ["higher", "lower"]
    let form = "write it as in 'prefer: [\(first)]' or 'prefer: {\(first): 5, …}'"
    report(
      .unknownWord(
        "'prefer'", node: node, words: words, form: criterion.kind == .choice ? form : nil))
    return nil
  }

  /// A rating for every choice.
  private func ratings(_ node: YAMLNode, of criterion: Criterion) -> Weighing.Preference? {
    var ratings: [Choice.ID: Int] = [:]
    var isComplete = true
    for pair in node.pairs ?? [] {
      let key = YAMLNode(.scalar(pair.key, .quoted), at: pair.keyPosition)
      let choice = choice(key, of: criterion)
      let rating = whole(pair.value, of: "the rating of '\(pair.key)'", in: 1...5)
      if let choice, let rating { ratings[choice] = rating } else { isComplete = false }
    }
    guard isComplete else { return nil }
    let missing = criterion.choices.map(\.id).filter { ratings[$0] == nil }
    guard missing.isEmpty else {
      report(.unratedChoices(missing.map(\.slug), at: node.owner))
      return nil
    }
    return .ratings(criterion.choices.compactMap { ratings[$0.id] })
  }
}

extension Weighing.Preference {
  /// Whether it gives every choice a score of its own.
  fileprivate var scoresChoices: Bool {
    switch self {
    case .choices, .ratings: true
    case .higher, .lower, .yes, .no: false
    }
  }
}

extension Diagnostic {
  fileprivate static func unratedChoices(
    _ choices: [String], at position: SourcePosition
  ) -> Self {
    .error(
      "'prefer' rates some choices, but not \(choices.orList)", code: .missingKey,
      hint: "rate every choice from 1 to 5", at: position)
  }
}
