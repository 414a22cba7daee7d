import VersusModel

/// Builds the tree from events, and refuses what the strict subset leaves out.
struct YAMLTree {
  static let deepest = 32
  static let mostNodes = 200_000

  /// A collection that is still open; changed in place, so that long ones stay cheap.
  private struct Open {
    let position: SourcePosition
    let isMapping: Bool
    var items: [YAMLNode] = []
    var pairs: [YAMLNode.Pair] = []
    var places: [String: SourcePosition] = [:]
    /// The key whose value comes next; its text is nil where it was refused.
    var key: (text: String?, position: SourcePosition)?
  }

  let text: YAMLText
  private(set) var root: YAMLNode?
  private(set) var diagnostics: [Diagnostic] = []
  private var open: [Open] = []
  private var nodes = 0
  private var documents = 0

  init(of text: YAMLText) {
    self.text = text
  }

  /// - Returns: Whether to go on.
  mutating func take(_ event: YAMLEvent) -> Bool {
    let position = text.position(of: event.start)
    switch event.kind {
    case .other: return true
    case .collectionEnd:
      close()
      return true
    case .documentStart(let hasDirectives):
      documents += 1
      if hasDirectives { refuse("directives such as '%YAML'", at: position) }
      guard documents > 1 else { return true }
      refuse("a second document behind '---'", at: position)
      return false
    default:
      nodes += 1
      guard nodes <= Self.mostNodes else {
        diagnostics.append(.yamlTooLarge(at: position))
        return false
      }
      if event.hasAnchor { refuse("an anchor ('&')", at: position) }
      if event.hasTag { refuse("a tag ('!')", at: position) }
      return takeNode(event, at: position)
    }
  }

  private mutating func takeNode(_ event: YAMLEvent, at position: SourcePosition) -> Bool {
    switch event.kind {
    case .scalar(let scalar, let style):
      add(
        YAMLNode(
          .scalar(scalar, style), at: position,
          textAt: text.startOfText(event.start, style: style)))
    case .alias:
      refuse("an alias ('*')", at: position)
      add(YAMLNode(.refused, at: position))
    case .sequenceStart: open.append(Open(position: position, isMapping: false))
    default: open.append(Open(position: position, isMapping: true))
    }
    if open.count > Self.deepest {
      diagnostics.append(.yamlTooDeep(at: position))
      return false
    }
    return true
  }

  private mutating func close() {
    guard let closed = open.popLast() else { return }
    let content: YAMLNode.Content =
      closed.isMapping ? .mapping(closed.pairs) : .sequence(closed.items)
    add(YAMLNode(content, at: closed.position))
  }

  private mutating func add(_ node: YAMLNode) {
    guard let last = open.indices.last else {
      root = node
      return
    }
    if !open[last].isMapping {
      open[last].items.append(node)
    } else if let key = open[last].key {
      open[last].key = nil
      guard let text = key.text else { return }
      open[last].pairs.append(.init(key: text, keyPosition: key.position, value: node))
    } else {
      open[last].key = (keyText(of: node), node.position)
    }
  }

  /// The text of a key that may stand in the innermost mapping, else nil.
  private mutating func keyText(of node: YAMLNode) -> String? {
    guard case .scalar(let key, let style) = node.content else {
      if !node.isRefused { refuse("a key that is a list or a map", at: node.position) }
      return nil
    }
    if key == "<<", style == .plain {
      refuse("a merge key ('<<')", at: node.position)
      return nil
    }
    guard let last = open.indices.last else { return nil }
    if let first = open[last].places.updateValue(node.position, forKey: key) {
      open[last].places[key] = first
      diagnostics.append(.duplicateKey(key, at: node.position, first: first))
      return nil
    }
    return key
  }

  private mutating func refuse(_ feature: String, at position: SourcePosition) {
    diagnostics.append(.yamlFeature(feature, at: position))
  }
}

extension Diagnostic {
  fileprivate static func yamlFeature(_ feature: String, at position: SourcePosition) -> Self {
    .error(
      "\(feature) is part of YAML that versus does not read", code: .yamlFeature,
      hint: "write the value out; a text that begins with '&', '*', '!' or '%' goes in quotes",
      at: position)
  }

  fileprivate static func yamlTooLarge(at position: SourcePosition) -> Self {
    .error(
      "this YAML has more than \(YAMLTree.mostNodes) keys and values", code: .yamlLimit,
      hint: "spread it over several files", at: position)
  }

  fileprivate static func yamlTooDeep(at position: SourcePosition) -> Self {
    .error(
      "this YAML is nested more than \(YAMLTree.deepest) deep", code: .yamlLimit,
      hint: "write it flatter", at: position)
  }

  fileprivate static func duplicateKey(
    _ key: String, at position: SourcePosition, first: SourcePosition
  ) -> Self {
    .error(
      "'\(key)' is given twice, first in line \(first.line)", code: .duplicateKey,
      hint: "remove one of the two", at: position,
      related: [Related("'\(key)' is given here first", at: first)])
  }
}
