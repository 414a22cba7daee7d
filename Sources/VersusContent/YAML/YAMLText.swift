import VersusModel

/// A stretch of YAML within a file, and how its marks become places of the file.
struct YAMLText {
  let file: String
  let bytes: ArraySlice<UInt8>
  /// The file's line on which the stretch begins.
  let firstLine: Int
  /// The file's column at which each line of the stretch begins.
  let firstColumn: Int
  /// As libyaml counts lines.
  private let lineStarts: [Int]
  /// Of each line, where the file has others.
  private let places: [(line: Int, column: Int)]?

  init(file: String, bytes: ArraySlice<UInt8>, firstLine: Int, firstColumn: Int) {
    self.file = file
    self.bytes = bytes
    self.firstLine = firstLine
    self.firstColumn = firstColumn
    let lines = Self.lines(of: bytes)
    lineStarts = lines.starts
    places = lines.areThoseOfFile ? nil : placesInFile(ofLinesAt: lines.starts, in: bytes)
  }

  /// Where the lines begin as libyaml counts them, and whether the file has the same.
  static func lines(of bytes: ArraySlice<UInt8>) -> (starts: [Int], areThoseOfFile: Bool) {
    var starts = [bytes.startIndex]
    var areThoseOfFile = true
    for (index, byte) in zip(bytes.indices, bytes) {
      guard let length = lengthOfLineEnd(byte, bytes[index...]) else { continue }
      starts.append(index + length)
      if byte != UInt8(ascii: "\n") { areThoseOfFile = false }
    }
    return (starts, areThoseOfFile)
  }

  /// In bytes, where a line ends for libyaml: at LF, and at NEL, LS and PS of Unicode, too. No CR is
  /// left that ends one alone.
  private static func lengthOfLineEnd(_ first: UInt8, _ rest: ArraySlice<UInt8>) -> Int? {
    switch first {
    case 0x0A: 1
    case 0xC2 where rest.dropFirst().first == 0x85: 2
    case 0xE2
    where rest.starts(with: [0xE2, 0x80, 0xA8]) || rest.starts(with: [0xE2, 0x80, 0xA9]):
      3
    default: nil
    }
  }

  /// - Parameter number: Counted from 0 in the stretch.
  func line(_ number: Int) -> String {
    guard lineStarts.indices.contains(number) else { return "" }
    let line = bytes[lineStarts[number]...].prefix { $0 != UInt8(ascii: "\n") }
    return String(decoding: line.last == UInt8(ascii: "\r") ? line.dropLast() : line, as: UTF8.self)
  }

  func position(of mark: YAMLEvent.Mark) -> SourcePosition {
    // The end of a text without a last line feed lies on a line of its own for libyaml.
    guard mark.line < lineStarts.count else {
      let last = lineStarts.count - 1
      return position(of: .init(line: last, column: line(last).unicodeScalars.count))
    }
    guard let places else {
      return SourcePosition(
        file: file, line: firstLine + mark.line, column: mark.column + firstColumn)
    }
    let place = places[mark.line]
    return SourcePosition(
      file: file, line: firstLine + place.line, column: place.column + mark.column + firstColumn)
  }

  /// Behind the quote; of a block, the first line below its `|` or `>`.
  func startOfText(_ mark: YAMLEvent.Mark, style: YAMLNode.Style) -> SourcePosition {
    var mark = mark
    switch style {
    case .plain: break
    case .quoted: mark.column += 1
    case .block:
      mark.line += 1
      mark.column = 0
      for start in lineStarts.dropFirst(mark.line) {
        let line = bytes[start...].prefix { $0 != UInt8(ascii: "\n") }
        let indentation = line.prefix { $0 == UInt8(ascii: " ") }.count
        guard indentation < line.count else { continue }
        mark.column = indentation
        break
      }
    }
    return position(of: mark)
  }
}
