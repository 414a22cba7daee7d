extension [UInt8] {
  /// Appends text with `&`, `<`, `>`, `"` and `'` as character references.
  mutating func append(escaping text: String) {
    var text = text
    text.withUTF8 { utf8 in
      var start = 0
      for index in utf8.indices {
        guard needsReference(utf8[index]),
          let reference = characterReference(for: utf8[index])
        else { continue }
        append(contentsOf: UnsafeBufferPointer(rebasing: utf8[start..<index]))
        append(contentsOf: reference.utf8)
        start = index + 1
      }
      append(contentsOf: UnsafeBufferPointer(rebasing: utf8[start...]))
    }
  }

  /// Appends JSON with `<` as `\u003c`, so that nothing in it can end a script element.
  ///
  /// Outside of strings JSON has no `<`, so this never changes its value.
  mutating func append(escapingJSON json: [UInt8]) {
    json.withUnsafeBufferPointer { json in
      var start = 0
      for index in json.indices where json[index] == UInt8(ascii: "<") {
        append(contentsOf: UnsafeBufferPointer(rebasing: json[start..<index]))
        append(contentsOf: #"\u003c"#.utf8)
        start = index + 1
      }
      append(contentsOf: UnsafeBufferPointer(rebasing: json[start...]))
    }
  }

  mutating func append(decimal number: Int) {
    append(contentsOf: String(number).utf8)
  }
}

/// Told from a bit for each: most text has none, and all of them lie below 64.
@inline(__always)
private func needsReference(_ byte: UInt8) -> Bool {
  let referenced: UInt64 = 1 << 0x22 | 1 << 0x26 | 1 << 0x27 | 1 << 0x3C | 1 << 0x3E
  return byte < 64 && referenced >> UInt64(byte) & 1 == 1
}

private func characterReference(for byte: UInt8) -> String? {
  switch byte {
  case UInt8(ascii: "&"): "&amp;"
  case UInt8(ascii: "<"): "&lt;"
  case UInt8(ascii: ">"): "&gt;"
  case UInt8(ascii: "\""): "&quot;"
  case UInt8(ascii: "'"): "&#39;"
  default: nil
  }
}
