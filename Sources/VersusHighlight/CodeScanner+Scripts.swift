// Shell, heredocs, regular expressions, Ruby and PHP.

/// A text whose end a word says, and which begins on the next line.
struct Heredoc {
  enum Style: Sendable { case shell, ruby, php }

  /// The word, in the source.
  let start: Int
  let end: Int
  /// Whether its last line may be indented.
  let isIndented: Bool
}

extension CodeScanner {
  // MARK: Shell

  mutating func scanShellVariable() -> Bool {
    let next = byte(position + 1)
    switch next {
    case _ where isLetter(next) || next == 0x5F:
      take(.variable, upTo: endOfName(from: position + 1))
    case UInt8(ascii: "{"):
      take(.interpolation, upTo: position + 2)
      takeParameter()
    case UInt8(ascii: "'"):
      return openString(.plain(.single, "'"), from: position, behind: position + 2)
    case _ where isDigit(next) || "@*#?$!-".utf8.contains(next):
      take(.variable, upTo: position + 2)
    default:
      return false
    }
    return true
  }

  /// The name or number behind `${`.
  mutating func takeParameter() {
    if isAt(position, "#") || isAt(position, "!") { position += 1 }
    take(.variable, upTo: endOfName(from: position))
  }

  private func endOfName(from index: Int) -> Int {
    var index = index
    while isLetter(byte(index)) || isDigit(byte(index)) || isAt(index, "_") { index += 1 }
    return index
  }

  mutating func scanShellComment() -> Bool {
    guard position == 0 || " \t\n;()".utf8.contains(source[position - 1]) else { return false }
    take(.comment, upTo: endOfLine(from: position))
    return true
  }

  // MARK: Heredocs

  mutating func openHeredoc(_ style: Heredoc.Style) -> Bool {
    var start = position + (style == .php ? 3 : 2)
    let sign = byte(start)
    if style == .shell, sign == UInt8(ascii: "<") {
      position = start + 1
      return true
    }
    let isIndented = style == .php || sign == 0x2D || (style == .ruby && sign == 0x7E)
    if isIndented, style != .php { start += 1 }
    if style != .ruby { start = skippingBlanks(from: start) }
    let quote = byte(start)
    let isQuoted = quote == 0x27 || quote == 0x22 || (quote == 0x5C && style == .shell)
    if isQuoted { start += 1 }
    let stop = endOfName(from: start)
    guard stop > start, !isDigit(byte(start)) else { return false }
    // Else it may as well be Ruby's `list << item`.
    if style == .ruby, !isIndented, !isQuoted, !(0x41...0x5A).contains(byte(start)) { return false }
    heredocs.append(Heredoc(start: start, end: stop, isIndented: isIndented))
    take(.heredoc, upTo: isQuoted && quote != 0x5C && byte(stop) == quote ? stop + 1 : stop)
    return true
  }

  mutating func scanHeredocBodies() -> Bool {
    guard !heredocs.isEmpty else { return false }
    position += 1
    for heredoc in heredocs {
      let start = position
      while position < end {
        let line = heredoc.isIndented ? skippingBlanks(from: position) : position
        let stop = line + heredoc.end - heredoc.start
        position = min(endOfLine(from: line) + 1, end)
        guard stop <= end, !isWordByte(byte(stop)), isSame(line, heredoc) else { continue }
        position = stop
        break
      }
      mark(.heredoc, from: start, to: position)
      if isAt(position, "\n"), heredocs.count > 1 { position += 1 }
    }
    heredocs = []
    return true
  }

  private func isSame(_ line: Int, _ heredoc: Heredoc) -> Bool {
    for offset in 0..<heredoc.end - heredoc.start
    where source[line + offset] != source[heredoc.start + offset] {
      return false
    }
    return true
  }

  // MARK: Regular expressions

  /// A `/` that divides nothing and has its like on the same line.
  mutating func scanSlashRegex() -> Bool {
    guard position >= deadEnds.slash, mayBeginRegex() else { return false }
    var (index, isInClass) = (position + 1, false)
    loop: while index < end {
      switch source[index] {
      case 0x0A: break loop
      case 0x5C: index += 1
      case UInt8(ascii: "["): isInClass = true
      case UInt8(ascii: "]"): isInClass = false
      case UInt8(ascii: "/") where !isInClass:
        index += 1
        while isLetter(byte(index)) { index += 1 }
        take(.regex, upTo: index)
        return true
      default: break
      }
      index += 1
    }
    deadEnds.slash = index
    return false
  }

