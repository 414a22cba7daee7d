// JSON, TOML and YAML.

extension CodeScanner {
  /// A key where a colon follows, else a text.
  mutating func scanJSONString() -> Bool {
    let start = position
    let form = StringForm.plain(.double, "\"")
    guard openString(form, from: start, behind: start + 1) else { return false }
    var next = position
    while [0x20, 0x09, 0x0A, 0x0D].contains(byte(next)) { next += 1 }
    if isAt(next, ":") {
      tokens[tokens.count - 1] = Token(start: start, end: position, kind: .tag)
    }
    return true
  }

  // MARK: TOML

  /// `[table]` and `[[array]]` at the head of a line.
  mutating func scanTOMLTable() -> Bool {
    guard isFirstOnLine(position) else { return false }
    var stop = position
    while stop < end, ![0x0A, 0x23, 0x3D, 0x2C].contains(source[stop]) { stop += 1 }
    guard !isAt(stop, "="), !isAt(stop, ",") else { return false }
    while stop > position, source[stop - 1] != UInt8(ascii: "]") { stop -= 1 }
    guard stop > position else { return false }
    take(.keyword, upTo: stop)
    return true
  }

  // MARK: YAML

  /// Line by line: a key, then a value; what lies deeper than a `|` belongs to it.
  mutating func scanYAML() {
    var block: Int?
    while position < end {
      let start = position
      let content = skippingBlanks(from: start)
      let stop = endOfLine(from: content)
      let indent = content - start
      if let parent = block {
        if content == stop || indent > parent {
          mark(.string, from: content, to: stop)
          position = min(stop + 1, end)
          continue
        }
        block = nil
      }
      position = content
      scanYAMLLine(upTo: stop, indent: indent, block: &block)
      if position <= stop { position = min(stop + 1, end) }
    }
  }

  private mutating func scanYAMLLine(upTo stop: Int, indent: Int, block: inout Int?) {
    let start = position
    if isDocumentMark(at: position, stop) {
      return take(.name, upTo: position + 3)
    }
    if isAt(position, "%"), indent == 0 { return take(.preprocessor, upTo: stop) }
    var (mayBeKey, depth, parent) = (true, 0, indent)
    while position < stop {
      let byte = source[position]
      switch byte {
      case 0x20, 0x09:
        position += 1
      case UInt8(ascii: "#") where position == start || isBlank(source[position - 1]):
        return take(.comment, upTo: stop)
      case UInt8(ascii: "-") where mayBeKey && isBlank(self.byte(position + 1)):
        position += 1
        parent = indent
      case UInt8(ascii: "["), UInt8(ascii: "{"):
        (depth, mayBeKey) = (depth + 1, true)
        position += 1
      case UInt8(ascii: "]"), UInt8(ascii: "}"):
        depth = max(0, depth - 1)
        position += 1
      case UInt8(ascii: ","):
        mayBeKey = depth > 0
        position += 1
      case UInt8(ascii: "\""), UInt8(ascii: "'"):
        scanYAMLString(byte, mayBeKey: mayBeKey)
        mayBeKey = false
      case UInt8(ascii: "&"), UInt8(ascii: "*"):
        take(byte == 0x26 ? .label : .variable, upTo: endOfYAMLWord(stop))
      case UInt8(ascii: "!"):
        take(.type, upTo: endOfYAMLWord(stop))
      case UInt8(ascii: "|"), UInt8(ascii: ">"):
        guard endsBlockHead(at: position + 1, stop) else {
          position = stop
          return
        }
        block = parent
        position += 1
        while position < stop, !isBlank(source[position]) { position += 1 }
      default:
        let isKey = scanYAMLScalar(upTo: stop, isInFlow: depth > 0, mayBeKey: mayBeKey)
        mayBeKey = depth > 0 && !isKey
      }
    }
  }

  private func isBlank(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0
  }

  private func isDocumentMark(at index: Int, _ stop: Int) -> Bool {
    let (dashes, dots): (Mark, Mark) = ("---", "...")
    return isBlank(byte(index + 3))
      && (dashes.stands(at: index, of: source, before: stop)
        || dots.stands(at: index, of: source, before: stop))
  }

  private func endOfYAMLWord(_ stop: Int) -> Int {
    var index = position
    while index < stop, !isBlank(source[index]), source[index] != UInt8(ascii: ",") { index += 1 }
    return index
  }

  /// Whether nothing but signs, digits and a comment stand behind a `|`.
  private func endsBlockHead(at index: Int, _ stop: Int) -> Bool {
    var index = index
    while index < stop, isDigit(source[index]) || source[index] == 0x2B || source[index] == 0x2D {
      index += 1
    }
    index = skippingBlanks(from: index)
    return index >= stop || source[index] == UInt8(ascii: "#") || source[index] == 0x0D
  }

  private mutating func scanYAMLString(_ quote: UInt8, mayBeKey: Bool) {
    let start = position
    let form = StringForm(
      kind: .string, quote: quote, escape: quote == 0x22 ? .backslash : .doubled, spansLines: true)
    _ = openString(form, from: start, behind: start + 1)
    if mayBeKey, isAt(skippingBlanks(from: position), ":"), tokens.last?.start == start {
      tokens[tokens.count - 1] = Token(start: start, end: position, kind: .tag)
    }
  }

  /// - Returns: Whether it was a key.
  private mutating func scanYAMLScalar(upTo stop: Int, isInFlow: Bool, mayBeKey: Bool) -> Bool {
    let start = position
    var index = position
    while index < stop {
      let byte = source[index]
      if byte == UInt8(ascii: ":"), isBlank(self.byte(index + 1)) || index + 1 == stop {
        if mayBeKey {
          take(.tag, upTo: index)
          position = index + 1
          return true
        }
      } else if byte == UInt8(ascii: "#"), index > start, isBlank(source[index - 1]) {
        break
      } else if isInFlow, ",]}".utf8.contains(byte) {
        break
      }
      index += 1
    }
    markYAMLValue(from: start, to: index)
    position = max(index, start + 1)
    return false
  }

  private mutating func markYAMLValue(from start: Int, to stop: Int) {
    var stop = stop
    while stop > start, isBlank(source[stop - 1]) || source[stop - 1] == 0x0D { stop -= 1 }
    let word = Slice(base: source, bounds: start..<stop)
    if Self.yamlConstants.entry(for: word) != nil {
      mark(.constant, from: start, to: stop)
    } else if isNumber(word) {
      mark(.integer, from: start, to: stop)
    }
  }

  private func isNumber(_ word: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
    guard let first = word.first, isDigit(first) || first == 0x2D && word.count > 1 else {
      return false
    }
    var dots = 0
    for byte in word.dropFirst() {
      if byte == 0x2E { dots += 1 } else if !isDigit(byte), byte != 0x5F { return false }
    }
    return dots < 2
  }

  private static let yamlConstants = WordTable(
    [(.constant, "true false null yes no on off ~")], ignoringCase: true)
}
