/// A pipe table as the GitHub Flavored Markdown specification has it, found in a paragraph's lines.
struct PipeTable {
  enum Alignment: String {
    case left, center, right
  }

  /// Positions of the lines within the paragraph.
  let headerLine: Int
  let header: [Substring]
  let alignments: [Alignment?]
  /// Each as wide as the header: cells that are missing are empty, cells too many are dropped.
  let rows: [[Substring]]

  /// - Parameter lines: Of one paragraph, without what its containers put before them.
  /// - Returns: Nil where no line is a delimiter row that fits the line before it.
  init?(_ lines: [Substring]) {
    for index in lines.indices.dropFirst() {
      guard let alignments = Self.delimiters(lines[index]) else { continue }
      let header = Self.cells(of: lines[index - 1])
      guard header.count == alignments.count else { continue }
      headerLine = index - 1
      self.header = header
      self.alignments = alignments
      rows = lines[(index + 1)...].map { line in
        let cells = Self.cells(of: line)
        return (0..<header.count).map { $0 < cells.count ? cells[$0] : "" }
      }
      return
    }
    return nil
  }

  private static let delimiterBytes = Array("|:- \t".utf8)

  private static func delimiters(_ line: Substring) -> [Alignment?]? {
    guard line.utf8.contains(UInt8(ascii: "-")),
      line.utf8.allSatisfy(delimiterBytes.contains),
      line.utf8.contains(where: { $0 == UInt8(ascii: "|") || $0 == UInt8(ascii: ":") })
    else { return nil }
    var alignments: [Alignment?] = []
    for cell in cells(of: line) {
      let (left, right) = (cell.hasPrefix(":"), cell.hasSuffix(":"))
      let dashes = cell.drop { $0 == ":" }.reversed().drop { $0 == ":" }
      guard !dashes.isEmpty, dashes.allSatisfy({ $0 == "-" }) else { return nil }
      alignments.append(left && right ? .center : left ? .left : right ? .right : nil)
    }
    return alignments.isEmpty ? nil : alignments
  }

  /// Split at pipes without a backslash before them, and trimmed.
  static func cells(of line: Substring) -> [Substring] {
    var rest = trimmed(line)
    if rest.utf8.first == UInt8(ascii: "|") { rest = rest.dropFirst() }
    var cells: [Substring] = []
    var start = rest.startIndex
    var before: UInt8?
    for index in rest.utf8.indices {
      let byte = rest.utf8[index]
      if byte == UInt8(ascii: "|"), before != UInt8(ascii: "\\") {
        cells.append(trimmed(rest[start..<index]))
        start = rest.utf8.index(after: index)
      }
      before = byte
    }
    let last = trimmed(rest[start...])
    if !last.isEmpty || cells.isEmpty { cells.append(last) }
    return cells
  }

  private static func trimmed(_ text: Substring) -> Substring {
    let isBlank = { (byte: UInt8) in byte == 0x20 || byte == 0x09 }
    let bytes = text.utf8
    guard let first = bytes.firstIndex(where: { !isBlank($0) }),
      let last = bytes.lastIndex(where: { !isBlank($0) })
    else { return "" }
    return text[first...last]
  }
}