  private func mayBeginRegex() -> Bool {
    var last = position - 1
    while last >= 0, source[last] == 0x20 || source[last] == 0x09 { last -= 1 }
    guard last >= 0 else { return true }
    let byte = source[last]
    if ")]}\"'`".utf8.contains(byte) { return false }
    guard isLetter(byte) || isDigit(byte) || byte == 0x5F || byte == 0x24 else { return true }
    // No word behind which a pattern may stand is longer.
    var start = last
    while start > 0, last - start < 12, isWordByte(source[start - 1]) { start -= 1 }
    let word = Slice(base: source, bounds: start..<last + 1)
    if let kind = Self.wordsBeforeRegex.entry(for: word)?.kind { return kind == .keyword }
    let isAfterBlank = last < position - 1
    return grammar.hasBlankBeforeRegex && isAfterBlank && !isAt(position + 1, " ")
      && !isAt(position + 1, "=") && !isDigit(byte)
  }

  private static let wordsBeforeRegex = WordTable([
    (
      .keyword,
      """
       return typeof case in of delete void do else throw new instanceof yield await if elsif \
      unless while until and or not when then puts
      """
    )
  ])

  // MARK: Ruby

  mutating func scanRubySymbol() -> Bool {
    if isAt(position - 1, ":") || isAt(position + 1, ":") { return false }
    if isAt(position + 1, "\"") {
      return openString(.plain(.symbol, "\""), from: position, behind: position + 2)
    }
    let next = byte(position + 1)
    guard isLetter(next) || next == 0x5F else { return false }
    var stop = endOfName(from: position + 1)
    if isAt(stop, "?") || isAt(stop, "!") { stop += 1 }
    take(.symbol, upTo: stop)
    return true
  }

  /// `%w[…]`, `%q(…)`, `%r{…}` and their like; their brackets nest.
  mutating func scanRubyPercent() -> Bool {
    var open = position + 1
    let letter = byte(open)
    if "wWiIqQrxs".utf8.contains(letter) { open += 1 }
    let opener = byte(open)
    guard let closer = Self.closers[opener] else { return false }
    if open == position + 1, !mayBeginRegex() { return false }
    var (stop, depth) = (open + 1, 1)
    while stop < end {
      let byte = source[stop]
      stop += 1
      if byte == 0x5C {
        stop += 1
      } else if byte == closer {
        depth -= 1
        if depth == 0 { break }
      } else if byte == opener {
        depth += 1
      }
    }
    let isRegex = letter == UInt8(ascii: "r")
    if isRegex { while isLetter(byte(stop)) { stop += 1 } }
    take(isRegex ? .regex : .otherString, upTo: stop)
    return true
  }

  private static let closers: [UInt8: UInt8] = [
    0x28: 0x29, 0x5B: 0x5D, 0x7B: 0x7D, 0x3C: 0x3E, 0x7C: 0x7C, 0x21: 0x21, 0x2F: 0x2F,
  ]

  /// From `=begin` to `=end`.
  mutating func scanRubyBlock() -> Bool {
    guard position == 0 || isAt(position - 1, "\n") else { return false }
    let close: Mark = "=end"
    let start = position
    while position < end {
      position = min(endOfLine(from: position) + 1, end)
      if close.stands(at: position, of: source, before: end) {
        position = endOfLine(from: position)
        break
      }
    }
    mark(.blockComment, from: start, to: position)
    return true
  }

  /// `@own`, `@@shared`, `$global`
  mutating func scanRubyVariable() -> Bool {
    let start = position + (isAt(position, "@") && isAt(position + 1, "@") ? 2 : 1)
    let stop = endOfName(from: start)
    guard stop > start else { return false }
    take(.variable, upTo: stop)
    return true
  }

  // MARK: PHP

  /// Pages that hold PHP, or PHP alone where no `<?` opens it.
  mutating func scanPHP() {
    let open: Mark = "<?"
    if nextPHP(from: 0) == nil {
      grammar = .php
      return scanCode()
    }
    while position < end {
      let stop = nextPHP(from: position) ?? end
      scanMarkup(upTo: stop)
      position = stop
      guard open.stands(at: position, of: source, before: end) else { return }
      take(.preprocessor, upTo: endOfName(from: position + (isAt(position + 2, "=") ? 3 : 2)))
      isStopped = false
      scan(upTo: end, by: .php)
      isStopped = false
    }
  }

  private func nextPHP(from index: Int) -> Int? {
    var index = index
    while index < end {
      if source[index] == UInt8(ascii: "<"), isAt(index + 1, "?") { return index }
      index += 1
    }
    return nil
  }

  mutating func scanPHPVariable() -> Bool {
    guard isLetter(byte(position + 1)) || isAt(position + 1, "_") else { return false }
    take(.variable, upTo: endOfName(from: position + 1))
    return true
  }

  mutating func scanPHPClose() -> Bool {
    take(.preprocessor, upTo: position + 2)
    isStopped = true
    return true
  }

  mutating func scanPHPComment() -> Bool {
    var stop = position
    while stop < end, source[stop] != 0x0A, !(isAt(stop, "?") && isAt(stop + 1, ">")) { stop += 1 }
    take(.comment, upTo: stop)
    return true
  }
}
