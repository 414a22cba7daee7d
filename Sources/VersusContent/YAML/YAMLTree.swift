import VersusModel

/// Builds the tree from events, and refuses what the strict subset leaves out.
struct YAMLTree {
  static let deepest = 32
  static let mostNodes = 200_000

  /// A collection that is still open; changed in place, so that long ones stay cheap.
  private struct Open {
    let position: SourcePosition
    let isMapping: Bool
    let isFlow: Bool
    var items: [YAMLNode] = []
    var pairs: [YAMLNode.Pair] = []
    var places: [String: SourcePosition] = [:]
    /// The key whose value comes next; its text is nil where it was refused.
    var key: (text: String?, position: SourcePosition)?
    var lostKey = false
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
      if hasDirectives { refuse(.directive, at: position) }
      guard documents > 1 else { return true }
      refuse(.secondDocument, at: position)
      return false
    default:
      nodes += 1
      guard nodes <= Self.mostNodes else {
        diagnostics.append(.yamlTooLarge(at: position))
        return false
      }
      if let name = event.anchor { refuse(.anchor(name), at: position) }
      if let tag = event.tag { refuse(.tag(tag), at: position) }
      return takeNode(event, at: position)
    }
  }

  private mutating func takeNode(_ event: YAMLEvent, at position: SourcePosition) -> Bool {
    switch event.kind {
    case .scalar(let scalar, .quoted) where scalar.hasControl:
      // Written as such, libyaml refuses it itself.
      diagnostics.append(.controlInYAML(at: position))
      add(YAMLNode(.refused, at: position))
    case .scalar(let scalar, let style):
      add(
        YAMLNode(
          .scalar(scalar, style), at: position,
          textAt: text.startOfText(event.start, style: style)))
    case .alias:
      refuse(.alias, at: position)
      add(YAMLNode(.refused, at: position))
    case .sequenceStart:
      open.append(Open(position: position, isMapping: false, isFlow: event.isFlow))
    default: open.append(Open(position: position, isMapping: true, isFlow: event.isFlow))
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
    let key = open.last?.key?.position
    var node = YAMLNode(
      content, at: closed.position, owner: closed.isFlow ? nil : key, isFlow: closed.isFlow)
    node.lostKey = closed.lostKey
    add(node)
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
      if let last = open.indices.last { open[last].lostKey = true }
      if !node.isRefused { refuse(.keyThatIsNoText, at: node.position) }
      return nil
    }
    if key == "<<", style == .plain {
      refuse(.mergeKey, at: node.position)
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

  private mutating func refuse(_ feature: RefusedFeature, at position: SourcePosition) {
    diagnostics.append(
      .error(feature.message, code: .yamlFeature, hint: feature.hint, at: position))
  }
}

extension String {
  /// Whether there is a scalar in it that YAML and HTML have no place for, such as `\e` or `\0`.
  fileprivate var hasControl: Bool {
    unicodeScalars.contains {
      switch $0.value {
      case 0x09, 0x0A, 0x0D: false
      case ..<0x20, 0x7F..<0xA0, 0xFFFE, 0xFFFF: true
      default: false
      }
    }
  }
}

/// Parts of YAML that would let one place mean what another says.
private enum RefusedFeature {
  case anchor(String)
  case alias
  case tag(String)
  case directive, secondDocument, mergeKey, keyThatIsNoText

  var message: String {
    let what =
      switch self {
      case .anchor(let name): "an anchor, here '&\(name.shortened)',"
      case .alias: "an alias ('*')"
      case .tag(let tag): "a tag, here '\(Self.asWritten(tag).shortened)',"
      case .directive: "a directive such as '%YAML'"
      case .secondDocument: "a second document behind '---'"
      case .mergeKey: "a merge key ('<<')"
      case .keyThatIsNoText: "a key that is a list or made of keys itself"
      }
    return "\(what) is part of YAML that versus does not read"
  }

  var hint: String {
    switch self {
    case .anchor: "remove it; put a text that begins with '&' in quotes"
    case .alias: "write the value out here too; put a text that begins with '*' in quotes"
    case .tag: "remove it; put a text that begins with '!' in quotes"
    case .directive: "remove the lines from '%' to '---'"
    case .secondDocument: "remove this line and what follows it"
    case .mergeKey: "write the keys out here too"
    case .keyThatIsNoText: "put a text that begins with '{' or '[' in quotes"
    }
  }

  /// The tags of YAML itself, such as `!!str`, come in their long form.
  private static func asWritten(_ tag: String) -> String {
    let prefix = "tag:yaml.org,2002:"
    return tag.hasPrefix(prefix) ? "!!" + tag.dropFirst(prefix.count) : tag
  }
}

extension Diagnostic {
  fileprivate static func controlInYAML(at position: SourcePosition) -> Self {
    .error(
      "a control character can't stand in YAML", code: .yamlSyntax, hint: "remove it", at: position)
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
      "'\(key)' is given twice", code: .duplicateKey,
      hint: "remove one of the two", at: position,
      related: [Related("'\(key)' is given here first", at: first)])
  }
}
