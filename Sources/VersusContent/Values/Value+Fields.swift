import VersusModel

extension Decoding {
  /// One value of a criterion's type.
  func value(_ node: YAMLNode, of criterion: Criterion) -> Value? {
    let name = "'\(criterion.id)'"
    switch criterion.kind {
    case .rating: return whole(node, of: name, in: 1...5).map(Value.rating)
    case .number: return number(node, of: name, unit: criterion.unit).map(Value.number)
    case .flag: return flagValue(node, of: criterion).map(Value.flag)
    case .choice: return choice(node, of: criterion).map(Value.choice)
    case .text: return text(node, of: name).map(Value.text)
    case .list:
      return list(node, of: name, wanted: "a list of its choices")
        .map { items in .list(items.compactMap { choice($0, of: criterion) }) }
    case .date: return date(node, of: name).map(Value.date)
    case .version: return version(node, of: name).map(Value.version)
    case .link: return address(node, of: name).map(Value.link)
    }
  }

  func number(_ node: YAMLNode, of name: String, unit: String? = nil) -> Decimal? {
    if let number = node.scalar.flatMap({ Decimal($0) }) { return number }
    let meant = node.scalar.flatMap { MistakenNumber($0, unit: unit) }
    reportWrongType(
      node, of: name, wanted: "a plain number",
      form: meant?.hint ?? "write it as in 1500 or -1.5")
    return nil
  }

  /// One of a choice's or a list's values.
  func choice(_ node: YAMLNode, of criterion: Criterion) -> Choice.ID? {
    let ids = criterion.choices.map(\.id.slug)
    guard node.scalar != nil, !node.isBlank else {
      reportWrongType(
        node, of: "'\(criterion.id)'", wanted: "one of its choices", form: "write \(ids.orList)")
      return nil
    }
    guard let text = text(node, of: "'\(criterion.id)'") else { return nil }
    if let choice = criterion.choices.first(where: { $0.id.slug == text }) { return choice.id }
    report(.unknownChoice(text, of: criterion, at: node.position))
    return nil
  }

  private func flagValue(_ node: YAMLNode, of criterion: Criterion) -> Value.Flag? {
    switch node.scalar {
    case "yes", "true": return .yes
    case "no", "false": return .no
    case "partial": return .partial
    default:
      let meant = Value.Flag.allCases.first { flag in
        criterion.labels[flag].map { $0.lowercased() == node.scalar?.lowercased() } ?? false
      }
      reportWrongType(
        node, of: "'\(criterion.id)'", wanted: "yes, no or partial",
        form: meant.map {
          "write \($0.rawValue), which is shown as '\(criterion.labels[$0] ?? "")'"
        }
          ?? "write one of these words alone; a fact that isn't known is '?'")
      return nil
    }
  }

  /// Begins with a digit, as in `1.10` or `24.0-rc.1`; or `none`.
  private func version(_ node: YAMLNode, of name: String) -> Value.Version? {
    if let text = node.scalar {
      if text == "none" { return Value.Version.none }
      let isVersion = text.unicodeScalars.allSatisfy {
        $0.isASCII && ($0.properties.isAlphabetic || ("0"..."9").contains($0) || ".-+".contains($0))
      }
      if isVersion, let first = text.unicodeScalars.first, ("0"..."9").contains(first) {
        return .number(text)
      }
    }
    let digits = node.scalar.map { $0.drop { $0 == "v" || $0 == "V" } } ?? ""
    let isMarked = digits.first?.isNumber == true && digits.count < (node.scalar?.count ?? 0)
    reportWrongType(
      node, of: name, wanted: "a version, or none",
      form: isMarked ? "write \(digits.prefix(20))" : "begin it with a digit, as in 1.10")
    return nil
  }
}

extension String {
  fileprivate func contains(_ scalar: Unicode.Scalar) -> Bool {
    unicodeScalars.contains(scalar)
  }
}

extension Diagnostic {
  static func unknownChoice(
    _ text: String, of criterion: Criterion, at position: SourcePosition
  ) -> Self {
    let choices = criterion.choices.map(\.id.slug)
    let near = nearest(to: text, among: choices)
    return .error(
      "'\(text.shortened)' is none of the choices of '\(criterion.id)'", code: .unknownChoice,
      hint: near.map { "did you mean '\($0)'?" } ?? "the choices are \(choices.orList)",
      at: position)
  }
}
