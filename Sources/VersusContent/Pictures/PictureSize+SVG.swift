import VersusModel

extension PictureSize {
  /// Reads the size from the root element of an SVG: its `width` and `height` where they are lengths,
  /// else its `viewBox` (SVG 2, 8.2 and 8.12).
  init?(svg bytes: [UInt8]) {
    guard let attributes = RootElement(bytes[...])?.attributes else { return nil }
    let box = (attributes["viewBox"] ?? "").split { " ,\t\r\n".contains($0) }.map { Double($0) }
    var ratio: Double?
    if box.count == 4, let width = box[2], let height = box[3], width > 0, height > 0 {
      ratio = width / height
    }
    let width = attributes["width"].flatMap(Self.pixels)
    let height = attributes["height"].flatMap(Self.pixels)
    let sides: (width: Double?, height: Double?) =
      switch (width, height) {
      case (let width?, let height?): (width, height)
      case (let width?, nil): (width, ratio.map { width / $0 })
      case (nil, let height?): (ratio.map { height * $0 }, height)
      case (nil, nil): ratio == nil ? (nil, nil) : (box[2], box[3])
      }
    guard let width = sides.width.flatMap({ Int(exactly: $0.rounded()) }),
      let height = sides.height.flatMap({ Int(exactly: $0.rounded()) })
    else { return nil }
    self.init(width: width, height: height)
  }

  /// A length in pixels (CSS Values 4, 6.2); nil for parts of what is around, such as `100%`.
  private static func pixels(_ length: String) -> Double? {
    let length = length.filter { !$0.isWhitespace }
    let unit = String(length.reversed().prefix { $0.isLetter }.reversed())
    let scale: Double
    switch unit.lowercased() {
    case "", "px": scale = 1
    case "pt": scale = 96.0 / 72
    case "pc": scale = 16
    case "in": scale = 96
    case "cm": scale = 96 / 2.54
    case "mm": scale = 9.6 / 2.54
    case "q": scale = 2.4 / 2.54
    default: return nil
    }
    return Double(length.dropLast(unit.count)).map { $0 * scale }
  }
}

/// The first tag of an XML document.
private struct RootElement {
  /// As they stand there; a reference to a character is none of a length's.
  private(set) var attributes: [String: String] = [:]

  /// - Returns: Nil where it is none of SVG's, or does not end.
  init?(_ document: ArraySlice<UInt8>) {
    guard var rest = Self.behindProlog(of: document), rest.first == UInt8(ascii: "<") else {
      return nil
    }
    let name = rest.dropFirst().prefix { !Self.isBlank($0) && $0 != UInt8(ascii: ">") }
    guard name.elementsEqual("svg".utf8) || name.suffix(4).elementsEqual(":svg".utf8) else {
      return nil
    }
    rest = rest[name.endIndex...]
    while true {
      rest = rest.drop(while: Self.isBlank)
      guard let byte = rest.first else { return nil }
      if byte == UInt8(ascii: ">") || byte == UInt8(ascii: "/") { return }
      let name = rest.prefix { $0 != UInt8(ascii: "=") && !Self.isBlank($0) }
      rest = rest[name.endIndex...].drop(while: Self.isBlank)
      guard rest.first == UInt8(ascii: "=") else { return nil }
      rest = rest.dropFirst().drop(while: Self.isBlank)
      guard let quote = rest.first, quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") else {
        return nil
      }
      let value = rest.dropFirst().prefix { $0 != quote }
      guard value.endIndex < rest.endIndex else { return nil }
      rest = rest[(value.endIndex + 1)...]
      attributes[String(decoding: name, as: UTF8.self)] = String(decoding: value, as: UTF8.self)
    }
  }

  /// What follows declarations, comments and blanks; nil where one of these has no end.
  private static func behindProlog(of document: ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
    var rest = document
    if rest.starts(with: [0xEF, 0xBB, 0xBF]) { rest = rest.dropFirst(3) }
    while true {
      rest = rest.drop(while: isBlank)
      var behind: ArraySlice<UInt8>?
      if rest.starts(with: "<!--".utf8) {
        behind = rest.dropFirst(4).behind("-->")
      } else if rest.starts(with: "<?".utf8) {
        behind = rest.behind("?>")
      } else if rest.starts(with: "<!".utf8) {
        // A list of entities stands in brackets of its own.
        let end = rest.first { $0 == UInt8(ascii: "[") || $0 == UInt8(ascii: ">") }
        behind = (end == UInt8(ascii: "[") ? rest.behind("]") : rest)?.behind(">")
      } else {
        return rest
      }
      guard let behind else { return nil }
      rest = behind
    }
  }

  private static func isBlank(_ byte: UInt8) -> Bool {
    [0x20, 0x09, 0x0A, 0x0D].contains(byte)
  }
}

extension ArraySlice<UInt8> {
  /// What stands behind the first place of a text; nil where there is none.
  fileprivate func behind(_ text: StaticString) -> ArraySlice? {
    let wanted = text.withUTF8Buffer { Array($0) }
    var place = startIndex
    while place + wanted.count <= endIndex {
      if self[place...].starts(with: wanted) { return self[(place + wanted.count)...] }
      place += 1
    }
    return nil
  }
}
