import VersusModel

/// The text that is converted, line by line, and where it stands in its file.
struct MarkdownSource {
  static let mostContainers = 100

  let bytes: ArraySlice<UInt8>
  let file: String
  private let firstLine: Int
  /// Set for a text of front matter: where it begins. What stands behind its first line, which YAML
  /// may have folded, is reported there too.
  private let fixed: SourcePosition?
  private let lineStarts: [Int]
  /// Whether marks in it may be escaped.
  let holdsBackslash: Bool

  init(_ bytes: ArraySlice<UInt8>, file: String, firstLine: Int) {
    self.init(bytes, file: file, firstLine: firstLine, fixed: nil)
  }

  init(_ text: String, at position: SourcePosition) {
    self.init(Array(text.utf8)[...], file: position.file, firstLine: position.line, fixed: position)
  }

  private init(_ bytes: ArraySlice<UInt8>, file: String, firstLine: Int, fixed: SourcePosition?) {
    self.bytes = bytes
    self.file = file
    self.firstLine = firstLine
    self.fixed = fixed
    var starts = [bytes.startIndex]
    var holdsBackslash = false
    bytes.withUnsafeBufferPointer { buffer in
      let marks = { (bytes: SixteenBytes) in
        bytes.places(of: "\n") | bytes.places(of: "\r") | bytes.places(of: "\\")
      }
      buffer.forEachPlace(marks) { offset in
        switch buffer[offset] {
        case 0x0A: starts.append(bytes.startIndex + offset + 1)
        // Alone it ends a line too, as libcmark has it.
        case 0x0D where offset + 1 == buffer.count || buffer[offset + 1] != 0x0A:
          starts.append(bytes.startIndex + offset + 1)
        case UInt8(ascii: "\\"): holdsBackslash = true
        default: break
        }
        return true
      }
    }
    lineStarts = starts
    self.holdsBackslash = holdsBackslash
  }

  var lineCount: Int { lineStarts.count }
  /// Whether it is a text of front matter.
  var isFixed: Bool { fixed != nil }

  /// A line without its end.
  ///
  /// - Parameter line: Counted from 1 in the text.
  func bytes(ofLine line: Int) -> ArraySlice<UInt8> {
    guard lineStarts.indices.contains(line - 1) else { return [] }
    let end = line < lineStarts.count ? lineStarts[line] : bytes.endIndex
    var text = bytes[lineStarts[line - 1]..<end]
    while text.last == 0x0A || text.last == 0x0D { text.removeLast() }
    return text
  }

  func line(_ line: Int) -> String { String(decoding: bytes(ofLine: line), as: UTF8.self) }

  /// In bytes.
  func size(of lines: ClosedRange<Int>) -> Int {
    guard lineStarts.indices.contains(lines.lowerBound - 1) else { return bytes.count }
    let end = lines.upperBound < lineStarts.count ? lineStarts[lines.upperBound] : bytes.endIndex
    return end - lineStarts[lines.lowerBound - 1]
  }

  func position(ofLine line: Int, column: Int = 1) -> SourcePosition {
    fixed ?? SourcePosition(file: file, line: firstLine + line - 1, column: column)
  }

  /// Where a text stands in some lines, so many of its places passed over; else the first line.
  func position(
    of text: String, inLines lines: ClosedRange<Int>, skipping skipped: Int = 0
  ) -> SourcePosition {
    find(text, inLines: lines, skipping: skipped) ?? position(ofLine: lines.lowerBound)
  }

  /// Where the rest of the first text that is found begins behind its opening mark, best where the
  /// address ends with it.
  func position(
    ofAnyOf marked: [String], inLines lines: ClosedRange<Int>, skipping skipped: Int
  ) -> SourcePosition? {
    for (count, isWhole) in [(skipped, true), (skipped, false), (0, true), (0, false)] {
      for text in marked {
        guard
          var position = find(text, inLines: lines, skipping: count, isWhole: isWhole)
        else { continue }
        position.column += text.hasPrefix("]: ") ? 3 : 1
        return position
      }
    }
    return nil
  }

