/// What a finished page holds between two tags.
indirect enum PageNode {
  /// In UTF-8, without entities.
  case text([UInt8])
  case element(PageElement)
}

/// An element of a finished page.
struct PageElement {
  /// In small letters.
  let name: String
  let attributes: [String: String]
  var children: [PageNode] = []

  /// Whether readers of the page see it.
  var isShown: Bool {
    attributes["hidden"] == nil && attributes["aria-hidden"] != "true"
      && !Self.withoutText.contains(name)
  }

  /// Its content alone, of a page with such an element.
  func first(named name: String) -> PageElement? {
    if self.name == name { return self }
    for case .element(let child) in children {
      if let found = child.first(named: name) { return found }
    }
    return nil
  }

  private static let withoutText: Set<String> = [
    "button", "datalist", "dialog", "form", "head", "iframe", "nav", "noscript", "object", "script",
    "select", "style", "svg", "template", "textarea",
  ]
}

/// Reads the HTML of a page: that of our templates, which close what they open, and whatever authors
/// have in theirs. An end tag closes the nearest element of its name, and none where there is none.
struct PageTreeReader {
  private let bytes: [UInt8]
  private var place = 0
  private var open = [PageElement(name: "", attributes: [:])]

  /// What is deeper is read as if it stood here.
  private static let deepest = 200

  static func read(_ html: [UInt8]) -> PageElement {
    var reader = PageTreeReader(bytes: html)
    return reader.read()
  }

  private init(bytes: [UInt8]) { self.bytes = bytes }

  private mutating func read() -> PageElement {
    while place < bytes.count {
      if bytes[place] == UInt8(ascii: "<"), place + 1 < bytes.count, readMarkup() { continue }
      // A `<` that begins nothing is text.
      let end = index(of: UInt8(ascii: "<"), from: place + 1) ?? bytes.count
      add(.text(plain(bytes[place..<end])))
      place = end
    }
    while open.count > 1 { close() }
    return open[0]
  }

  /// - Returns: Whether there was any.
  private mutating func readMarkup() -> Bool {
    let next = bytes[place + 1]
    switch next {
    case UInt8(ascii: "!") where bytes[place...].starts(with: "<!--".utf8):
      place = end(of: "-->", from: place + 4)
    case UInt8(ascii: "!"), UInt8(ascii: "?"):
      place = (index(of: UInt8(ascii: ">"), from: place) ?? bytes.count - 1) + 1
    case UInt8(ascii: "/"):
      let end = index(of: UInt8(ascii: ">"), from: place) ?? bytes.count
      let name = text(bytes[(place + 2)..<end]).lowercased().filter { !$0.isWhitespace }
      place = min(end + 1, bytes.count)
      if let found = open.lastIndex(where: { $0.name == name }), found > 0 {
        while open.count > found { close() }
      }
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"):
      place += 1
      readStartTag()
    default: return false
    }
    return true
  }

  private mutating func readStartTag() {
    let name = word { !isBlank($0) && $0 != UInt8(ascii: ">") && $0 != UInt8(ascii: "/") }
      .lowercased()
    var attributes: [String: String] = [:]
    while place < bytes.count, bytes[place] != UInt8(ascii: ">") {
      let key = word {
        !isBlank($0) && $0 != UInt8(ascii: ">") && $0 != UInt8(ascii: "=")
          && $0 != UInt8(ascii: "/")
      }
      guard !key.isEmpty else {
        place += 1
        continue
      }
      attributes[key.lowercased()] = readValue()
    }
    place = min(place + 1, bytes.count)
    let element = PageElement(name: name, attributes: attributes)
    if Self.void.contains(name) {
      add(.element(element))
    } else if Self.raw.contains(name) {
      place = end(of: "</" + name, from: place)
      place = (index(of: UInt8(ascii: ">"), from: place) ?? bytes.count - 1) + 1
    } else if open.count < Self.deepest {
      open.append(element)
    }
  }

  private mutating func readValue() -> String {
    guard place < bytes.count, bytes[place] == UInt8(ascii: "=") else { return "" }
    place += 1
    guard place < bytes.count else { return "" }
    let quote = bytes[place]
    guard quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") else {
      return word { !isBlank($0) && $0 != UInt8(ascii: ">") }
    }
    let end = index(of: quote, from: place + 1) ?? bytes.count
    let value = text(plain(bytes[min(place + 1, end)..<end])[...])
    place = min(end + 1, bytes.count)
    return value
  }

  private mutating func add(_ node: PageNode) { open[open.count - 1].children.append(node) }

  private mutating func close() {
    let element = open.removeLast()
    add(.element(element))
  }

  private mutating func word(of isPart: (UInt8) -> Bool) -> String {
    let start = place
    while place < bytes.count, isPart(bytes[place]) { place += 1 }
    return text(bytes[start..<place])
  }

  private func index(of byte: UInt8, from start: Int) -> Int? {
    start < bytes.count ? bytes[start...].firstIndex(of: byte) : nil
  }

  /// Behind the next such text, or the end of the page.
  private func end(of mark: String, from start: Int) -> Int {
    let mark = Array(mark.utf8)
    var index = start
    while index + mark.count <= bytes.count {
      if bytes[index] == mark[0], bytes[index...].starts(with: mark) { return index + mark.count }
      index += 1
    }
    return bytes.count
  }

  private func text(_ bytes: ArraySlice<UInt8>) -> String {
    String(decoding: bytes, as: UTF8.self)
  }

  /// Elements that hold nothing and have no end tag.
  private static let void: Set<String> = [
    "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track",
    "wbr",
  ]

  /// Elements whose content is no HTML.
  private static let raw: Set<String> = ["script", "style", "textarea", "title"]
}

/// With the characters that templates and Markdown write as entities; of others the name stays.
private func plain(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
  guard let first = bytes.firstIndex(of: UInt8(ascii: "&")) else { return Array(bytes) }
  var plain = Array(bytes[..<first])
  var place = first
  while place < bytes.endIndex {
    let rest = bytes[place...].prefix(longestEntity)
    if bytes[place] == UInt8(ascii: "&"), let end = rest.firstIndex(of: UInt8(ascii: ";")),
      let character = character(named: String(decoding: rest[(place + 1)..<end], as: UTF8.self))
    {
      plain += character.utf8
      place = end + 1
    } else {
      plain.append(bytes[place])
      place += 1
    }
  }
  return plain
}

private let longestEntity = 12

private func character(named name: String) -> String? {
  guard name.hasPrefix("#") else { return entities[name] }
  let digits = name.dropFirst()
  let isHexadecimal = digits.lowercased().hasPrefix("x")
  let code = UInt32(isHexadecimal ? digits.dropFirst() : digits, radix: isHexadecimal ? 16 : 10)
  return code.map { Unicode.Scalar($0).map { String(Character($0)) } ?? "\u{FFFD}" }
}

private let entities = [
  "amp": "&", "lt": "<", "gt": ">", "quot": "\"", "apos": "'", "nbsp": "\u{A0}", "shy": "\u{AD}",
  "middot": "·", "ndash": "–", "mdash": "—", "hellip": "…", "times": "×",
]
