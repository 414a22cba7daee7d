import VersusModel

extension MarkdownWriter {
  mutating func writeRawHTML(_ html: UnsafeBufferPointer<UInt8>, isBlock: Bool) {
    switch converter.rawHTML {
    case .allow: appendVerbatim(html, escaping: false)
    case .escape:
      let text = String(decoding: verbatim(html), as: UTF8.self)
      let shown = Self.withoutComment(text)
      guard shown.utf8.contains(where: { $0 > 0x20 }) else { return }
      if isBlock { bytes.append("<p>") }
      bytes.appendEscaped(shown)
      if isBlock {
        if bytes.last == 0x0A { bytes.removeLast() }
        bytes.append("</p>\n")
      }
    case .error:
      let text = String(decoding: verbatim(html), as: UTF8.self)
      // What closes a tag goes with the tag, and a comment shows nothing.
      guard !text.hasPrefix("</"), Self.withoutComment(text).contains(where: { !$0.isWhitespace })
      else { return }
      let tag = String(text.prefix { !$0.isNewline })
      let skipped = places.skip(tag)
      diagnostics.append(
        .rawHTML(at: source.position(of: tag, inLines: places.lines, skipping: skipped)))
    }
  }

  /// Text in which a backslash stands for itself.
  mutating func appendVerbatim(_ text: UnsafeBufferPointer<UInt8>, escaping: Bool = true) {
    guard source.holdsBackslash else {
      if escaping { bytes.appendEscaped(text) } else { bytes += text }
      return
    }
    let shown = verbatim(text)
    if escaping {
      shown.withUnsafeBufferPointer { bytes.appendEscaped($0) }
    } else {
      bytes += shown
    }
  }

  func verbatim(_ text: UnsafeBufferPointer<UInt8>) -> [UInt8] {
    EscapedMarks.reveal(Array(text), isVerbatim: true)
  }

  /// A comment's block goes on to the end of its last line: what stands there is the author's text.
  private static func withoutComment(_ text: String) -> Substring {
    let bytes = Array(text.utf8)
    guard bytes.starts(with: "<!--".utf8) else { return text[...] }
    var index = 4
    while index + 2 < bytes.count {
      if bytes[index...].starts(with: "-->".utf8) {
        return Substring(String(decoding: bytes[(index + 3)...], as: UTF8.self))
          .drop { $0 == " " }
      }
      index += 1
    }
    return ""
  }
}

extension Diagnostic {
  fileprivate static func rawHTML(at position: SourcePosition) -> Self {
    .error(
      "raw HTML is refused by 'raw-html: error'", code: .rawHTML,
      hint: "write it in Markdown, or set 'raw-html' in versus.yml to allow or escape",
      at: position)
  }
}
