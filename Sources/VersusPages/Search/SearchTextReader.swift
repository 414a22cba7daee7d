import VersusModel

/// Reads the text of a body, heading by heading, out of the HTML that it already is.
///
/// What depends on the page, such as a table of facts, is left out: it is found where it belongs.
struct SearchTextReader {
  private(set) var sections = [SearchDocument.Section()]
  private var place = Place.text
  private var tag: [UInt8] = []
  private var quote: UInt8 = 0
  /// Of the section that is being read.
  private var text: [UInt8] = []
  /// Whether the text of a heading is being read.
  private var isHeading = false
  /// The name of an element whose content is no text.
  private var hidden: [UInt8]?

  private enum Place { case text, tag, comment }

  /// Longer tags hold nothing that is looked for.
  private static let longestTag = 400

  mutating func read(_ markup: Markup) {
    for piece in markup.pieces {
      switch piece {
      case .html(let bytes):
        text.reserveCapacity(text.count + bytes.count)
        bytes.withUnsafeBufferPointer { read($0) }
      case .citation where text.last == 0x20: text.removeLast()
      default: break
      }
    }
    endPart()
  }

  private mutating func read(_ bytes: UnsafeBufferPointer<UInt8>) {
    var index = 0
    while index < bytes.count {
      switch place {
      case .text: index = readText(bytes, from: index)
      case .tag: index = readTag(bytes, from: index)
      case .comment:
        // Until `-->`.
        let byte = bytes[index]
        index += 1
        tag.append(byte)
        if byte == UInt8(ascii: ">"), tag.suffix(3).elementsEqual("-->".utf8) {
          tag.removeAll(keepingCapacity: true)
          place = .text
        } else if tag.count > 8 {
          tag.removeFirst(tag.count - 4)
        }
      }
    }
  }

