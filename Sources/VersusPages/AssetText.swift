import VersusModel

extension SourceFile {
  /// A script without blanks before its lines, and without those that are empty or nothing but a `//`
  /// comment: a third less to send. What lies between backticks may look like either, and stays.
  var withoutCommentsAndIndents: SourceFile {
    var isQuoted = false
    let lines = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    let kept = lines.compactMap { line -> ArraySlice<UInt8>? in
      let code =
        isQuoted ? line : line.drop { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\t") }
      if !isQuoted, code.isEmpty || code.starts(with: "//".utf8) { return nil }
      if !line.count(where: { $0 == UInt8(ascii: "`") }).isMultiple(of: 2) { isQuoted.toggle() }
      return code
    }
    return SourceFile(path: path, bytes: Array(kept.joined(separator: [UInt8(ascii: "\n")])))
  }

  /// A style without its comments, without the blanks and ends of lines beside braces, colons,
  /// semicolons and commas, and without semicolons before braces: a quarter less to send. What stands
  /// in quotes or in `url(…)` may look like either, and stays.
  var withoutCommentsAndBlanks: SourceFile {
    var kept: [UInt8] = []
    kept.reserveCapacity(bytes.count)
    var (place, unkept) = (0, 0)
    while place < bytes.count {
      switch bytes[place] {
      case UInt8(ascii: "/") where bytes[place...].starts(with: "/*".utf8):
        kept += bytes[unkept..<place]
        place = bytes.end(of: "*/", from: place + 2)
        unkept = place
        // Between two words it parts them.
        if let last = kept.last, !separates(last) { kept += "/**/".utf8 }
      case UInt8(ascii: "\""), UInt8(ascii: "'"): place = bytes.endOfQuoted(at: place)
      case UInt8(ascii: "u") where bytes[place...].starts(with: "url(".utf8):
        place += 4
        let inner = bytes[place...].first { $0 != UInt8(ascii: " ") }
        if inner != UInt8(ascii: "\""), inner != UInt8(ascii: "'") {
          place = bytes.end(of: ")", from: place)
        }
      case UInt8(ascii: "\n"):
        kept += bytes[unkept..<place]
        let last = kept.count - 1
        if last >= 0, kept[last] != UInt8(ascii: "\n"), !kept.parts(at: last, by: "{};,") {
          kept.append(bytes[place])
        }
        place += 1
        while bytes.indices.contains(place), " \n".utf8.contains(bytes[place]) { place += 1 }
        unkept = place
      case UInt8(ascii: "}"):
        kept += bytes[unkept..<place]
        if kept.parts(at: kept.count - 1, by: ";") { kept.removeLast() }
        unkept = place
        place += 1
      case UInt8(ascii: " ")
      where bytes.parts(at: place - 1, by: "{};,:") || bytes.parts(at: place + 1, by: "{}"):
        kept += bytes[unkept..<place]
        place += 1
        unkept = place
      default: place += 1
      }
    }
    kept += bytes[unkept...]
    return SourceFile(path: path, bytes: kept)
  }
}

/// Whether no word goes on behind it.
private func separates(_ byte: UInt8) -> Bool {
  byte <= UInt8(ascii: " ") || "{};,".utf8.contains(byte)
}

extension [UInt8] {
  /// Whether there is such a byte, and it is one of these.
  fileprivate func parts(at place: Int, by marks: String) -> Bool {
    indices.contains(place) && marks.utf8.contains(self[place])
      && (place == 0 || self[place - 1] != UInt8(ascii: "\\"))
  }

  /// Behind the next such text; at the end where there is none.
  fileprivate func end(of text: String, from start: Int) -> Int {
    var place = Swift.min(start, count)
    while place < count {
      if self[place...].starts(with: text.utf8) { return place + text.utf8.count }
      place += 1
    }
    return count
  }

  /// Behind the closing quote, or where the line or the text ends without one.
  fileprivate func endOfQuoted(at start: Int) -> Int {
    var place = start + 1
    while place < count, self[place] != self[start], self[place] != UInt8(ascii: "\n") {
      place += self[place] == UInt8(ascii: "\\") ? 2 : 1
    }
    return Swift.min(place + 1, count)
  }
}
