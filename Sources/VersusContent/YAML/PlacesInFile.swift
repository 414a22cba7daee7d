/// Where in a file the lines of a text begin that a parser ended at more than line feeds.
///
/// - Parameters:
///   - starts: Of the parser's lines, in order.
///   - bytes: The text, in UTF-8.
/// - Returns: For each, both counted from 0: the line, and how many scalars stand before it there.
func placesInFile(
  ofLinesAt starts: [Int], in bytes: ArraySlice<UInt8>
) -> [(line: Int, column: Int)] {
  var (line, column) = (0, 0)
  var index = bytes.startIndex
  return starts.map { start in
    for byte in bytes[index..<start] {
      if byte == UInt8(ascii: "\n") {
        (line, column) = (line + 1, 0)
      } else if byte & 0xC0 != 0x80 {
        column += 1
      }
    }
    index = start
    return (line, column)
  }
}
