import VersusModel

extension Decoding {
  private static let tests = KeyTable.need.names.filter { $0 != "criterion" }

  func need(
    _ node: YAMLNode, criteria: [Criterion.ID: Criterion], in directory: Directory
  ) -> Need? {
    guard
      let fields = FieldReader(node, keys: .need, of: "a need", in: self)
    else { return nil }
    let given = (node.pairs ?? []).filter { Self.tests.contains($0.key) }
    guard let first = given.first else {
      report(.needWithoutTest(at: node.owner))
      return nil
    }
    for pair in given.dropFirst() { report(.secondTest(pair, first: first)) }
    guard
      let id = fields.required("criterion").flatMap({ criterion($0, in: directory) }),
      let criterion = criteria[id]
    else { return nil }
    guard criterion.kind.tests.contains(first.key) else {
      report(.testNotForType(first, of: criterion))
      return nil
    }
    return test(first, of: criterion)
      .map { Need(criterion: id, test: $0, position: node.position) }
  }

  private func test(_ pair: YAMLNode.Pair, of criterion: Criterion) -> Need.Test? {
    switch pair.key {
    case "in", "includes":
      guard
        let items = list(pair.value, of: "'\(pair.key)'", wanted: "a list of choices")
      else { return nil }
      guard !items.isEmpty else {
        let choices = criterion.choices.map(\.id.slug)
        report(
          .namesNothing(
            "'\(pair.key)'", hint: "name one or more of \(choices.joined(separator: ", "))",
            at: pair.value.position))
        return nil
      }
      let choices = items.compactMap { choice($0, of: criterion) }
      guard choices.count == items.count else { return nil }
      return pair.key == "in" ? .isOneOf(choices) : .includes(choices)
    case "is": return value(pair.value, of: criterion).map(Need.Test.equals)
    default:
      guard let bound = value(pair.value, of: criterion) else { return nil }
      if bound == .version(.none) {
        report(.noVersionAsBound(pair))
        return nil
      }
      return pair.key == "at-least" ? .atLeast(bound) : .atMost(bound)
    }
  }
}

extension Criterion.Kind {
  /// What a need may ask of a criterion of this type.
  fileprivate var tests: [String] {
    switch self {
    case .rating, .number, .date, .version: ["at-least", "at-most", "is"]
    case .flag, .text, .link: ["is"]
    case .choice: ["is", "in"]
    case .list: ["includes"]
    }
  }
}

extension Diagnostic {
  fileprivate static func needWithoutTest(at position: SourcePosition) -> Self {
    .error(
      "a need must say what it asks of its criterion", code: .missingKey,
      hint: "add at-least, at-most, is, in or includes", at: position)
  }

  fileprivate static func secondTest(_ pair: YAMLNode.Pair, first: YAMLNode.Pair) -> Self {
    .error(
      "a need asks one thing, and this one asks '\(first.key)' and '\(pair.key)'",
      code: .invalidValue, hint: "write a need of its own for '\(pair.key)'",
      at: pair.keyPosition)
  }

  fileprivate static func testNotForType(
    _ pair: YAMLNode.Pair, of criterion: Criterion
  ) -> Self {
    .error(
      "'\(pair.key)' can't be asked of '\(criterion.id)', which is of type "
        + criterion.kind.rawValue, code: .keyNotForType,
      hint: "ask \(criterion.kind.tests.map { "'\($0)'" }.orList) of it", at: pair.keyPosition)
  }

  fileprivate static func noVersionAsBound(_ pair: YAMLNode.Pair) -> Self {
    .error(
      "'\(pair.key)' needs a version to compare with, but it is 'none'", code: .invalidValue,
      hint: "write a version, or 'is: none'", at: pair.value.position)
  }
}
