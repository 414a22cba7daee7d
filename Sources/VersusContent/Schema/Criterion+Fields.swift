import VersusModel

extension Decoding {
  func criterion(
    _ document: Document, id: Criterion.ID, in directory: Directory
  ) -> Criterion? {
    guard
      let fields = FieldReader(
        document.fields, keys: .criterion, of: "a criterion", in: self)
    else { return nil }
    let article = article(of: document, fields)
    let group = group(
      fields, among: directory.criteriaGroups, setting: "criteria-groups")
    let unit = fields.text("unit")
    let weight = fields.whole("weight", in: 0...5)
    let freshFor = fields.period("fresh-for")
    let verdict = verdict(of: fields, in: directory)
    guard let typeNode = fields.required("type"),
      let kind = word(typeNode, of: "'type'", as: Criterion.Kind.self)
    else { return nil }

    if kind != .number { fields.refuse("unit", for: kind) }
    let better = fields.better(of: kind)
    let scale = fields.scale(of: kind, better: better)
    let choices = fields.choices(of: kind)
    let labels = fields.labels(of: kind)
    // Without the scale that was meant, everything that weighs it would be called wrong too.
    let isScaleBroken = scale == nil && fields["scale"] != nil && kind.hasScale
    guard let article, !isScaleBroken else { return nil }
    func make(weight: Int) -> Criterion {
      Criterion(
        id: id, article: article, group: group, kind: kind, unit: unit,
        better: better ?? scale?.better ?? kind.defaultBetter, scale: scale, choices: choices,
        labels: labels, weight: weight, freshFor: freshFor, verdict: verdict,
        position: document.start)
    }
    let canBeWeighed = make(weight: 0).canBeWeighed
    if let weight, weight > 0, !canBeWeighed, let node = fields["weight"] {
      report(.cannotBeWeighed(make(weight: 0), at: node.position))
    }
    return make(weight: weight ?? (canBeWeighed ? 1 : 0))
  }
}

extension Criterion.Kind {
  /// Whether fixed ends may say how it is scored.
  var hasScale: Bool { self == .number || self == .date }

  fileprivate var defaultBetter: Criterion.Better { self == .flag ? .yes : .higher }
}

extension Diagnostic {
  /// - Parameters:
  ///   - criterion: One that declares no way to score.
  ///   - canPrefer: Whether a `prefer` may stand beside the weight.
  static func cannotBeWeighed(
    _ criterion: Criterion, canPrefer: Bool = false, at position: SourcePosition
  ) -> Self {
    let first = criterion.choices.first?.id.slug ?? "choice"
    let hint =
      switch criterion.kind {
      case .number, .date: "give it a 'scale' with 'worst' and 'best', or weigh it 0"
      case .choice where canPrefer:
        "give its choices a 'rating' in its file, or rate them here, as in 'prefer: {\(first): 5, …}'"
      case .choice: "give its choices a 'rating', or weigh it 0"
      default: "a \(criterion.kind.rawValue) is shown, never scored; weigh it 0"
      }
    return .error(
      "'\(criterion.id)' can't be weighed, for nothing says how to score it",
      code: .cannotBeWeighed, hint: hint, at: position)
  }
}
