import VersusModel

/// Reads the keys of one mapping by name and type.
///
/// A key that was left blank counts as not given. A wrong value reads as nil, with a finding. A key
/// that is misspelt is read as the one that was meant, so that it isn't called missing too.
struct FieldReader {
  let node: YAMLNode
  let decoding: Decoding
  /// What the mapping describes, as in "an option".
  let what: String
  /// By the key that was meant.
  private let misspelt: [String: YAMLNode.Pair]

  /// - Parameters:
  ///   - keys: Every key that may stand here; others are findings.
  ///   - example: As in "{worst: 0, best: 10}".
  ///   - elsewhere: Keys that mean something only in files of another folder.
  /// - Returns: Nil, with a finding, where there is no mapping.
  init?(
    _ node: YAMLNode, keys: [String], of what: String, in decoding: Decoding,
    example: String? = nil, elsewhere: [String: KindFolder] = [:]
  ) {
    guard let pairs = node.pairs else {
      if decoding.reportMissingBlank(in: node) { return nil }
      let example = example ?? "{\(keys.prefix(2).map { "\($0): …" }.joined(separator: ", "))}"
      decoding.reportWrongType(
        node, of: what, wanted: "made of keys", form: "write its keys, as in \(example)")
      return nil
    }
    self.node = node
    self.decoding = decoding
    self.what = what
    var misspelt: [String: YAMLNode.Pair] = [:]
    for pair in pairs where !keys.contains(pair.key) {
      if pair.value.isBlank, let meant = pair.meantWithBlank(among: keys) {
        decoding.report(.blankMissing(at: meant.keyPosition))
        misspelt[meant.key] = meant
      } else if let folder = elsewhere[pair.key] {
        decoding.report(
          .keyOfOthers(pair, folder, path: decoding.markdown.contentFile(folder.rawValue)))
      } else {
        let near = nearest(to: pair.key, among: keys)
        if let near, node[near] == nil { misspelt[near] = pair }
        decoding.report(.unknownKey(pair, of: what, near: near, keys: keys))
      }
    }
    self.misspelt = misspelt
  }

  init?(
    _ node: YAMLNode, keys table: KeyTable, of what: String, in decoding: Decoding,
    example: String? = nil, elsewhere: [String: KindFolder] = [:]
  ) {
    self.init(
      node, keys: table.names, of: what, in: decoding, example: example, elsewhere: elsewhere)
  }

  subscript(key: String) -> YAMLNode? {
    guard let value = written(key), !value.isBlank else { return nil }
    return value
  }

  /// The value of a key, also where it was left blank.
  func written(_ key: String) -> YAMLNode? { node[key] ?? misspelt[key]?.value }

  func keyPosition(_ key: String) -> SourcePosition? {
    node.pairs?.first { $0.key == key }?.keyPosition ?? misspelt[key]?.keyPosition
  }

  /// The value of a key that must be there.
  func required(_ key: String) -> YAMLNode? {
    if let value = self[key] { return value }
    if let place = keyPosition(key) {
      decoding.report(.emptyKey(key, at: place))
    } else {
      reportMissing(key)
    }
    return nil
  }

  func reportMissing(_ key: String) {
    if !node.lostKey { decoding.report(.missingKey(key, of: what, in: node)) }
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

  func list(_ key: String, example: String? = nil) -> [YAMLNode]? {
    self[key].flatMap { decoding.list($0, of: quoted(key), example: example) }
  }

  func texts(_ key: String) -> [String]? {
    list(key)?.compactMap { decoding.text($0, of: "an entry of '\(key)'") }
  }

  func map(
    _ key: String, wanted: String = "made of keys", example: String? = nil
  ) -> [YAMLNode.Pair]? {
    self[key].flatMap { decoding.map($0, of: quoted(key), wanted: wanted, example: example) }
  }

  private func quoted(_ key: String) -> String { "'\(key)'" }
}

extension YAMLNode.Pair {
  /// What `{r:3}` means, which YAML takes for a key `r:3`; its key's place is that of the colon.
  fileprivate func meantWithBlank(among keys: [String]) -> YAMLNode.Pair? {
    guard let colon = key.firstIndex(of: ":"), keys.contains(String(key[..<colon])),
      key.index(after: colon) < key.endIndex
    else { return nil }
    var place = keyPosition
    place.column += key[..<colon].unicodeScalars.count
    var behind = place
    behind.column += 1
    let value = YAMLNode(.scalar(String(key[key.index(after: colon)...]), .plain), at: behind)
    return YAMLNode.Pair(key: String(key[..<colon]), keyPosition: place, value: value)
  }
}

extension Diagnostic {
  fileprivate static func unknownKey(
    _ pair: YAMLNode.Pair, of what: String, near: String?, keys: [String]
  ) -> Self {
    .error(
      "\(what) has no key '\(pair.key.shortened)'", code: .unknownKey,
      hint: near.map { "did you mean '\($0)'?" } ?? "the keys are \(keys.joined(separator: ", "))",
      at: pair.keyPosition)
  }

  fileprivate static func keyOfOthers(
    _ pair: YAMLNode.Pair, _ folder: KindFolder, path: String
  ) -> Self {
    let kind = folder.rawValue.split(separator: "-").joined(separator: " ")
    return .error(
      "only \(kind) have '\(pair.key)'", code: .unknownKey,
      hint: "\(kind) lie directly in '\(path)/': move the file there, or take the key out",
      at: pair.keyPosition)
  }

  fileprivate static func emptyKey(_ key: String, at position: SourcePosition) -> Self {
    .error(
      "'\(key)' is empty", code: .missingKey, hint: "write its value behind the ':'", at: position)
  }

  /// - Parameter node: The map that lacks the key.
  static func missingKey(_ key: String, of what: String, in node: YAMLNode) -> Self {
    guard !node.isAbsent else { return noFrontMatter(key, of: what, at: node.owner) }
    return .error(
      "\(what) needs '\(key)'", code: .missingKey,
      hint: "add \(node.isFlow ? "" : "a line ")'\(key): …'", at: node.owner)
  }

  private static func noFrontMatter(
    _ key: String, of what: String, at position: SourcePosition
  ) -> Self {
    let words = what.split(separator: " ")
    let the =
      ["a", "an"].contains(words.first) ? "the " + words.dropFirst().joined(separator: " ") : what
    return .error(
      "this file has no front matter, so \(the) has no '\(key)'", code: .missingKey,
      hint: "put a line '---' above and below its keys, the first of them '\(key): …'",
      at: position)
  }
}
