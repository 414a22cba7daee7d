/// A pipe table as the GitHub Flavored Markdown specification has it, found in a paragraph's lines.
struct PipeTable {
  enum Alignment: String {
    case left, center, right
  }

  typealias Text = ArraySlice<UInt8>

  /// How many cells the tables of one text may lack, each of which is written: as in GitHub's program.
  static let mostMissingCells = 500_000

  /// Positions of the lines within the paragraph.
  let headerLine: Int
  let header: [Text]
  let alignments: [Alignment?]
  /// At most as wide as the header: cells too many are dropped.
  let rows: [[Text]]

  var missingCells: Int { rows.reduce(0) { $0 + header.count - $1.count } }

  /// - Parameter lines: Of one paragraph, in UTF-8, without what its containers put before them.
  /// - Returns: Nil where no line is a delimiter row that fits the line before it.
  init?(_ lines: [Text]) {
    for index in lines.indices.dropFirst() {
      guard let alignments = Self.delimiters(lines[index]) else { continue }
      let header = Self.cells(of: lines[index - 1])
      guard header.count == alignments.count else { continue }
      headerLine = index - 1
      self.header = header
      self.alignments = alignments
      rows = lines[(index + 1)...].map { line in
        let cells = Self.cells(of: line, expecting: header.count)
        return cells.count > header.count ? Array(cells.prefix(header.count)) : cells
      }
      return
    }
    return nil
  }

  private static func delimiters(_ line: Text) -> [Alignment?]? {
    var (holdsDash, holdsMark) = (false, false)
    for byte in line {
      switch byte {
      case UInt8(ascii: "-"): holdsDash = true
      case UInt8(ascii: "|"), UInt8(ascii: ":"): holdsMark = true
      case _ where byte.isBlank: continue
      default: return nil
      }
    }
    guard holdsDash, holdsMark else { return nil }
    let colon = UInt8(ascii: ":")
    var alignments: [Alignment?] = []
    for cell in cells(of: line) {
      let (left, right) = (cell.first == colon, cell.last == colon)
      let dashes = cell.drop { $0 == colon }.reversed().drop { $0 == colon }
      guard !dashes.isEmpty, dashes.allSatisfy({ $0 == UInt8(ascii: "-") }) else { return nil }
      alignments.append(left && right ? .center : left ? .left : right ? .right : nil)
    }
    return alignments.isEmpty ? nil : alignments
  }

  /// Split at pipes without a backslash before them, and trimmed.
  ///
  /// - Parameter expected: How many there may be, to make room for.
  static func cells(of line: Text, expecting expected: Int = 8) -> [Text] {
    var rest = trimmed(line)
    if rest.first == UInt8(ascii: "|") { rest.removeFirst() }
    var cells: [Text] = []
    cells.reserveCapacity(expected)
    var start = rest.startIndex
    rest.withUnsafeBufferPointer { bytes in
      for place in bytes.indices where bytes[place] == UInt8(ascii: "|") {
        if place > 0, bytes[place - 1] == UInt8(ascii: "\\") { continue }
        let end = rest.startIndex + place
        cells.append(trimmed(rest[start..<end]))
        start = end + 1
      }
    }
    let last = trimmed(rest[start...])
    if !last.isEmpty || cells.isEmpty { cells.append(last) }
    return cells
  }

  private static func trimmed(_ text: Text) -> Text {
    guard let first = text.firstIndex(where: { !$0.isBlank }),
      let last = text.lastIndex(where: { !$0.isBlank })
    else { return [] }
    return text[first...last]
  }
}
