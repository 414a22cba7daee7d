import VersusModel

/// The text of one template file.
struct TemplateText: Sendable {
  /// As partial tags say it: the path below `templates/`, without `.html`.
  let name: String
  let path: String
  let bytes: [UInt8]

  func position(at offset: Int) -> SourcePosition {
    let offset = min(offset, bytes.count)
    var (line, start) = (1, 0)
    for index in 0..<offset where bytes.endsLine(at: index) {
      line += 1
      start = index + 1
    }
    // Scalars: every byte that doesn't continue one.
    let column = bytes[start..<offset].count { $0 & 0b1100_0000 != 0b1000_0000 } + 1
    return SourcePosition(file: path, line: line, column: column)
  }
}
