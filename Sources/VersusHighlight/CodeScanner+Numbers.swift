extension CodeScanner {
  /// Digits with what may be among and behind them: `0xFF_u8`, `1_000`, `2.5e-3f`, `10n`.
  mutating func scanNumber() {
    let start = position
    if grammar.hasDates, isDate(at: start) { return takeDate() }
    var kind = Token.Kind.integer
    let second = byte(start + 1) | 0x20
    if source[start] == 0x30, let radix = Self.radix(second), isHexDigit(byte(start + 2)) {
      kind = radix
      position += 2
    } else {
      skipDigits()
      if isAt(position, "."), isDigit(byte(position + 1)) {
        kind = .float
        position += 1
        skipDigits()
      } else if isAt(position, "."), endsFloat(byte(position + 1)) {
        kind = .float
        position += 1
      }
      if byte(position) | 0x20 == 0x65 {
        let sign = byte(position + 1)
        let isSigned = sign == UInt8(ascii: "+") || sign == UInt8(ascii: "-")
        if isDigit(byte(position + (isSigned ? 2 : 1))) {
          kind = .float
          position += isSigned ? 2 : 1
          skipDigits()
        }
      }
    }
    while position < end {
      let byte = source[position]
      let isSeparator =
        byte == 0x27 && grammar.prefixes == .cpp && isHexDigit(self.byte(position + 1))
      guard isSeparator || isDigit(byte) || isLetter(byte) || byte == 0x5F else { break }
      position += 1
    }
    mark(kind, from: start, to: position)
  }

  /// A number with its sign.
  mutating func scanNegative() -> Bool {
    guard isDigit(byte(position + 1)) else { return false }
    let start = position
    position += 1
    scanNumber()
    let kind = tokens[tokens.count - 1].kind
    tokens[tokens.count - 1] = Token(start: start, end: position, kind: kind)
    return true
  }

  private func isDate(at start: Int) -> Bool {
    isDigit(byte(start + 3)) && isAt(start + 4, "-") && isDigit(byte(start + 5))
  }

  private mutating func takeDate() {
    var stop = position
    while isDigit(byte(stop)) || "-:.TtZz+".utf8.contains(byte(stop)) { stop += 1 }
    take(.date, upTo: stop)
  }

  /// Whether a number may end with its dot before this byte: no name, range or call follows.
  private func endsFloat(_ next: UInt8) -> Bool {
    !isLetter(next) && next != UInt8(ascii: ".") && next != 0x5F && next < 0x80
      && next != 0x0A && next != 0
  }

  private mutating func skipDigits() {
    while isDigit(byte(position)) || byte(position) == 0x5F
      || byte(position) == 0x27 && grammar.prefixes == .cpp && isDigit(byte(position + 1))
    {
      position += 1
    }
  }

  private static func radix(_ letter: UInt8) -> Token.Kind? {
    switch letter {
    case UInt8(ascii: "x"): .hexadecimal
    case UInt8(ascii: "o"): .octal
    case UInt8(ascii: "b"): .binary
    default: nil
    }
  }

  func isDigit(_ byte: UInt8) -> Bool { byte &- 0x30 < 10 }
  func isLetter(_ byte: UInt8) -> Bool { (byte | 0x20) &- 0x61 < 26 }
  func isHexDigit(_ byte: UInt8) -> Bool { isDigit(byte) || (byte | 0x20) &- 0x61 < 6 }
}
