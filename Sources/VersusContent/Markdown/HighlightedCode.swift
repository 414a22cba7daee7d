import VersusHighlight

extension [UInt8] {
  /// Code as HTML, its tokens in spans. None goes on over the end of a line, so that what reads
  /// line by line finds whole tags.
  mutating func appendHighlighted(
    _ code: UnsafeBufferPointer<UInt8>, _ language: CodeLanguage
  ) {
    let tokens = highlight(code, as: language)
    let lines = code.count { $0 == 0x0A }
    // Room for the longest escape of each byte, and for a span of each token on each line.
    let capacity = code.count * 6 + (tokens.count + lines) * 32
    self += [UInt8](unsafeUninitializedCapacity: capacity) { buffer, count in
      var writer = SpanWriter(code: code, buffer: buffer)
      for token in tokens { writer.write(token) }
      writer.writePlain(upTo: code.count)
      count = writer.count
    }
  }
}

/// Writes into room that is known to be enough, since growing an array for pieces of a few bytes
/// costs more than finding the tokens.
private struct SpanWriter {
  let code: UnsafeBufferPointer<UInt8>
  let buffer: UnsafeMutableBufferPointer<UInt8>
  var count = 0
  private var position = 0

  init(code: UnsafeBufferPointer<UInt8>, buffer: UnsafeMutableBufferPointer<UInt8>) {
    self.code = code
    self.buffer = buffer
  }

  mutating func write(_ token: Token) {
    writePlain(upTo: token.start)
    while position < token.end {
      let stop = code[position..<token.end].firstIndex(of: 0x0A) ?? token.end
      if position < stop {
        write("<span class=\"")
        write(token.kind.className)
        write("\">")
        writePlain(upTo: stop)
        write("</span>")
      }
      if stop < token.end { writePlain(upTo: stop + 1) }
    }
  }

  mutating func writePlain(upTo stop: Int) {
    while position < stop {
      switch code[position] {
      case UInt8(ascii: "&"): write("&amp;")
      case UInt8(ascii: "<"): write("&lt;")
      case UInt8(ascii: ">"): write("&gt;")
      case UInt8(ascii: "\""): write("&quot;")
      case let byte:
        buffer[count] = byte
        count += 1
      }
      position += 1
    }
  }

  private mutating func write(_ text: StaticString) {
    let room = UnsafeMutableBufferPointer(rebasing: buffer[count...])
    count += room.update(
      fromContentsOf: UnsafeBufferPointer(
        start: text.utf8Start, count: text.utf8CodeUnitCount))
  }
}
