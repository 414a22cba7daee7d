extension [UInt8] {
  /// Whether a line of a file ends with this byte: a line feed, or a carriage return without one.
  package func endsLine(at index: Int) -> Bool {
    self[index] == UInt8(ascii: "\n")
      || self[index] == UInt8(ascii: "\r")
        && (index + 1 == count || self[index + 1] != UInt8(ascii: "\n"))
  }
}
