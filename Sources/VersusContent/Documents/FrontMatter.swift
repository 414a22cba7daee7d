import VersusModel

/// A file cut at the lines around its front matter.
struct FrontMatter {
  /// Between the two lines; nil where the file doesn't begin with `---`.
  let yaml: ArraySlice<UInt8>?
  let body: ArraySlice<UInt8>
  /// The line of the file on which the body begins.
  let bodyLine: Int

  /// - Returns: Nil where the front matter never ends.
  static func split(_ bytes: ArraySlice<UInt8>, of file: String) -> Checked<FrontMatter?> {
    guard line(at: bytes.startIndex, of: bytes).text == Array("---".utf8)[...] else {
      return Checked(FrontMatter(yaml: nil, body: bytes, bodyLine: 1))
    }
    let start = line(at: bytes.startIndex, of: bytes).next
    var position = start
    var number = 2
    while position < bytes.endIndex {
      let line = line(at: position, of: bytes)
      if line.text.elementsEqual("---".utf8) || line.text.elementsEqual("...".utf8) {
        return Checked(
          FrontMatter(
            yaml: bytes[start..<position], body: bytes[line.next...], bodyLine: number + 1))
      }
      position = line.next
      number += 1
    }
    return Checked(nil, [.frontMatterUnclosed(in: file)])
  }

  /// The line that begins at a place, without its end, and where the next one begins.
  private static func line(
    at start: Int, of bytes: ArraySlice<UInt8>
  ) -> (text: ArraySlice<UInt8>, next: Int) {
    let end = bytes[start...].firstIndex(of: UInt8(ascii: "\n")) ?? bytes.endIndex
    var text = bytes[start..<end]
    if text.last == UInt8(ascii: "\r") { text = text.dropLast() }
    return (text, min(end + 1, bytes.endIndex))
  }
}

extension Diagnostic {
  fileprivate static func frontMatterUnclosed(in file: String) -> Self {
    .error(
      "the front matter that begins here never ends", code: .frontMatterUnclosed,
      hint: "close it with a line of '---'",
      at: SourcePosition(file: file, line: 1, column: 1))
  }
}
