import VersusModel

/// What an option's facts fall back on.
struct FactDefaults {
  var sources: [Citation] = []
  var asOf: AsOf?
  var status: Fact.Status?
}

extension Decoding {
  func factDefaults(_ node: YAMLNode?, in directory: Directory) -> FactDefaults {
    guard let node,
      let fields = FieldReader(
        node, keys: .factDefaults, of: "'facts-default'", in: self,
        example: "{as-of: 2026-01}")
    else { return FactDefaults() }
    var status: Fact.Status? = fields.word("status")
    if let word = status, ![.measured, .reported, .estimated].contains(word),
      let place = fields["status"]?.position
    {
      report(.statusForAll(word, at: place))
      status = nil
    }
    return FactDefaults(
      sources: fields.citations(in: directory) ?? [], asOf: fields.asOf("as-of"), status: status)
  }

  /// A fact, as its value alone or with all that supports it.
  func fact(
    _ pair: YAMLNode.Pair, of criterion: Criterion, defaults: FactDefaults,
    in directory: Directory
  ) -> Fact? {
    guard pair.value.pairs != nil else {
      guard let reading = reading(pair.value, of: criterion) else { return nil }
      let status = reading == .unknown ? .unknown : defaults.status ?? .reported
      return Fact(
        criterion: criterion.id, reading: reading, status: status, sources: defaults.sources,
        asOf: defaults.asOf, position: pair.keyPosition)
    }
    guard let fields = factFields(pair) else { return nil }
    let support = support(of: fields, on: criterion, in: directory)
    guard let reading = fields.reading(status: support.status, of: criterion) else { return nil }
    let sources = support.sources ?? (support.claims.isEmpty ? defaults.sources : [])
    let fact = Fact(
      criterion: criterion.id, reading: reading,
      status: reading == .unknown ? .unknown : support.status ?? defaults.status ?? .reported,
      sources: sources, asOf: support.asOf ?? defaults.asOf, note: support.note, why: support.why,
      claims: support.claims, position: pair.keyPosition)
    if fields["why"] == nil, fact.isDisputed || fact.status == .depends {
      report(.factWithoutWhy(fact, at: pair.value.owner))
    }
    return fact
  }

  /// Reads what supports a fact whose value can't be read, because nothing says of what type it is.
  func checkFact(_ pair: YAMLNode.Pair, in directory: Directory) {
    guard pair.value.pairs != nil, let fields = factFields(pair) else { return }
    _ = support(of: fields, on: nil, in: directory)
  }

  private func factFields(_ pair: YAMLNode.Pair) -> FieldReader? {
    FieldReader(
      pair.value, keys: .fact, of: "the fact '\(pair.key.shortened)'", in: self)
  }

  /// All of a fact but its value.
  private struct Support {
    let status: Fact.Status?
    let sources: [Citation]?
    let asOf: AsOf?
    let note: Markup?
    let why: Markup?
    let claims: [Claim]
  }

  /// - Parameter criterion: Nil where the values of claims can't be read.
  private func support(
    of fields: FieldReader, on criterion: Criterion?, in directory: Directory
  ) -> Support {
    Support(
      status: fields.word("status", as: Fact.Status.self),
      sources: fields.citations(in: directory), asOf: fields.asOf("as-of"),
      note: fields.paragraphs("note"), why: fields.inline("why"),
      claims: (fields.list("claims", example: "claims: [{value: …, sources: […]}]") ?? [])
        .compactMap { claim($0, about: fields.what, of: criterion, in: directory) })
  }

  private func claim(
    _ node: YAMLNode, about fact: String, of criterion: Criterion?, in directory: Directory
  ) -> Claim? {
    guard
      let fields = FieldReader(
        node, keys: .claim, of: "a claim about \(fact)", in: self)
    else { return nil }
    let sources = fields.required("sources").map { citations($0, in: directory) } ?? []
    let reading = criterion.flatMap { criterion in
      fields["value"].flatMap { self.reading($0, of: criterion) }
    }
    return Claim(
      reading: reading, sources: sources, says: fields.inline("says"),
      asOf: fields.asOf("as-of"), position: node.position)
  }
}

extension FieldReader {
  /// The value of a fact, as its status allows it.
  fileprivate func reading(status: Fact.Status?, of criterion: Criterion) -> Reading? {
    let value = written("value")
    switch status {
    case .unknown, .notApplicable:
      guard let status, let value, !value.isUnknown else {
        return status == .unknown ? .unknown : .notApplicable
      }
      decoding.report(.valueDespite(status, of: criterion.id, at: value.position))
      return nil
    case .depends:
      return required("value").flatMap { decoding.dependingReading($0, of: criterion) }
    default:
      guard let value else {
        reportMissing("value")
        return nil
      }
      return decoding.reading(value, of: criterion)
    }
  }
}

extension Diagnostic {
  fileprivate static func statusForAll(
    _ status: Fact.Status, at position: SourcePosition
  ) -> Self {
    .error(
      "'facts-default' can't give every fact the status \(status.rawValue)", code: .invalidValue,
      hint:
        "write measured, reported or estimated here, and 'status: \(status.rawValue)' at the fact",
      at: position)
  }

  fileprivate static func valueDespite(
    _ status: Fact.Status, of criterion: Criterion.ID, at position: SourcePosition
  ) -> Self {
    .error(
      "the fact '\(criterion)' has the status \(status.rawValue), so it can't have a value",
      code: .invalidValue, hint: "remove the value, or give another status", at: position)
  }

  fileprivate static func factWithoutWhy(_ fact: Fact, at position: SourcePosition) -> Self {
    fact.isDisputed
      ? .error(
        "the claims about '\(fact.criterion)' disagree with its value, so it needs 'why'",
        code: .missingKey, hint: "add 'why: …', which says why this value is shown",
        at: position)
      : .error(
        "'\(fact.criterion)' depends, so it needs 'why'", code: .missingKey,
        hint: "add 'why: …', which says on what it depends", at: position)
  }
}
