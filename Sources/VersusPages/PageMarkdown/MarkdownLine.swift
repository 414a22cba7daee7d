/// Text within a line, with what marks parts of it.
struct MarkdownLine {
  private(set) var text = ""
  /// Whether a blank is due before the next word.
  private var isApart = false
  /// Whether an element has just ended: two of them side by side are told apart by style on the page,
  /// by a blank here.
  private var isBehindElement = false

  init(_ nodes: [PageNode]) { append(nodes) }

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
      case .text(let text): append(text)
      case .element(let element) where element.isShown: append(element)
      case .element: break
      }
    }
  }

  private mutating func append(_ words: String) {
    guard let first = words.first else { return }
    isApart = isApart || first.isWhitespace
    for word in words.split(whereSeparator: { $0.isWhitespace && $0 != "\u{A0}" }) {
      begin()
      text += word.escapedForMarkdown
      isApart = true
    }
    isApart = words.last?.isWhitespace == true || text.isEmpty && isApart
    isBehindElement = false
  }

  private mutating func append(_ element: PageElement) {
    let words = element.rawText
    // Told apart by its size alone, or from its neighbour by style.
    let isApartByStyle = isBehindElement && !(words.first.map { ",.;:!?)".contains($0) } ?? true)
    if element.name == "small" || isApartByStyle || words.first?.isWhitespace == true {
      isApart = true
    }
    appendContent(of: element)
    isBehindElement = true
    if words.last?.isWhitespace == true { isApart = true }
  }

  private mutating func appendContent(of element: PageElement) {
    switch element.name {
    case "br": add("\\\n")
    case "img": if let alt = element.attributes["alt"], !alt.isEmpty { add(image(element, alt)) }
    case "input":
      guard element.attributes["type"] == "checkbox" else { return }
      add(element.attributes["checked"] == nil ? "[ ]" : "[x]")
      isApart = true
    case "code", "kbd", "samp": add(code(element.rawText))
    case "a": add(link(element))
    case "b", "strong": add(MarkdownLine(element.children).text, between: "**")
    case "em", "i": add(MarkdownLine(element.children).text, between: "*")
    case "del", "s": add(MarkdownLine(element.children).text, between: "~~")
    default: append(element.children)
    }
  }

  private mutating func add(_ part: String, between mark: String = "") {
    guard !part.isEmpty else { return }
    begin()
    // Before a link it would make an image of it.
    if part.hasPrefix("["), text.hasSuffix("!") {
      text.insert("\\", at: text.index(before: text.endIndex))
    }
    text += mark + part + mark
  }

  private mutating func begin() {
    if isApart, !text.isEmpty { text += " " }
    isApart = false
  }

  private func link(_ element: PageElement) -> String {
    let words = MarkdownLine(element.children).text
    guard let address = element.attributes["href"], !address.hasPrefix("#"), !words.isEmpty else {
      return words
    }
    return "[\(words)](\(destination(address)))"
  }

  private func image(_ element: PageElement, _ alternative: String) -> String {
    "![\(alternative.escapedForMarkdown)](\(destination(element.attributes["src"] ?? "")))"
  }

  private func destination(_ address: String) -> String {
    let isPlain = address.allSatisfy { !"()<> \\".contains($0) && !$0.isNewline }
    return isPlain ? address : "<" + address.replacing(/[<>\n]/, with: "") + ">"
  }

  private func code(_ text: String) -> String {
    let words = text.split(whereSeparator: \.isNewline).joined(separator: " ")
    guard !words.isEmpty else { return "" }
    let fence = words.fence(of: "`", atLeast: 1)
    let isNearFence = words.hasPrefix("`") || words.hasSuffix("`")
    return isNearFence ? "\(fence) \(words) \(fence)" : fence + words + fence
  }

  private static let names: Set<String> = [
    "a", "abbr", "b", "bdi", "bdo", "br", "button", "cite", "code", "data", "del", "dfn", "em", "i",
    "img",
    "input", "ins", "kbd", "label", "mark", "meter", "output", "q", "s", "samp", "small", "span",
    "strong", "sub", "sup", "svg", "time", "u", "var", "wbr",
  ]
}

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
