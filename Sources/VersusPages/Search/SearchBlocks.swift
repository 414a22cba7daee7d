/// What results show of pages, in pieces that a browser loads one by one: a list of
/// `[title, address, description, [anchor, heading, text, anchor, heading, text, …]]` in each.
struct SearchBlocks: Sendable {
  /// A piece ends with the page that makes it longer, in bytes.
  private static let enough = 5_000
  /// So that a count is one character of the index.
  private static let mostPages = 60
  /// Of a page's text; the ends of its longest sections are left out. All of it is found nonetheless.
  static let mostText = 8_000
  private static let mostDescription = 300

  struct Block: Sendable {
    var pages = 0
    /// JSON without the brackets around it.
    var bytes: [UInt8] = []
  }

  private(set) var list: [Block] = []

  mutating func append(_ document: SearchDocument) {
    if list.last.map({ $0.bytes.count > Self.enough || $0.pages == Self.mostPages }) ?? true {
      list.append(Block())
    }
    let last = list.count - 1
    if list[last].pages > 0 { list[last].bytes.append(UInt8(ascii: ",")) }
    list[last].pages += 1
    Self.write(document, to: &list[last].bytes)
  }

  private static func write(_ document: SearchDocument, to bytes: inout [UInt8]) {
    bytes.append(UInt8(ascii: "["))
    bytes.appendScript(Array(document.title.utf8))
    bytes.append(UInt8(ascii: ","))
    bytes.appendScript(Array(document.url.utf8))
    bytes.append(UInt8(ascii: ","))
    bytes.appendScript(cut(Array(document.description.utf8), to: mostDescription))
    bytes += ",[".utf8
    let limit = limit(of: document.sections)
    for (number, section) in document.sections.enumerated() {
      if number > 0 { bytes.append(UInt8(ascii: ",")) }
      bytes.appendScript(Array(section.anchor.utf8))
      bytes.append(UInt8(ascii: ","))
      bytes.appendScript(Array(section.heading.utf8))
      bytes.append(UInt8(ascii: ","))
      bytes.appendScript(section.text.count > limit ? cut(section.text, to: limit) : section.text)
    }
    bytes += "]]".utf8
  }

  /// How much of a section is kept, so that all together are no more than may be.
  private static func limit(of sections: [SearchDocument.Section]) -> Int {
    let lengths = sections.map(\.text.count)
    guard lengths.reduce(0, +) > mostText else { return mostText }
    var (left, count) = (mostText, lengths.count)
    for length in lengths.sorted() {
      if length * count > left { return max(100, left / count) }
      left -= length
      count -= 1
    }
    return mostText
  }

  /// Cut between words, where there are any.
  private static func cut(_ text: [UInt8], to limit: Int) -> [UInt8] {
    guard text.count > limit else { return text }
    var end = limit
    while end > 0, text[end] & 0xC0 == 0x80 { end -= 1 }
    if let blank = text[max(0, end - 40)..<end].lastIndex(of: 0x20) { end = blank }
    return Array(text[..<end]) + Array("…".utf8)
  }
}

extension [UInt8] {
  /// Appends UTF-8 as a string of JSON that is also one of JavaScript, whichever edition, and ends no
  /// script element.
  mutating func appendScript(_ text: [UInt8]) {
    append(UInt8(ascii: "\""))
    let isSpecial = isSpecial
    text.withUnsafeBufferPointer { text in
      var start = 0
      for index in text.indices {
        let byte = text[index]
        guard isSpecial[Int(byte)] else { continue }
        // Line and paragraph separators.
        if byte == 0xE2 {
          guard index + 2 < text.count, text[index + 1] == 0x80, text[index + 2] & 0xFE == 0xA8
          else { continue }
        }
        append(contentsOf: text[start..<index])
        start = index + 1
        switch byte {
        case UInt8(ascii: "\""), UInt8(ascii: "\\"):
          append(UInt8(ascii: "\\"))
          append(byte)
        case 0xE2:
          self += text[index + 2] == 0xA8 ? "\\u2028".utf8 : "\\u2029".utf8
          start = index + 3
        default:
          self += "\\u00".utf8
          let digits = [UInt8]("0123456789abcdef".utf8)
          append(digits[Int(byte >> 4)])
          append(digits[Int(byte & 15)])
        }
      }
      append(contentsOf: text[start...])
    }
    append(UInt8(ascii: "\""))
  }
}

/// By byte, whether it may not stand in a string as it is.
private let isSpecial: [Bool] = {
  var special = [Bool](repeating: false, count: 256)
  for byte in 0..<0x20 { special[byte] = true }
  for byte in "\"\\<\u{7F}".utf8 { special[Int(byte)] = true }
  // The first byte of line and paragraph separators.
  special[0xE2] = true
  return special
}()
