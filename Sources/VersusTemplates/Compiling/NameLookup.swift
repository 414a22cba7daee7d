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
    if name == "." { return findCurrent().map { .found($0, path: []) } ?? .unknown(nothingCurrent) }
    // Most names have no dot.
    if !name.utf8.contains(UInt8(ascii: ".")), let found = findOutward(name) {
      return .found(found, path: [])
    }
    var parts = name.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
    let first = parts.removeFirst()
    // `.name` is a part of the current parameter.
    guard var resolution = first.isEmpty ? findCurrent() : findOutward(first) else {
      return .unknown(first.isEmpty ? nothingCurrent : unknownFirst(first, rest: parts))
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
      correctedPrefix += correctedPrefix == "." ? part : "." + part
    }
    return .found(resolution, path: path)
  }

  private func findCurrent() -> Resolution? {
    switch scopes.last {
    case .texts(let depth):
      Resolution(slot: Slot(depth: Int32(depth), index: 0), kind: .text)
    case .parameter(let depth):
      Resolution(slot: Slot(depth: Int32(depth), index: 0), kind: .text, parameter: [])
    case .value(let resolution): resolution
    case .view, nil: nil
    }
  }

  private var nothingCurrent: UnknownName {
    UnknownName(
      name: ".", message: "'.' means nothing here",
      hint: "it is the current text of a list of texts", offset: 0)
  }

  private func findOutward(_ name: String) -> Resolution? {
    for scope in scopes.reversed() {
      switch scope {
      case .view(let outline, let depth, let isItem):
        if let index = outline.fields.firstIndex(where: { $0.name == name }) {
          return Resolution(
            outline.fields[index], in: Slot(depth: Int32(depth), index: Int32(index)))
        }
        if isItem, let found = itemField(name, depth) { return found }
      case .texts(let depth), .parameter(let depth):
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
    if let names = from.parameter {
      guard !part.isEmpty else { return nil }
      return Resolution(slot: from.slot, kind: .text, parameter: names + [part])
    }
    switch from.kind {
    case .view:
      guard let outline = from.nested,
        let index = outline.fields.firstIndex(where: { $0.name == part })
      else { return nil }
      path.append(Int(from.slot.index))
      var slot = from.slot
      slot.index = Int32(index)
      return Resolution(outline.fields[index], in: slot)
    case .list, .texts:
      guard part == "count", !from.isCount else { return nil }
      return Resolution(slot: from.slot, kind: .number, isCount: true)
    case .text, .html, .flag, .number, .json, .parameters: return nil
    }
  }

  private func unknownFirst(_ name: String, rest: [String]) -> UnknownName {
    let isInParameter = if case .parameter = scopes.last { true } else { false }
    let near = nearest(to: name, among: scopes.names)
    return UnknownName(
      name: name, owner: scopes.innermostView, candidates: isInParameter ? [] : scopes.names,
      paths: isInParameter ? [:] : scopes.paths,
      hint: isInParameter ? "write {{.\(name)}} for a part of the current parameter" : nil,
      offset: 0, corrected: near.map { ([$0] + rest).joined(separator: ".") })
  }

  private func unknownPart(
    _ part: String, of from: Resolution, after prefix: String, offset: Int
  ) -> UnknownName {
    if from.parameter != nil {
      return UnknownName(
        name: part, message: "a name is missing behind '\(prefix).'",
        hint: "write {{\(prefix).NAME}}", offset: offset)
    }
    switch from.kind {
    case .view:
      let names = from.nested?.fields.map(\.name) ?? []
      let near = nearest(to: part, among: names)
      return UnknownName(
        name: part, owner: from.nested, candidates: names, offset: offset,
        corrected: near.map { "\(prefix).\($0)" })
    case .list, .texts:
      return UnknownName(
        name: part, message: "'\(prefix)' is a list and has no '\(part)'",
        hint:
          "write {{#\(prefix)}}…{{/\(prefix)}} for its items, {{\(prefix).count}} to count them",
        offset: offset)
    case .text, .html, .flag, .number, .json, .parameters:
      return UnknownName(
        name: part, message: "'\(prefix)' is \(from.kind.phrase) and has no parts",
        hint: "write \(from.kind.tag(of: prefix))", offset: offset)
    }
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
    case .parameters: "a map of parameters"
    case .view: "a view"
    case .list: "a list"
    }
  }

  /// How a template shows a value of this kind.
  func tag(of name: String) -> String {
    switch self {
    case .text, .number: "{{\(name)}}"
    case .html, .json: "{{{\(name)}}}"
    case .flag, .texts, .list, .view, .parameters: "{{#\(name)}}…{{/\(name)}}"
    }
  }
}
