/// What the lines of a partial or a block are indented by, in the place of their own indentation.
struct Indentation {
  private var bytes: [UInt8] = []
  var isLineStart = true
  /// How much of the space that begins each line of the text at hand is left out.
  var removed = 0
  private var leftToRemove = 0

  mutating func deepen(by bytes: some Sequence<UInt8>) {
    self.bytes += bytes.dropFirst(removed)
    isLineStart = true
  }

  /// Whether the byte is of the space to be left out.
  ///
  /// - Parameter startsLine: Whether it is the first of its line in the file.
  mutating func removes(_ byte: UInt8, startsLine: Bool) -> Bool {
    if startsLine { leftToRemove = removed }
    guard leftToRemove > 0, byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t") else {
      leftToRemove = 0
      return false
    }
    leftToRemove -= 1
    return true
  }

  /// Whether the byte begins a line; empty lines stay empty.
  func isDue(before byte: UInt8) -> Bool {
    isLineStart && !bytes.isEmpty && byte != UInt8(ascii: "\n") && byte != UInt8(ascii: "\r")
  }

  mutating func note(_ byte: UInt8) {
    isLineStart = byte == UInt8(ascii: "\n")
  }

  /// The indentation if it is still to be written on this line.
  mutating func take() -> [UInt8] {
    defer {
      isLineStart = false
      leftToRemove = 0
    }
    return isLineStart ? bytes : []
  }
}

extension Node.Block {
  /// The space before the first line of the content that isn't empty; nil without such a line.
  func contentIndentation(in bytes: [UInt8]) -> Range<Int>? {
    guard !opensInline else { return nil }
    var start = content.lowerBound
    for offset in content {
      if bytes[offset] == UInt8(ascii: "\n") {
        start = offset + 1
      } else if !isSpace(bytes[offset]) {
        return start..<offset
      }
    }
    return nil
  }
}
