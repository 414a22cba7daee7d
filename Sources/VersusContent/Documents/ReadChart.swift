import VersusModel

/// What a `chart` block draws.
private enum ChartKind: String, CaseIterable {
  case bars, radar

  /// The keys that this kind alone has.
  var keys: [String] {
    switch self {
    case .bars: ["criterion"]
    case .radar: ["criteria", "groups"]
    }
  }
}

extension DirectiveReader {
  func chart(_ root: YAMLNode) -> Markup {
    let fields = FieldReader(
      root, keys: ["kind"] + ChartKind.allCases.flatMap(\.keys) + ["options"], of: "a chart block",
      in: decoding, example: "{criterion: …}")
    guard let fields, let kind = kind(fields) else { return .empty }
    let options = list("options", fields, among: names.options)
    for other in ChartKind.allCases where other != kind {
      for key in other.keys {
        guard let place = fields.keyPosition(key) else { continue }
        decoding.report(.keyOfOtherChart(key, kind, other, at: place))
        return .empty
      }
    }
    return kind == .bars ? bars(fields, options) : radar(fields, options)
  }

  private func kind(_ fields: FieldReader) -> ChartKind? {
    fields["kind"] == nil ? .bars : fields.word("kind")
  }

  private func bars(_ fields: FieldReader, _ options: [Named<Option.ID>]) -> Markup {
    guard let node = fields.required("criterion"),
      let criterion = decoding.declared(node, among: names.criteria)
    else { return .empty }
    let named = Named(id: criterion, position: node.position)
    let directive = BarsDirective(criterion: named, options: options.map(\.id))
    return Markup(pieces: [.bars(directive)], links: links([named]) + links(options))
  }

  private func radar(_ fields: FieldReader, _ options: [Named<Option.ID>]) -> Markup {
    let criteria = list("criteria", fields, among: names.criteria)
    let groups = groups(fields)
    if !criteria.isEmpty, let place = fields["groups"]?.position {
      decoding.report(.twoKindsOfAxes(at: place))
    }
    reportRepeated(criteria)
    reportRepeated(groups)
    reportRepeated(options)
    let named = fields["criteria"] ?? fields["groups"]
    let directive = RadarDirective(
      axes: fields["criteria"] != nil
        ? .criteria(criteria) : groups.isEmpty ? .allGroups : .groups(groups),
      axesPlace: named?.position ?? position, options: options.map(\.id),
      optionsPlace: fields["options"]?.position ?? position)
    return Markup(pieces: [.radar(directive)], links: links(criteria) + links(options))
  }

  private func reportRepeated<ID: Slug>(_ named: [Named<ID>]) {
    var seen: Set<ID> = []
    for one in named where !seen.insert(one.id).inserted {
      decoding.report(.namedTwice(one.id.slug, at: one.position))
    }
  }
}

extension Diagnostic {
  fileprivate static func keyOfOtherChart(
    _ key: String, _ kind: ChartKind, _ other: ChartKind, at place: SourcePosition
  ) -> Self {
    .error(
      "a chart of the kind '\(kind.rawValue)' has no '\(key)'", code: .invalidDirective,
      hint: "write \(kind.keys.map { "'\($0)'" }.orList), or 'kind: \(other.rawValue)'", at: place)
  }

  fileprivate static func twoKindsOfAxes(at place: SourcePosition) -> Self {
    .error(
      "the axes of a radar are criteria or groups, not both", code: .invalidDirective,
      hint: "take one of the two out", at: place)
  }
}
