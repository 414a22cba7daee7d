import VersusModel

/// The text of one template file.
struct TemplateText: Sendable {
  /// As partial tags say it: the path below `templates/`, without `.html`.
  let name: String
  let path: String
  let bytes: [UInt8]

  func position(at offset: Int) -> SourcePosition {
    let before = bytes[..<min(offset, bytes.count)]
    let line = before.count { $0 == UInt8(ascii: "\n") } + 1
    let start = before.lastIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? 0
    // Scalars: every byte that doesn't continue one.
    let column = before[start...].count { $0 & 0b1100_0000 != 0b1000_0000 } + 1
    return SourcePosition(file: path, line: line, column: column)
  }
}
