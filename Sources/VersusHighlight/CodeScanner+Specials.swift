extension CodeScanner {
  /// - Returns: Whether it stood here; else the next rule is tried.
  mutating func apply(_ special: Grammar.Special) -> Bool {
    switch special {
    case .shellVariable: scanShellVariable()
    case .shellComment: scanShellComment()
    case .hashbang: scanHashbang()
    case .heredoc(let style): openHeredoc(style)
    case .heredocBodies: scanHeredocBodies()
    case .decorator: scanDecorator()
    case .decoratorFirst: isFirstOnLine(position) && scanDecorator()
    case .attribute: scanAttribute()
    case .directive: scanDirective()
    case .lifetime: scanLifetime()
    case .swiftHash: scanSwiftHash()
    case .slashRegex: scanSlashRegex()
    case .rubySymbol: scanRubySymbol()
    case .rubyPercent: scanRubyPercent()
    case .rubyBlock: scanRubyBlock()
    case .rubyVariable: scanRubyVariable()
    case .phpVariable: scanPHPVariable()
    case .phpClose: scanPHPClose()
    case .phpComment: scanPHPComment()
    case .jsonString: scanJSONString()
    case .tomlTable: scanTOMLTable()
    case .negative: scanNegative()
    }
  }

  private mutating func scanHashbang() -> Bool {
    guard position == 0 else { return false }
    take(.hashbang, upTo: endOfLine(from: 0))
    return true
  }

  /// `@Name.of.it`
  private mutating func scanDecorator() -> Bool {
    guard isLetter(byte(position + 1)) || isAt(position + 1, "_") else { return false }
    var stop = endOfWord(from: position + 1)
    while isAt(stop, "."), isLetter(byte(stop + 1)) { stop = endOfWord(from: stop + 1) }
    take(.decorator, upTo: stop)
    return true
  }

  /// `#[…]` and `#![…]`, up to the bracket that closes it.
  private mutating func scanAttribute() -> Bool {
    let start = position
    var depth = 0
    while position < end {
      let byte = source[position]
      position += 1
      if byte == UInt8(ascii: "[") { depth += 1 }
      if byte == UInt8(ascii: "]") {
        depth -= 1
        if depth == 0 { break }
      }
    }
    mark(.preprocessor, from: start, to: position)
    return true
  }

  /// A line of the preprocessor, up to a comment on it; a backslash at its end joins the next one.
  private mutating func scanDirective() -> Bool {
    guard isFirstOnLine(position) else { return false }
    var stop = position
    while stop < end {
      let byte = source[stop]
      if byte == 0x0A, !isAt(stop - 1, "\\") { break }
      if byte == UInt8(ascii: "/"), isAt(stop + 1, "/") || isAt(stop + 1, "*") { break }
      stop += 1
    }
    take(.preprocessor, upTo: stop)
    return true
  }

  // MARK: Rust and Swift

  /// Rust's `'a'` and `'a`.
  private mutating func scanLifetime() -> Bool {
    let next = byte(position + 1)
    if next == 0x5C {
      var stop = position + 3
      while stop < end, stop < position + 12, source[stop] != 0x27, source[stop] != 0x0A {
        stop += 1
      }
      guard isAt(stop, "'") else { return false }
      take(.character, upTo: stop + 1)
      return true
    }
    var stop = position + 2
    while byte(stop) & 0xC0 == 0x80 { stop += 1 }
    if next != 0x27, next != 0x0A, isAt(stop, "'") {
      take(.character, upTo: stop + 1)
      return true
    }
    guard isLetter(next) || next == 0x5F else { return false }
    take(.attribute, upTo: endOfWord(from: position + 1))
    return true
  }

  /// Swift's `#"…"#`, `#if` and `#selector`.
  private mutating func scanSwiftHash() -> Bool {
    var inside = position
    while isAt(inside, "#") { inside += 1 }
    let hashes = inside - position
    if isAt(inside, "\"") {
      let isLong = isAt(inside + 1, "\"") && isAt(inside + 2, "\"")
      let form = StringForm(
        kind: .string, quote: 0x22, quotes: isLong ? 3 : 1, hashes: hashes, spansLines: isLong,
        holes: .backslashParenthesis)
      return openString(form, from: position, behind: inside + form.quotes)
    }
    guard hashes == 1, isLetter(byte(inside)) else {
      position = inside
      return true
    }
    let isCondition = isFirstOnLine(position)
    take(isCondition ? .preprocessor : .constant, upTo: endOfWord(from: inside))
    return true
  }

  // MARK: Letters before a quote

  /// - Parameter start: Of the letters; the quote stands at the position.
  mutating func openPrefixedString(from start: Int, _ prefixes: Grammar.Prefixes) -> Bool {
    switch prefixes {
    case .python: openPythonString(from: start)
    case .rust: openRustString(from: start)
    case .cpp: openCPPString(from: start)
    }
  }

  private mutating func openPythonString(from start: Int) -> Bool {
    var isFormatted = false
    for index in start..<position {
      switch source[index] | 0x20 {
      case UInt8(ascii: "f"), UInt8(ascii: "t"): isFormatted = true
      case UInt8(ascii: "r"), UInt8(ascii: "b"), UInt8(ascii: "u"): continue
      default: return false
      }
    }
    let quote = source[position]
    guard quote != 0x23 else { return false }
    let isLong = byte(position + 1) == quote && byte(position + 2) == quote
    let form = StringForm(
      kind: quote == 0x22 ? .double : .single, quote: quote, quotes: isLong ? 3 : 1,
      spansLines: isLong, holes: isFormatted ? .brace : [])
    return openString(form, from: start, behind: position + form.quotes)
  }

  private mutating func openRustString(from start: Int) -> Bool {
    let last = source[position - 1]
    for index in start..<position where ![0x62, 0x63, 0x72].contains(source[index]) { return false }
    if isAt(position, "'") {
      position = start + 1
      guard source[start] == 0x62, scanLifetime() else { return false }
      tokens[tokens.count - 1] = Token(start: start, end: position, kind: .character)
      return true
    }
    let isRaw = last == UInt8(ascii: "r")
    var inside = position
    while isRaw, isAt(inside, "#") { inside += 1 }
    guard isAt(inside, "\"") else { return false }
    let form = StringForm(
      kind: .string, quote: 0x22, hashes: inside - position, escape: isRaw ? .none : .backslash,
      spansLines: true)
    return openString(form, from: start, behind: inside + 1)
  }

  /// `u8"…"`, `L'…'`, and `R"delimiter(…)delimiter"`.
  private mutating func openCPPString(from start: Int) -> Bool {
    let quote = source[position]
    guard quote != 0x23, "uULR".utf8.contains(source[start]) else { return false }
    if quote == 0x22, source[position - 1] == UInt8(ascii: "R") {
      var open = position + 1
      while open < end, open < position + 18, source[open] != UInt8(ascii: "(") { open += 1 }
      guard isAt(open, "(") else { return false }
      let count = open - position - 1
      var stop = open + 1
      while stop < end, !closesRaw(at: stop, delimiter: position + 1, count) { stop += 1 }
      position = start
      take(.string, upTo: stop + count + 2)
      return true
    }
    let form = StringForm(kind: quote == 0x22 ? .string : .character, quote: quote)
    return openString(form, from: start, behind: position + 1)
  }

  private func closesRaw(at index: Int, delimiter: Int, _ count: Int) -> Bool {
    guard isAt(index, ")"), isAt(index + count + 1, "\"") else { return false }
    for offset in 0..<count where byte(index + 1 + offset) != source[delimiter + offset] {
      return false
    }
    return true
  }
}
