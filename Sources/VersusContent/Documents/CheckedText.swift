import VersusModel

/// The most that a Markdown or YAML file may hold.
let mostBytesOfText = 2 * 1024 * 1024

/// The bytes of a text file without a byte order mark, if it is UTF-8 and not too large.
///
/// A carriage return that ends a line alone comes as a line feed, so that all who read on count the same
/// lines.
func checkedText(of file: SourceFile) -> Checked<ArraySlice<UInt8>?> {
  guard file.bytes.count <= mostBytesOfText else {
    return Checked(nil, [.fileTooLarge(file)])
  }
  let isPlain = file.bytes.withUnsafeBufferPointer { buffer in
    !buffer.contains { $0.placesBeyondASCII | $0.places(of: "\r") }
  }
  if isPlain { return Checked(file.bytes[...]) }
  let bytes = withLineFeeds(file.bytes)
  if let place = placeThatIsNotUTF8(in: bytes, of: file.path) {
    return Checked(nil, [.notUTF8(at: place)])
  }
  let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
  return Checked(bytes.starts(with: mark) ? bytes[mark.count...] : bytes[...])
}

private func withLineFeeds(_ bytes: [UInt8]) -> [UInt8] {
  var text = bytes
  for index in bytes.indices where bytes.endsLine(at: index) { text[index] = 0x0A }
  return text
}

private func placeThatIsNotUTF8(in text: [UInt8], of file: String) -> SourcePosition? {
  var line = 1
  var column = 1
  var decoder = UTF8()
  var bytes = text.makeIterator()
  while true {
    switch decoder.decode(&bytes) {
    case .scalarValue("\n"):
      line += 1
      column = 1
    case .scalarValue: column += 1
    case .emptyInput: return nil
    case .error: return SourcePosition(file: file, line: line, column: column)
    }
  }
}

extension Diagnostic {
  fileprivate static func fileTooLarge(_ file: SourceFile) -> Self {
    .error(
      "this file has \(file.bytes.count) bytes, more than the 2 MiB that a text may have",
      code: .fileTooLarge, hint: "split it into several files",
      at: SourcePosition(file: file.path))
  }

  fileprivate static func notUTF8(at place: SourcePosition) -> Self {
    .error(
      "this file is not UTF-8 text", code: .notUTF8, hint: "save it again in the encoding UTF-8",
      at: place)
  }
}
