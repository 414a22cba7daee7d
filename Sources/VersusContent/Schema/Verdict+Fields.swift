import VersusModel

extension Decoding {
  private static let verdictKeys = ["winner", "why", "unless", "sources", "as-of", "override"]

  func verdict(_ node: YAMLNode, in directory: Directory) -> Verdict? {
    guard let fields = FieldReader(node, keys: Self.verdictKeys, of: "a verdict", in: self) else {
      return nil
    }
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
      position: node.position)
  }

  private func winner(_ node: YAMLNode, in directory: Directory) -> Verdict.Winner? {
    if let items = node.items {
      let options = items.compactMap { option($0, in: directory) }
      if items.isEmpty { report(.noWinner(at: node.position)) }
      return options.isEmpty ? nil : .options(options)
    }
    switch node.scalar {
    case "tie": return .tie
    case "depends": return .depends
    case "disputed": return .disputed
    default: return option(node, in: directory).map { .options([$0]) }
    }
  }
}

extension Diagnostic {
  fileprivate static func noWinner(at position: SourcePosition) -> Self {
    .error(
      "this verdict names no winner", code: .invalidValue,
      hint: "name an option, or write tie, depends or disputed", at: position)
  }
}