  /// - Parameter isWhole: Whether what follows must be an end of an address.
  private func find(
    _ text: String, inLines lines: ClosedRange<Int>, skipping skipped: Int, isWhole: Bool = false
  ) -> SourcePosition? {
    let wanted = Array(text.unicodeScalars)
    var skipped = skipped
    for number in fixed == nil ? lines : 1...1 where !wanted.isEmpty {
      let scalars = Array(line(number).unicodeScalars)
      guard scalars.count >= wanted.count else { continue }
      for start in 0...(scalars.count - wanted.count)
      where scalars[start] == wanted[0] && scalars[start..<(start + wanted.count)] == wanted[...] {
        let next = start + wanted.count
        if isWhole, next < scalars.count, !") >\t".unicodeScalars.contains(scalars[next]) {
          continue
        }
        if skipped > 0 {
          skipped -= 1
          continue
        }
        let before = fixed.map { $0.column - 1 } ?? 0
        return SourcePosition(
          file: file, line: firstLine + number - 1, column: before + start + 1)
      }
    }
    return nil
  }

  /// The first line that opens more containers than anyone would write, before libcmark sees it:
  /// version 0.30 takes quadratic time over them.
  ///
  /// What stands in fenced code opens none. Since a text may deceive this simple look for fences, very
  /// long lines are refused there too.
  var lineNestedTooDeep: Int? {
    bytes.withUnsafeBufferPointer { buffer in
      var fence: Fence?
      for (index, start) in lineStarts.enumerated() {
        var opened = 0
        let found = Fence(at: start - bytes.startIndex, of: buffer)
        if let open = fence {
          if let found, found.closes(open) { fence = nil }
        } else {
          fence = found
        }
        var offset = start - bytes.startIndex
        while offset < buffer.count, let opens = Self.opensContainer(buffer[offset]) {
          if opens { opened += 1 }
          offset += 1
        }
        let most = fence == nil ? Self.mostContainers : 10 * Self.mostContainers
        if opened > most, !isRule(index + 1) { return index + 1 }
      }
      return nil
    }
  }

  /// Whether a byte at the start of a line may open a container; nil where the text begins.
  private static func opensContainer(_ byte: UInt8) -> Bool? {
    switch byte {
    case UInt8(ascii: ">"), UInt8(ascii: "-"), UInt8(ascii: "*"), UInt8(ascii: "+"),
      UInt8(ascii: "."), UInt8(ascii: ")"):
      true
    case 0x20, 0x09, 0x30...0x39: false
    default: nil
    }
  }

  /// Whether a line is a row of one character, such as a rule.
  private func isRule(_ number: Int) -> Bool {
    let text = bytes(ofLine: number)
    return Set(text).count == 1 && !text.contains(UInt8(ascii: ">")) && !text.contains(0x20)
  }

  /// The lines of a paragraph, without what its containers put before them.
  func lines(of paragraph: MarkdownNode) -> [ArraySlice<UInt8>] {
    let (first, last) = (paragraph.startLine, paragraph.endLine)
    guard first > 0, last >= first else { return [] }
    let quotes = paragraph.containers
    return (first...last).map { number in
      var text = bytes(ofLine: number)
      if number == first { return text.dropFirst(paragraph.startColumn - 1) }
      for _ in 0..<quotes {
        let rest = text.drop(while: \.isBlank)
        guard rest.first == UInt8(ascii: ">") else { break }
        text = rest.dropFirst()
      }
      return text.drop(while: \.isBlank)
    }
  }
}

/// A line of backticks or tildes around code.
private struct Fence {
  private let mark: UInt8
  private let length: Int
  private let hasInfo: Bool

  init?(at start: Int, of bytes: UnsafeBufferPointer<UInt8>) {
    var offset = start
    while offset < bytes.count, offset < start + 3, bytes[offset] == 0x20 { offset += 1 }
    guard offset < bytes.count,
      bytes[offset] == UInt8(ascii: "`") || bytes[offset] == UInt8(ascii: "~")
    else { return nil }
    mark = bytes[offset]
    let first = offset
    while offset < bytes.count, bytes[offset] == mark { offset += 1 }
    length = offset - first
    guard length > 2 else { return nil }
    var hasInfo = false
    while offset < bytes.count, bytes[offset] != 0x0A, bytes[offset] != 0x0D {
      // Backticks with more of them behind are code within a line.
      if bytes[offset] == mark, mark == UInt8(ascii: "`") { return nil }
      if bytes[offset] != 0x20, bytes[offset] != 0x09 { hasInfo = true }
      offset += 1
    }
    self.hasInfo = hasInfo
  }

  func closes(_ other: Fence) -> Bool {
    mark == other.mark && length >= other.length && !hasInfo
  }
}

extension MarkdownNode {
  /// How many block quotes it stands in.
  fileprivate var containers: Int {
    var count = 0
    var node = parent
    while let current = node {
      if current.kind == .blockQuote { count += 1 }
      node = current.parent
    }
    return count
  }
}
