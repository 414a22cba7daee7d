import VersusModel

/// Finds what a name means in the scopes around it, innermost first.
struct NameLookup {
  let scopes: [Scope]

  enum Result {
    /// With the indexes of the fields to go through, for a dotted name.
    case found(Resolution, path: [Int])
    case unknown(UnknownName)
  }

  func find(_ name: String) -> Result {
    if name == "." { return findCurrentText() }
    var parts = name.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
    let first = parts.removeFirst()
    guard var resolution = findOutward(first) else {
      return .unknown(unknownFirst(first, rest: parts))
    }
    var path: [Int] = []
    var offset = first.utf8.count + 1
    var correctedPrefix = first
    for part in parts {
      let from = resolution
      guard let next = step(part, from: from, into: &path) else {
        return .unknown(
          unknownPart(part, of: from, after: correctedPrefix, offset: offset))
      }
      resolution = next
      offset += part.utf8.count + 1
      correctedPrefix += "." + part
    }
    return .found(resolution, path: path)
  }

  private func findCurrentText() -> Result {
    switch scopes.last {
    case .texts(let depth):
      return .found(
        Resolution(slot: Slot(depth: Int32(depth), index: 0), kind: .text), path: [])
    case .value(let resolution): return .found(resolution, path: [])
    case .view, nil:
      return .unknown(
        UnknownName(
          message: "'.' means nothing here", hint: "it is the current text of a list of texts",
          offset: 0, corrected: nil))
    }
  }

  private func findOutward(_ name: String) -> Resolution? {
    for scope in scopes.reversed() {
      switch scope {
      case .view(let outline, let depth, let isItem):
        if let index = outline.fields.firstIndex(where: { $0.name == name }) {
          let field = outline.fields[index]
          return Resolution(
            slot: Slot(depth: Int32(depth), index: Int32(index)), kind: field.kind,
            nested: field.nested)
        }
        if isItem, let found = itemField(name, depth) { return found }
      case .texts(let depth):
        if let found = itemField(name, depth) { return found }
      case .value: break
      }
    }
    return nil
  }

  private func itemField(_ name: String, _ depth: Int) -> Resolution? {
    ItemField.allCases.first { $0.name == name }.map { field in
      Resolution(
        slot: Slot(depth: Int32(depth), index: Int32(field.rawValue)), kind: field.kind)
    }
  }

  private func step(_ part: String, from: Resolution, into path: inout [Int]) -> Resolution? {
    switch from.kind {
    case .view:
      guard let outline = from.nested,
        let index = outline.fields.firstIndex(where: { $0.name == part })
      else { return nil }
      path.append(Int(from.slot.index))
      var next = from
      next.slot.index = Int32(index)
      next.kind = outline.fields[index].kind
      next.nested = outline.fields[index].nested
      return next
    case .list, .texts:
      guard part == "count", !from.isCount else { return nil }
      return Resolution(slot: from.slot, kind: .number, isCount: true)
    case .text, .html, .flag, .number, .json: return nil
    }
  }

  private func unknownFirst(_ name: String, rest: [String]) -> UnknownName {
    let view = scopes.innermostView
    let near = nearest(to: name, among: scopes.names)
    return UnknownName(
      message: "\(view?.phrase ?? "a template") has no '\(name)'",
      hint: near.map { "did you mean '\($0)'?" } ?? listing(view?.fields.map(\.name) ?? []),
      offset: 0, corrected: near.map { ([$0] + rest).joined(separator: ".") })
  }

  private func unknownPart(
    _ part: String, of from: Resolution, after prefix: String, offset: Int
  ) -> UnknownName {
    switch from.kind {
    case .view:
      let names = from.nested?.fields.map(\.name) ?? []
      let near = nearest(to: part, among: names)
      return UnknownName(
        message: "\(from.nested?.phrase ?? "it") has no '\(part)'",
        hint: near.map { "did you mean '\($0)'?" } ?? listing(names), offset: offset,
        corrected: near.map { "\(prefix).\($0)" })
    case .list, .texts:
      return UnknownName(
        message: "'\(prefix)' is a list and has no '\(part)'",
        hint:
          "write {{#\(prefix)}}…{{/\(prefix)}} for its items, {{\(prefix).count}} to count them",
        offset: offset, corrected: nil)
    case .text, .html, .flag, .number, .json:
      return UnknownName(
        message: "'\(prefix)' is \(from.kind.phrase) and has no parts", hint: nil,
        offset: offset, corrected: nil)
    }
  }

  private func listing(_ names: [String]) -> String? {
    let shown = names.prefix(12).map { "'\($0)'" }.joined(separator: ", ")
    return names.isEmpty ? nil : "it has \(shown)\(names.count > 12 ? ", …" : "")"
  }
}

extension Outline.Kind {
  /// With its article.
  var phrase: String {
    switch self {
    case .text: "plain text"
    case .html: "HTML"
    case .flag: "a flag"
    case .number: "a number"
    case .json: "JSON"
    case .texts: "a list of texts"
    case .view: "a view"
    case .list: "a list"
    }
  }
}
