import VersusModel

/// The most that a Markdown or YAML file may hold.
let mostBytesOfText = 2 * 1024 * 1024

/// The bytes of a text file without a byte order mark, if it is UTF-8 and not too large.
func checkedText(of file: SourceFile) -> Checked<ArraySlice<UInt8>?> {
  guard file.bytes.count <= mostBytesOfText else {
    return Checked(nil, [.fileTooLarge(file)])
  }
  if let place = placeThatIsNotUTF8(in: file) { return Checked(nil, [.notUTF8(at: place)]) }
  let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
  return Checked(file.bytes.starts(with: mark) ? file.bytes[mark.count...] : file.bytes[...])
}

private func placeThatIsNotUTF8(in file: SourceFile) -> SourcePosition? {
  let isASCII = file.bytes.withUnsafeBufferPointer { buffer in
    !buffer.contains(anyIn: { !$0.isASCII }, where: { $0 >= 0x80 })
  }
  if isASCII { return nil }
  var line = 1
  var column = 1
  var decoder = UTF8()
  var bytes = file.bytes.makeIterator()
  while true {
    switch decoder.decode(&bytes) {
    case .scalarValue("\n"):
      line += 1
      column = 1
    case .scalarValue: column += 1
    case .emptyInput: return nil
    case .error: return SourcePosition(file: file.path, line: line, column: column)
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