  private mutating func readText(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
    var index = start
    while index < bytes.count {
      let byte = bytes[index]
      switch byte {
      case UInt8(ascii: "<"):
        place = .tag
        return index + 1
      case UInt8(ascii: "&") where hidden == nil:
        index += appendEntity(bytes, at: index)
      case 0...0x20:
        if let last = text.last, last != 0x20, hidden == nil { text.append(0x20) }
        index += 1
      default:
        let end = Self.endOfRun(bytes, from: index)
        if hidden == nil {
          text.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[index..<end]))
        }
        index = end
      }
    }
    return index
  }

  /// Text that is taken as it is: words with single blanks between them.
  private static func endOfRun(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
    var end = start + 1
    while end < bytes.count {
      let byte = bytes[end]
      if byte == UInt8(ascii: "<") || byte == UInt8(ascii: "&") { break }
      if byte <= 0x20 {
        guard byte == 0x20, end + 1 < bytes.count, bytes[end + 1] > 0x20 else { break }
      }
      end += 1
    }
    return end
  }

  /// The entities that the writer of HTML uses; others stay as they are written.
  ///
  /// - Returns: How many bytes were read.
  private mutating func appendEntity(_ bytes: UnsafeBufferPointer<UInt8>, at start: Int) -> Int {
    for (name, byte) in Self.entities
    where start + name.count <= bytes.count
      && name.indices.allSatisfy({ bytes[start + $0] == name[$0] })
    {
      text.append(byte)
      return name.count
    }
    text.append(UInt8(ascii: "&"))
    return 1
  }

  private static let entities: [([UInt8], UInt8)] = [
    (Array("&quot;".utf8), UInt8(ascii: "\"")), (Array("&amp;".utf8), UInt8(ascii: "&")),
    (Array("&lt;".utf8), UInt8(ascii: "<")), (Array("&gt;".utf8), UInt8(ascii: ">")),
    (Array("&#39;".utf8), UInt8(ascii: "'")),
  ]

  private mutating func readTag(_ bytes: UnsafeBufferPointer<UInt8>, from begin: Int) -> Int {
    if tag.isEmpty, hidden == nil, begin + 2 < bytes.count, bytes[begin] == UInt8(ascii: "!"),
      bytes[begin + 1] == UInt8(ascii: "-"), bytes[begin + 2] == UInt8(ascii: "-")
    {
      place = .comment
      return begin + 3
    }
    var (start, index, quote) = (begin, begin, quote)
    while index < bytes.count {
      let byte = bytes[index]
      if quote != 0 {
        if byte == quote { quote = 0 }
      } else if byte == UInt8(ascii: ">") {
        break
      } else if hidden == nil {
        if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") { quote = byte }
      } else if byte == UInt8(ascii: "<") {
        // A sign in a script, and no tag.
        tag.removeAll(keepingCapacity: true)
        start = index + 1
      }
      index += 1
    }
    self.quote = quote
    let kept = min(index, start + Self.longestTag - tag.count)
    let part = UnsafeBufferPointer(rebasing: bytes[start..<max(start, kept)])
    // Most lie in one piece as a whole.
    if index < bytes.count, tag.isEmpty {
      endTag(part)
      return index + 1
    }
    tag.append(contentsOf: part)
    guard index < bytes.count else { return index }
    let whole = tag
    tag.removeAll()
    whole.withUnsafeBufferPointer { endTag($0) }
    return index + 1
  }

  private mutating func endTag(_ tag: UnsafeBufferPointer<UInt8>) {
    place = .text
    let isEnd = tag.first == UInt8(ascii: "/")
    let start = isEnd ? 1 : 0
    var end = start
    while end < tag.count, tag[end] > 0x20, tag[end] != UInt8(ascii: "/") { end += 1 }
    let name = UnsafeBufferPointer(rebasing: tag[start..<end])
    if let hidden {
      if isEnd, name.elementsEqual(hidden) { self.hidden = nil }
    } else if name.count == 2, tag[start] == UInt8(ascii: "h"),
      (UInt8(ascii: "1")...UInt8(ascii: "6")).contains(tag[start + 1])
    {
      isEnd ? endHeading() : beginHeading(tag)
    } else if !isEnd, Self.isOne(of: Self.hiddenNames, name) {
      hidden = Array(name)
    } else if let last = text.last, last != 0x20, !Self.isOne(of: Self.inlineNames, name) {
      text.append(0x20)
    }
  }

  /// Headings with an id are those that a link can lead to.
  private mutating func beginHeading(_ tag: UnsafeBufferPointer<UInt8>) {
    let start = Array(" id=\"".utf8)
    guard tag.count > 2 + start.count, tag[2..<(2 + start.count)].elementsEqual(start),
      let end = tag.lastIndex(of: UInt8(ascii: "\"")), end > 2 + start.count
    else { return }
    endPart()
    let id = String(decoding: tag[(2 + start.count)..<end], as: UTF8.self)
    sections.append(SearchDocument.Section(anchor: Self.withoutEntities(id)))
    isHeading = true
  }

  private static func withoutEntities(_ text: String) -> String {
    guard text.utf8.contains(UInt8(ascii: "&")) else { return text }
    var reader = SearchTextReader()
    reader.read(Markup(pieces: [.html(Array(text.utf8))]))
    return String(decoding: reader.sections[0].text, as: UTF8.self)
  }

  private mutating func endHeading() {
    guard isHeading else { return }
    if text.last == 0x20 { text.removeLast() }
    sections[sections.count - 1].heading = String(decoding: text, as: UTF8.self)
    text.removeAll(keepingCapacity: true)
    isHeading = false
  }

  /// Gives what was read to its section.
  private mutating func endPart() {
    endHeading()
    if text.last == 0x20 { text.removeLast() }
    // A copy of just these bytes: to share the buffer, as large as the whole body, would have it
    // allocated anew for each heading.
    sections[sections.count - 1].text = text.withUnsafeBufferPointer { Array($0) }
    text.removeAll(keepingCapacity: true)
  }

  /// Elements whose content is no text.
  private static let hiddenNames: [StaticString] = ["script", "style"]

  /// Elements on both sides of which words may be one, the most frequent first.
  private static let inlineNames: [StaticString] = [
    "span", "code", "a", "strong", "em", "b", "i", "s", "u", "q", "del", "sub", "sup", "kbd",
    "mark",
  ]

  private static func isOne(of words: [StaticString], _ name: UnsafeBufferPointer<UInt8>) -> Bool {
    words.contains { word in
      guard word.utf8CodeUnitCount == name.count else { return false }
      var index = 0
      while index < name.count, word.utf8Start[index] == name[index] { index += 1 }
      return index == name.count
    }
  }
}
