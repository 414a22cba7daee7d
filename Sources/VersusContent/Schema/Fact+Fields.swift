import VersusModel

/// What an option's facts fall back on.
struct FactDefaults {
  var sources: [Citation] = []
  var asOf: AsOf?
  var status: Fact.Status?
}

extension Decoding {
  private static let factKeys = ["value", "status", "sources", "as-of", "note", "why", "claims"]

  func factDefaults(_ node: YAMLNode?, in directory: Directory) -> FactDefaults {
    guard let node,
      let fields = FieldReader(
        node, keys: ["sources", "as-of", "status"], of: "'facts-default'", in: self)
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
    guard
      let fields = FieldReader(pair.value, keys: Self.factKeys, of: "a fact", in: self)
    else { return nil }
    let status = fields.word("status", as: Fact.Status.self)
    let sources = fields.citations(in: directory)
    let asOf = fields.asOf("as-of")
    let note = fields.paragraphs("note")
    let why = fields.inline("why")
    let claims = (fields.list("claims") ?? []).compactMap {
      claim($0, of: criterion, in: directory)
    }
    guard let reading = fields.reading(status: status, of: criterion) else { return nil }
    let fact = Fact(
      criterion: criterion.id, reading: reading,
      status: reading == .unknown ? .unknown : status ?? defaults.status ?? .reported,
      sources: sources ?? (claims.isEmpty ? defaults.sources : []), asOf: asOf ?? defaults.asOf,
      note: note, why: why, claims: claims, position: pair.keyPosition)
    if fields["why"] == nil, fact.isDisputed || fact.status == .depends {
      report(.factWithoutWhy(fact, at: pair.value.position))
    }
    return fact
  }

  private func claim(
    _ node: YAMLNode, of criterion: Criterion, in directory: Directory
  ) -> Claim? {
    guard
      let fields = FieldReader(
        node, keys: ["value", "sources", "says", "as-of"], of: "a claim", in: self)
    else { return nil }
    let sources = fields.required("sources").map { citations($0, in: directory) } ?? []
    return Claim(
      reading: fields["value"].flatMap { reading($0, of: criterion) }, sources: sources,
      says: fields.inline("says"), asOf: fields.asOf("as-of"), position: node.position)
  }
}

extension FieldReader {
  /// The value of a fact, as its status allows it.
  fileprivate func reading(status: Fact.Status?, of criterion: Criterion) -> Reading? {
    let value = node["value"]
    switch status {
    case .unknown, .notApplicable:
      guard let status, let value, !value.isUnknown else {
        return status == .unknown ? .unknown : .notApplicable
      }
      decoding.report(.valueDespite(status, at: value.position))
      return nil
    case .depends:
      return required("value").flatMap { decoding.dependingReading($0, of: criterion) }
    default:
      guard let value else {
        decoding.report(.missingKey("value", of: what, at: node.position))
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
      "'\(status.rawValue)' can't hold for all facts of an option", code: .invalidValue,
      hint: "write measured, reported or estimated here, and the rest at the fact", at: position)
  }

  fileprivate static func valueDespite(
    _ status: Fact.Status, at position: SourcePosition
  ) -> Self {
    .error(
      "a fact whose status is \(status.rawValue) can't have a value", code: .invalidValue,
      hint: "remove the value, or give another status", at: position)
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
