/// The tags, attributes and comments that a browser finds in any text, by the tokenization of the HTML
/// standard (13.2.5), in short.
///
/// What a value brings into a page must never be among them.
struct MarkupOutline {
  private static let rawTexts: Set<String> = [
    "iframe", "noembed", "noframes", "noscript", "script", "style", "textarea", "title", "xmp",
  ]

  /// As in `a href class`, `/a`, `!`; the last may be cut off.
  private(set) var tokens: [String] = []
  /// Values of `href` and `src`, as they stand.
  private(set) var addresses: [String] = []
  private let bytes: [UInt8]
  private var index = 0

  init(of bytes: [UInt8]) {
    self.bytes = bytes
    while index < bytes.count { readToken() }
  }

  private func byte(_ offset: Int = 0) -> UInt8? {
    bytes.indices.contains(index + offset) ? bytes[index + offset] : nil
  }

  private mutating func skip(to end: (UInt8) -> Bool) {
    while let byte = byte(), !end(byte) { index += 1 }
  }

  private mutating func readToken() {
    skip { $0 == UInt8(ascii: "<") }
    index += 1
    switch byte() {
    case UInt8(ascii: "!"): skipComment()
    case UInt8(ascii: "?"): skipBogusComment()
    case UInt8(ascii: "/"):
      index += 1
      guard let next = byte() else { return }
      if next.isLetter {
        readTag(prefix: "/")
      } else if next == UInt8(ascii: ">") {
        index += 1
      } else {
        skipBogusComment()
      }
    case let next? where next.isLetter: readTag(prefix: "")
    default: return
    }
  }

  private mutating func skipBogusComment() {
    tokens.append("!")
    skip { $0 == UInt8(ascii: ">") }
    index += 1
  }

  private mutating func skipComment() {
    guard bytes[index...].starts(with: "!--".utf8) else { return skipBogusComment() }
    tokens.append("!--")
    index += 3
    for short in [">", "->"] where bytes[index...].starts(with: short.utf8) {
      index += short.utf8.count
      return
    }
    while index < bytes.count {
      for end in ["-->", "--!>"] where bytes[index...].starts(with: end.utf8) {
        index += end.utf8.count
        return
      }
      index += 1
    }
  }

  private mutating func readTag(prefix: String) {
    let name = text { $0.isBlank || $0 == UInt8(ascii: "/") || $0 == UInt8(ascii: ">") }
    var words = [prefix + name]
    while true {
      skip { !$0.isBlank && $0 != UInt8(ascii: "/") }
      guard let next = byte() else {
        tokens.append(words.joined(separator: " ") + "…")
        return
      }
      if next == UInt8(ascii: ">") { break }
      let key = attributeName()
      words.append(key)
      let value = attributeValue()
      if ["href", "src"].contains(key), let value { addresses.append(value) }
    }
    index += 1
    tokens.append(words.joined(separator: " "))
    if prefix.isEmpty, Self.rawTexts.contains(name) { skipRawText(of: name) }
  }

  /// In lower case, up to where something ends it.
  private mutating func text(to end: (UInt8) -> Bool) -> String {
    let start = index
    skip(to: end)
    return String(decoding: bytes[start..<index], as: UTF8.self).lowercased()
  }

  private mutating func attributeName() -> String {
    let start = index
    // An equals sign in the first place is a part of the name.
    index += 1
    skip { $0.isBlank || [UInt8(ascii: "/"), UInt8(ascii: ">"), UInt8(ascii: "=")].contains($0) }
    return String(decoding: bytes[start..<index], as: UTF8.self).lowercased()
  }

  /// Nil where the attribute has none.
  private mutating func attributeValue() -> String? {
    let end = index
    skip { !$0.isBlank }
    guard byte() == UInt8(ascii: "=") else {
      index = end
      return nil
    }
    index += 1
    skip { !$0.isBlank }
    guard let quote = byte(), quote != UInt8(ascii: ">") else { return nil }
    guard quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") else {
      return text { $0.isBlank || $0 == UInt8(ascii: ">") }
    }
    index += 1
    let value = text { $0 == quote }
    index += 1
    return value
  }

  private mutating func skipRawText(of name: String) {
    while index < bytes.count {
      skip { $0 == UInt8(ascii: "<") }
      let rest = bytes[min(index, bytes.count)...].prefix(name.utf8.count + 3)
      let end = Array("</".utf8) + Array(name.utf8)
      if rest.count > end.count, zip(rest, end).allSatisfy({ $0 | 0x20 == $1 | 0x20 }),
        let last = rest.last, last.isBlank || last == UInt8(ascii: "/") || last == UInt8(ascii: ">")
      {
        return
      }
      index += 1
    }
  }
}

extension UInt8 {
  fileprivate var isLetter: Bool { (0x61...0x7A).contains(self | 0x20) }
  fileprivate var isBlank: Bool { [0x09, 0x0A, 0x0C, 0x0D, 0x20].contains(self) }
}
