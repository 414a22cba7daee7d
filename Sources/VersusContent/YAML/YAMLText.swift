import VersusModel

/// A stretch of YAML within a file, and how its marks become places of the file.
struct YAMLText {
  let file: String
  let bytes: ArraySlice<UInt8>
  /// The file's line on which the stretch begins.
  let firstLine: Int
  /// The file's column at which each line of the stretch begins.
  let firstColumn: Int
  private let lineStarts: [Int]

  init(file: String, bytes: ArraySlice<UInt8>, firstLine: Int, firstColumn: Int) {
    self.file = file
    self.bytes = bytes
    self.firstLine = firstLine
    self.firstColumn = firstColumn
    var starts = [bytes.startIndex]
    for (index, byte) in zip(bytes.indices, bytes) where byte == UInt8(ascii: "\n") {
      starts.append(index + 1)
    }
    lineStarts = starts
  }

  /// - Parameter number: Counted from 0 in the stretch.
  func line(_ number: Int) -> String {
    guard lineStarts.indices.contains(number) else { return "" }
    let line = bytes[lineStarts[number]...].prefix { $0 != UInt8(ascii: "\n") }
    return String(decoding: line.last == UInt8(ascii: "\r") ? line.dropLast() : line, as: UTF8.self)
  }

  func position(of mark: YAMLEvent.Mark) -> SourcePosition {
    SourcePosition(file: file, line: firstLine + mark.line, column: mark.column + firstColumn)
  }

  /// Behind the quote; of a block, the first line below its `|` or `>`.
  func startOfText(_ mark: YAMLEvent.Mark, style: YAMLNode.Style) -> SourcePosition {
    var place = position(of: mark)
    switch style {
    case .plain: break
    case .quoted: place.column += 1
    case .block:
      place.line += 1
      place.column = firstColumn
      for start in lineStarts.dropFirst(mark.line + 1) {
        let line = bytes[start...].prefix { $0 != UInt8(ascii: "\n") }
        let indentation = line.prefix { $0 == UInt8(ascii: " ") }.count
        guard indentation < line.count else { continue }
        place.column = indentation + firstColumn
        break
      }
    }
    return place
  }
}
