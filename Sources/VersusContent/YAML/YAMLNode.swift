import VersusModel

/// A piece of YAML with the place where it stands; scalars stay text until a schema asks for a type.
struct YAMLNode: Sendable {
  enum Style: Sendable {
    case plain, quoted, block
  }

  indirect enum Content: Sendable {
    case scalar(String, Style)
    case sequence([YAMLNode])
    /// In the order in which they are written; no key stands twice.
    case mapping([Pair])
    /// Something that was refused and reported: whoever reads it says nothing more.
    case refused
  }

  struct Pair: Sendable {
    let key: String
    let keyPosition: SourcePosition
    let value: YAMLNode
  }

  let content: Content
  let position: SourcePosition
  /// Where the text of a scalar begins, behind its quote or below its `|`.
  let textPosition: SourcePosition

  init(_ content: Content, at position: SourcePosition, textAt textPosition: SourcePosition? = nil)
  {
    self.content = content
    self.position = position
    self.textPosition = textPosition ?? position
  }

  var scalar: String? {
    if case .scalar(let text, _) = content { text } else { nil }
  }

  var items: [YAMLNode]? {
    if case .sequence(let items) = content { items } else { nil }
  }

  var pairs: [Pair]? {
    if case .mapping(let pairs) = content { pairs } else { nil }
  }

  var isRefused: Bool {
    if case .refused = content { true } else { false }
  }

  /// Whether nothing was written, or `~`.
  var isBlank: Bool {
    if case .scalar(let text, .plain) = content { text.isEmpty || text == "~" } else { false }
  }

  subscript(key: String) -> YAMLNode? {
    pairs?.first { $0.key == key }?.value
  }

  /// What was found, for a message that wanted something else.
  var inWords: String {
    switch content {
    case .scalar where isBlank: "nothing"
    case .scalar(let text, _): "'\(text.shortened)'"
    case .sequence: "a list"
    case .mapping: "a map of keys and values"
    case .refused: "something that can't be read"
    }
  }
}

extension String {
  /// The first line, cut where it grows too long for a message.
  var shortened: String {
    let line = prefix { !$0.isNewline }
    return line.count > 40 || line.count < count ? line.prefix(40) + "…" : self
  }
}
