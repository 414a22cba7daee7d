/// Text within a line, with what marks parts of it, in UTF-8.
struct MarkdownLine {
  private var bytes: [UInt8] = []
  /// Whether a blank is due before the next word.
  private var isApart = false
  /// Whether an element has just ended: two of them side by side are told apart by style on the page,
  /// by a blank here.
  private var isBehindElement = false

  init(_ nodes: [PageNode]) { append(nodes) }

  var text: String { String(decoding: bytes, as: UTF8.self) }

  /// Whether an element is a part of a line rather than a block.
  static func holds(_ element: PageElement) -> Bool {
    guard names.contains(element.name) else { return false }
    return element.children.allSatisfy { child in
      if case .element(let inner) = child { return holds(inner) || !inner.isShown }
      return true
    }
  }

  /// A line that would mean something else at the start of a block, made to mean what it says.
  static func atStart(_ text: String) -> String {
    let bytes = text.utf8
    guard let first = bytes.first, "#-+0123456789".utf8.contains(first) else { return text }
    let isDigit = { (byte: UInt8) in (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) }
    let mark = isDigit(first) ? bytes.prefix(while: isDigit) : bytes.prefix { $0 == first }
    var rest = bytes[mark.endIndex...]
    // A number is a mark with a full stop or a bracket behind it.
    if isDigit(first) {
      guard let next = rest.popFirst(), ".)".utf8.contains(next) else { return text }
    }
    guard rest.first.map({ $0 == UInt8(ascii: " ") }) ?? true else { return text }
    return isDigit(first) ? text[..<mark.endIndex] + "\\" + text[mark.endIndex...] : "\\" + text
  }

  private mutating func append(_ nodes: [PageNode]) {
    for node in nodes {
      switch node {
      case .text(let words): append(words)
      case .element(let element) where element.isShown: append(element)
      case .element: break
      }
    }
  }

  /// Words with single blanks between them, escaped.
  private mutating func append(_ words: [UInt8]) {
    for byte in words {
      if isBlank(byte) {
        isApart = true
      } else {
        begin()
        if isMark(byte) { bytes.append(UInt8(ascii: "\\")) }
        bytes.append(byte)
      }
    }
    if !words.isEmpty { isBehindElement = false }
  }

  private mutating func append(_ element: PageElement) {
    let edges = element.edges
    // Told apart by its size alone, or from its neighbour by style.
    let isApartByStyle =
      isBehindElement && edges.map { !",.;:!?)".utf8.contains($0.first) } ?? false
    if element.name == "small" || isApartByStyle || edges.map({ isBlank($0.first) }) ?? false {
      isApart = true
    }
    appendContent(of: element)
    isBehindElement = true
    if let edges, isBlank(edges.last) { isApart = true }
  }

  private mutating func appendContent(of element: PageElement) {
    switch element.name {
    case "br": add(Array("\\\n".utf8))
    case "img":
      guard let alternative = element.attributes["alt"], !alternative.isEmpty else { return }
      add(Array("![\(alternative.escapedForMarkdown)]".utf8) + target(element.attributes["src"]))
    case "input":
      guard element.attributes["type"] == "checkbox" else { return }
      add(Array((element.attributes["checked"] == nil ? "[ ]" : "[x]").utf8))
      isApart = true
    case "code", "kbd", "samp": add(code(String(decoding: element.rawText, as: UTF8.self)))
    case "a": add(link(element))
    case "b", "strong": add(MarkdownLine(element.children).bytes, between: "**")
    case "em", "i": add(MarkdownLine(element.children).bytes, between: "*")
    case "del", "s": add(MarkdownLine(element.children).bytes, between: "~~")
    default: append(element.children)
    }
  }

  private mutating func add(_ part: [UInt8], between mark: String = "") {
    guard !part.isEmpty else { return }
    begin()
    // Before a link it would make an image of it.
    if part.first == UInt8(ascii: "["), bytes.last == UInt8(ascii: "!") {
      bytes.insert(UInt8(ascii: "\\"), at: bytes.count - 1)
    }
    bytes += mark.utf8
    bytes += part
    bytes += mark.utf8
    isApart = false
  }

  private mutating func begin() {
    if isApart, !bytes.isEmpty { bytes.append(UInt8(ascii: " ")) }
    isApart = false
  }

  private func link(_ element: PageElement) -> [UInt8] {
    let words = MarkdownLine(element.children).bytes
    guard let address = element.attributes["href"], !address.hasPrefix("#"), !words.isEmpty else {
      return words
    }
    return [UInt8(ascii: "[")] + words + [UInt8(ascii: "]")] + target(address)
  }

  private func target(_ address: String?) -> [UInt8] {
    let address = address ?? ""
    let isPlain = address.utf8.allSatisfy { !isBlank($0) && !"()<>\\".utf8.contains($0) }
    if isPlain { return Array("(\(address))".utf8) }
    return Array("(<".utf8) + address.utf8.filter { !"<>\n".utf8.contains($0) } + Array(">)".utf8)
  }

  private func code(_ text: String) -> [UInt8] {
    let words = text.split(whereSeparator: \.isNewline).joined(separator: " ")
    guard !words.isEmpty else { return [] }
    let fence = words.fence(of: "`", atLeast: 1)
    let isNearFence = words.hasPrefix("`") || words.hasSuffix("`")
    return Array((isNearFence ? "\(fence) \(words) \(fence)" : fence + words + fence).utf8)
  }

  private static let names: Set<String> = [
    "a", "abbr", "b", "bdi", "bdo", "br", "button", "cite", "code", "data", "del", "dfn", "em",
    "i", "img", "input", "ins", "kbd", "label", "mark", "meter", "output", "q", "s", "samp",
    "small", "span", "strong", "sub", "sup", "svg", "time", "u", "var", "wbr",
  ]
}

extension PageElement {
  /// The first and the last byte of its text; nil where it has none.
  fileprivate var edges: (first: UInt8, last: UInt8)? {
    guard let first = children.lazy.compactMap(\.firstByte).first,
      let last = children.reversed().lazy.compactMap(\.lastByte).first
    else { return nil }
    return (first, last)
  }
}

extension PageNode {
  fileprivate var firstByte: UInt8? {
    switch self {
    case .text(let text): text.first
    case .element(let element): element.children.lazy.compactMap(\.firstByte).first
    }
  }

  fileprivate var lastByte: UInt8? {
    switch self {
    case .text(let text): text.last
    case .element(let element): element.children.reversed().lazy.compactMap(\.lastByte).first
    }
  }
}

/// What HTML takes for a blank.
func isBlank(_ byte: UInt8) -> Bool { byte <= 0x20 }

extension StringProtocol {
  /// Text that Markdown takes as it is.
  var escapedForMarkdown: String {
    guard utf8.contains(where: isMark) else { return String(self) }
    var escaped: [UInt8] = []
    for byte in utf8 {
      if isMark(byte) { escaped.append(UInt8(ascii: "\\")) }
      escaped.append(byte)
    }
    return String(decoding: escaped, as: UTF8.self)
  }
}

private func isMark(_ byte: UInt8) -> Bool {
  switch byte {
  case UInt8(ascii: "["), UInt8(ascii: "]"), UInt8(ascii: "<"), UInt8(ascii: ">"),
    UInt8(ascii: "\\"), UInt8(ascii: "`"), UInt8(ascii: "*"), UInt8(ascii: "_"),
    UInt8(ascii: "&"), UInt8(ascii: "|"), UInt8(ascii: "~"):
    true
  default: false
  }
}
