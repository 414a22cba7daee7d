import VersusModel

/// Reads the keys of one mapping by name and type.
///
/// A key that was left blank counts as not given. A wrong value reads as nil, with a finding.
struct FieldReader {
  let node: YAMLNode
  let decoding: Decoding
  /// What the mapping describes, as in "an option".
  let what: String

  /// - Parameter keys: Every key that may stand here; others are findings.
  /// - Returns: Nil, with a finding, where there is no mapping.
  init?(_ node: YAMLNode, keys: [String], of what: String, in decoding: Decoding) {
    guard let pairs = node.pairs else {
      decoding.reportWrongType(node, of: what, wanted: "a map of keys and values")
      return nil
    }
    self.node = node
    self.decoding = decoding
    self.what = what
    for pair in pairs where !keys.contains(pair.key) {
      decoding.report(.unknownKey(pair, of: what, keys: keys))
    }
  }

  subscript(key: String) -> YAMLNode? {
    guard let value = node[key], !value.isBlank else { return nil }
    return value
  }

  func keyPosition(_ key: String) -> SourcePosition? {
    node.pairs?.first { $0.key == key }?.keyPosition
  }

  /// The value of a key that must be there.
  func required(_ key: String) -> YAMLNode? {
    if let value = self[key] { return value }
    decoding.report(.missingKey(key, of: what, at: keyPosition(key) ?? node.position))
    return nil
  }

  func text(_ key: String) -> String? {
    self[key].flatMap { decoding.text($0, of: quoted(key)) }
  }

  func inline(_ key: String) -> Markup? {
    self[key].flatMap { decoding.inline($0, of: quoted(key)) }
  }

  func paragraphs(_ key: String) -> Markup? {
    self[key].flatMap { decoding.paragraphs($0, of: quoted(key)) }
  }

  func whole(_ key: String, in range: ClosedRange<Int>) -> Int? {
    self[key].flatMap { decoding.whole($0, of: quoted(key), in: range) }
  }

  func flag(_ key: String) -> Bool? {
    self[key].flatMap { decoding.flag($0, of: quoted(key)) }
  }

  func word<Word: RawRepresentable<String> & CaseIterable>(
    _ key: String, as type: Word.Type = Word.self
  ) -> Word? {
    self[key].flatMap { decoding.word($0, of: quoted(key)) }
  }

  func date(_ key: String) -> PartialDate? {
    self[key].flatMap { decoding.date($0, of: quoted(key)) }
  }

  func asOf(_ key: String) -> AsOf? {
    self[key].flatMap { decoding.asOf($0, of: quoted(key)) }
  }

  func list(_ key: String) -> [YAMLNode]? {
    self[key].flatMap { decoding.list($0, of: quoted(key)) }
  }

  func texts(_ key: String) -> [String]? {
    list(key)?.compactMap { decoding.text($0, of: "an entry of '\(key)'") }
  }

  func map(_ key: String, wanted: String = "a map of keys and values") -> [YAMLNode.Pair]? {
    self[key].flatMap { decoding.map($0, of: quoted(key), wanted: wanted) }
  }

  private func quoted(_ key: String) -> String { "'\(key)'" }
}

extension Diagnostic {
  fileprivate static func unknownKey(
    _ pair: YAMLNode.Pair, of what: String, keys: [String]
  ) -> Self {
    let near = nearest(to: pair.key, among: keys)
    let hint =
      near.map { "did you mean '\($0)'?" } ?? "the keys are \(keys.joined(separator: ", "))"
    return .error(
      "\(what) has no key '\(pair.key)'", code: .unknownKey, hint: hint, at: pair.keyPosition)
  }

  static func missingKey(
    _ key: String, of what: String, at position: SourcePosition
  ) -> Self {
    .error(
      "\(what) needs '\(key)'", code: .missingKey, hint: "add a line '\(key): …'", at: position)
  }
}
