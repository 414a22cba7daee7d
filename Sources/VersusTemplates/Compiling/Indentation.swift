/// What the lines of a partial that stands alone on its line are indented by.
struct Indentation {
  private var bytes: [UInt8] = []
  var isLineStart = true

  mutating func deepen(by bytes: some Sequence<UInt8>) {
    self.bytes += bytes
    isLineStart = true
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
    defer { isLineStart = false }
    return isLineStart ? bytes : []
  }
}
