import VersusModel

extension Decoding {
  /// A value with its spread: `a..b`, `?` for unknown, or one value.
  func reading(_ node: YAMLNode, of criterion: Criterion) -> Reading? {
    if node.isUnknown { return .unknown }
    if let ends = node.rangeEnds(of: criterion.kind) { return range(ends, of: criterion, at: node) }
    return value(node, of: criterion).map(Reading.value)
  }

  /// What a fact takes that depends: a range or a list.
  func dependingReading(_ node: YAMLNode, of criterion: Criterion) -> Reading? {
    if let ends = node.rangeEnds(of: criterion.kind) { return range(ends, of: criterion, at: node) }
    guard let items = node.items, !items.isEmpty else {
      let choices = criterion.choices.prefix(2).map(\.id.slug)
      reportWrongType(
        node, of: "'\(criterion.id)' has status depends, so its value",
        wanted: criterion.kind.hasRanges ? "a range a..b or a list of values" : "a list of values",
        form: "write all that it can be"
          + (choices.count == 2 ? ", as in [\(choices.joined(separator: ", "))]" : " in brackets"))
      return nil
    }
    let values = items.compactMap { item -> Value? in
      // Nothing in a list that depends is sure: each choice is a possibility of its own.
      criterion.kind == .list && item.items == nil
        ? choice(item, of: criterion).map { .list([$0]) } : value(item, of: criterion)
    }
    return values.count == items.count ? .anyOf(values) : nil
  }

  private func range(
    _ ends: (low: YAMLNode, high: YAMLNode), of criterion: Criterion, at node: YAMLNode
  ) -> Reading? {
    let texts = [ends.low, ends.high].compactMap(\.scalar)
    let trimmed = texts.map { $0.filter { $0 != " " } }
    if texts != trimmed, !trimmed.contains("") {
      report(.blanksInRange(trimmed, at: node.position))
      return nil
    }
    let low = value(ends.low, of: criterion)
    let high = value(ends.high, of: criterion)
    guard let low, let high else { return nil }
    switch (low, high) {
    case (.rating(let first), .rating(let second)) where first > second: break
    case (.number(let first), .number(let second)) where first > second: break
    case (.date(let first), .date(let second)) where first > second: break
    default: return low == high ? .value(low) : .range(low, high)
    }
    report(.rangeBackwards(node))
    return nil
  }
}

extension Criterion.Kind {
  fileprivate var hasRanges: Bool { self == .rating || self == .number || self == .date }
}

extension YAMLNode {
  /// Nothing, `~` or `?`: looked for, not found.
  var isUnknown: Bool { isBlank || scalar == "?" }

  /// Both sides of `a..b`, for types that have ranges.
  fileprivate func rangeEnds(of kind: Criterion.Kind) -> (low: YAMLNode, high: YAMLNode)? {
    guard kind.hasRanges, case .scalar(let text, let style) = content else { return nil }
    let scalars = Array(text.unicodeScalars)
    guard
      let joint = scalars.indices.dropLast().first(where: {
        scalars[$0] == "." && scalars[$0 + 1] == "."
      })
    else { return nil }
    var highPosition = textPosition
    highPosition.column += joint + 2
    return (
      YAMLNode(.scalar(String(scalars[..<joint]), style), at: position),
      YAMLNode(.scalar(String(scalars[(joint + 2)...]), style), at: highPosition)
    )
  }
}

extension String {
  fileprivate init(_ scalars: ArraySlice<Unicode.Scalar>) {
    self.init(String.UnicodeScalarView(scalars))
  }
}

extension Diagnostic {
  fileprivate static func blanksInRange(_ ends: [String], at position: SourcePosition) -> Self {
    .error(
      "a range has no blanks around '..'", code: .invalidValue,
      hint: "write \(ends.joined(separator: "..").shortened)", at: position)
  }

  fileprivate static func rangeBackwards(_ node: YAMLNode) -> Self {
    .error(
      "the range \(node.inWords) begins above its end", code: .invalidValue,
      hint: "write the lower end first", at: node.position)
  }
}
