import VersusModel

extension FieldReader {
  func better(of kind: Criterion.Kind) -> Criterion.Better? {
    let directions: [Criterion.Better]
    switch kind {
    case .rating, .number, .date, .version: directions = [.higher, .lower]
    case .flag: directions = [.yes, .no]
    case .choice, .text, .list, .link:
      refuse("better", for: kind)
      return nil
    }
    guard let node = self["better"] else { return nil }
    if let better = node.scalar.flatMap(Criterion.Better.init), directions.contains(better) {
      return better
    }
    decoding.report(.unknownWord("'better'", node: node, words: directions.map(\.rawValue)))
    return nil
  }

  /// - Parameter better: As declared; the ends must not contradict it.
  func scale(of kind: Criterion.Kind, better: Criterion.Better?) -> Scale? {
    guard kind.hasScale else {
      refuse("scale", for: kind)
      return nil
    }
    guard let node = self["scale"],
      let fields = FieldReader(
        node, keys: .scale, of: "'scale'", in: decoding,
        example: "{worst: 0, best: 10}")
    else { return nil }
    let isLogarithmic = fields.flag("log") ?? false
    let worst = fields.required("worst").flatMap { decoding.end($0, of: "'worst'", kind) }
    let best = fields.required("best").flatMap { decoding.end($0, of: "'best'", kind) }
    if isLogarithmic, kind == .date, let place = fields.keyPosition("log") {
      decoding.report(.keyNotForType("log", kind, at: place))
    }
    let ends: Scale.Ends
    switch (worst, best) {
    case (.number(let worst)?, .number(let best)?): ends = .numbers(worst: worst, best: best)
    case (.date(let worst)?, .date(let best)?): ends = .dates(worst: worst, best: best)
    default: return nil
    }
    let scale = Scale(ends: ends, isLogarithmic: isLogarithmic && kind == .number)
    return fields.check(scale, better: better, at: self["better"]) ? scale : nil
  }

  private func check(_ scale: Scale, better: Criterion.Better?, at node: YAMLNode?) -> Bool {
    guard let direction = scale.better else {
      decoding.report(.emptyScale(at: self.node.position))
      return false
    }
    if let better, better != direction, let node {
      decoding.report(.betterAgainstScale(direction, at: node.position, scale: self.node.position))
    }
    guard scale.isLogarithmic, case .numbers(let worst, let best) = scale.ends else { return true }
    let zero = Decimal(significand: 0)
    var isAboveZero = true
    for (key, end) in [("worst", worst), ("best", best)] where end <= zero {
      isAboveZero = false
      if let place = self[key]?.position { decoding.report(.noLogarithm(of: key, at: place)) }
    }
    return isAboveZero
  }

  /// Says that a key means nothing for a type, if it is there.
  func refuse(_ key: String, for kind: Criterion.Kind) {
    guard self[key] != nil, let place = keyPosition(key) else { return }
    decoding.report(.keyNotForType(key, kind, at: place))
  }
}

extension Decoding {
  fileprivate func end(_ node: YAMLNode, of name: String, _ kind: Criterion.Kind) -> Value? {
    kind == .date
      ? date(node, of: name).map(Value.date) : number(node, of: name).map(Value.number)
  }
}

extension Scale {
  /// The direction in which its ends lie; nil where they are equal.
  var better: Criterion.Better? {
    switch ends {
    case .numbers(let worst, let best):
      worst == best ? nil : worst < best ? .higher : .lower
    case .dates(let worst, let best):
      worst < best ? .higher : best < worst ? .lower : nil
    }
  }
}

extension Diagnostic {
  static func keyNotForType(
    _ key: String, _ kind: Criterion.Kind, at position: SourcePosition
  ) -> Self {
    .error(
      "'\(key)' means nothing for a criterion of type \(kind.rawValue)", code: .keyNotForType,
      hint: "remove it, or change the type", at: position)
  }

  fileprivate static func emptyScale(at position: SourcePosition) -> Self {
    .error(
      "the two ends of this scale are the same", code: .invalidValue,
      hint: "'worst' counts as 0 points and 'best' as 100", at: position)
  }

  fileprivate static func betterAgainstScale(
    _ direction: Criterion.Better, at position: SourcePosition, scale: SourcePosition
  ) -> Self {
    .error(
      "the scale runs the other way: by its ends, \(direction.rawValue) is better",
      code: .invalidValue, hint: "remove 'better', or exchange 'worst' and 'best'", at: position,
      related: [Related("the scale is here", at: scale)])
  }

  fileprivate static func noLogarithm(of key: String, at position: SourcePosition) -> Self {
    .error(
      "'\(key)' must be above 0 on a logarithmic scale", code: .invalidValue,
      hint: "write a number above 0, or remove 'log: true'", at: position)
  }
}
