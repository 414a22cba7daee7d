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
  /// Where a key that a map lacks is due: at the key that the map stands below.
  let owner: SourcePosition
  /// Whether a list or a map stands in brackets or braces.
  let isFlow: Bool
  /// Whether one of its keys was refused, and reported: what it lacks may stand there.
  var lostKey = false
  /// Whether it stands for a front matter that nobody wrote.
  var isAbsent = false

  init(
    _ content: Content, at position: SourcePosition, textAt textPosition: SourcePosition? = nil,
    owner: SourcePosition? = nil, isFlow: Bool = false
  ) {
    self.content = content
    self.position = position
    self.textPosition = textPosition ?? position
    self.owner = owner ?? position
    self.isFlow = isFlow
  }

  /// The front matter of a file that has none.
  static func absent(in file: String) -> YAMLNode {
    var node = YAMLNode(.mapping([]), at: SourcePosition(file: file, line: 1, column: 1))
    node.isAbsent = true
    return node
  }

  func owned(by owner: SourcePosition) -> YAMLNode {
    var node = YAMLNode(content, at: position, textAt: textPosition, owner: owner, isFlow: isFlow)
    node.lostKey = lostKey
    return node
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
    case .mapping: "made of keys"
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
