extension CodeScanner {
  /// A string whose quote opens it.
  ///
  /// - Parameters:
  ///   - start: Where the token begins, at its prefix or quote.
  ///   - inside: Behind the opening quote.
  /// - Returns: Whether it is one: where no other quote closes it on its line, it isn't.
  mutating func openString(_ form: StringForm, from start: Int, behind inside: Int) -> Bool {
    if !form.spansLines, form.holes.isEmpty {
      guard let stop = closing(form, from: inside) else { return false }
      mark(form.kind, from: start, to: stop)
      position = stop
      return true
    }
    position = inside
    scanString(form, from: start)
    return true
  }

  /// Behind the quote that closes a string of one line.
  private mutating func closing(_ form: StringForm, from inside: Int) -> Int? {
    guard inside > deadEnd(of: form.quote) else { return nil }
    var index = inside
    while index < end {
      let byte = source[index]
      if byte == form.quote {
        if form.escape == .doubled, self.byte(index + 1) == byte {
          index += 2
          continue
        }
        if closes(form, at: index) { return index + form.quotes + form.hashes }
      } else if byte == 0x5C, form.escape == .backslash {
        index += 1
      } else if byte == 0x0A {
        break
      }
      index += 1
    }
    setDeadEnd(of: form.quote, min(index, end))
    return nil
  }

  private func deadEnd(of quote: UInt8) -> Int {
    switch quote {
    case 0x22: deadEnds.double
    case 0x27: deadEnds.single
    default: deadEnds.other
    }
  }

  private mutating func setDeadEnd(of quote: UInt8, _ index: Int) {
    switch quote {
    case 0x22: deadEnds.double = index
    case 0x27: deadEnds.single = index
    default: deadEnds.other = index
    }
  }

  private func closes(_ form: StringForm, at index: Int) -> Bool {
    for offset in 1..<max(form.quotes, 1) where byte(index + offset) != form.quote { return false }
    for offset in 0..<form.hashes where !isAt(index + form.quotes + offset, "#") { return false }
    return true
  }

  /// Goes on with a string, up to its end or its next hole.
  mutating func scanString(_ form: StringForm, from opening: Int) {
    var start = opening
    while position < end {
      let byte = source[position]
      if byte == form.quote {
        if form.escape == .doubled, self.byte(position + 1) == byte {
          position += 2
          continue
        }
        if closes(form, at: position) {
          position += form.quotes + form.hashes
          break
        }
        position += 1
      } else if byte == 0x5C, form.escape == .backslash {
        if form.holes.contains(.backslashParenthesis), opensSwiftHole(form) {
          return suspend(form, from: start, 2 + form.hashes, "(", ")")
        }
        position += form.hashes == 0 ? 2 : 1
      } else if byte == 0x0A, !form.spansLines {
        break
      } else if byte == 0x24, !form.holes.isEmpty {
        if form.holes.contains(.dollarBrace), isAt(position + 1, "{") {
          return suspend(form, from: start, 2, "{", "}")
        }
        if form.holes.contains(.dollarParenthesis), isAt(position + 1, "(") {
          return suspend(form, from: start, 2, "(", ")")
        }
        guard let stop = endOfDollarName(form) else {
          position += 1
          continue
        }
        mark(form.kind, from: start, to: position)
        take(.variable, upTo: stop)
        start = stop
      } else if byte == 0x23, form.holes.contains(.hashBrace), isAt(position + 1, "{") {
        return suspend(form, from: start, 2, "{", "}")
      } else if byte == 0x7B, form.holes.contains(.brace) {
        if isAt(position + 1, "{") {
          position += 2
        } else {
          return suspend(form, from: start, 1, "{", "}")
        }
      } else if byte == 0x7B, form.holes.contains(.braceDollar), isAt(position + 1, "$") {
        return suspend(form, from: start, 1, "{", "}")
      } else {
        position += 1
      }
    }
    position = min(position, end)
    mark(form.kind, from: start, to: position)
  }

  private func opensSwiftHole(_ form: StringForm) -> Bool {
    for offset in 0..<form.hashes where !isAt(position + 1 + offset, "#") { return false }
    return isAt(position + 1 + form.hashes, "(")
  }

  /// Behind the `$name` that stands here; nil where none does.
  private func endOfDollarName(_ form: StringForm) -> Int? {
    let next = byte(position + 1)
    guard form.holes.contains(.dollarName) else { return nil }
    if form.holes.contains(.dollarParenthesis), isDigit(next) || "@*#?$!-".utf8.contains(next) {
      return position + 2
    }
    guard isLetter(next) || next == 0x5F else { return nil }
    var stop = position + 1
    while isLetter(byte(stop)) || isDigit(byte(stop)) || byte(stop) == 0x5F { stop += 1 }
    return stop
  }

  private mutating func suspend(
    _ form: StringForm, from start: Int, _ count: Int, _ opener: Unicode.Scalar,
    _ closer: Unicode.Scalar
  ) {
    mark(form.kind, from: start, to: position)
    take(.interpolation, upTo: position + count)
    suspended.append(
      Suspended(form: form, opener: UInt8(ascii: opener), closer: UInt8(ascii: closer)))
    // Else the number of a shell's parameter would be one.
    if form.holes.contains([.dollarParenthesis, .dollarName]), opener == "{" { takeParameter() }
  }
}
