/// Walks over code once, from left to right, and notes its tokens.
struct CodeScanner {
  /// A string that waits for the end of the code in its hole.
  struct Suspended {
    let form: StringForm
    let opener: UInt8
    let closer: UInt8
    /// How many brackets are open within the hole.
    var depth = 0
  }

  let source: UnsafeBufferPointer<UInt8>
  var grammar: Grammar
  var position = 0
  /// Nothing is read from here on: the end, or that of the embedded code.
  var end: Int
  var tokens: [Token] = []
  var suspended: [Suspended] = []
  var heredocs: [Heredoc] = []
  var isStopped = false
  /// Up to where a quote or slash is known to find no other on its line, so that none is looked for
  /// twice.
  var deadEnds = (single: 0, double: 0, other: 0, slash: 0)

  init(_ source: UnsafeBufferPointer<UInt8>, by grammar: Grammar) {
    self.source = source
    self.grammar = grammar
    end = source.count
  }

  /// Reads up to the end by the grammar's table, or until a rule stops it.
  mutating func scanCode() {
    let roles = grammar.roles
    while position < end, !isStopped {
      let byte = source[position]
      switch roles[Int(byte)] {
      case .nothing: position += 1
      case .word: scanWord()
      case .digit: scanNumber()
      case .bracket: scanBracket(byte)
      case .rule: if !applyRule(at: byte) { position += 1 }
      }
    }
  }

  /// Reads a part by another table, and goes on as before.
  mutating func scan(upTo limit: Int, by other: Grammar) {
    let (grammar, end, suspended, heredocs) = (grammar, end, suspended, heredocs)
    (self.grammar, self.end, self.suspended, self.heredocs) = (other, min(end, limit), [], [])
    scanCode()
    (self.grammar, self.end, self.suspended, self.heredocs) = (grammar, end, suspended, heredocs)
  }

  // MARK: What is noted

  mutating func mark(_ kind: Token.Kind, from start: Int, to stop: Int) {
    let stop = min(stop, end)
    guard start < stop else { return }
    if let last = tokens.last, last.end == start, last.kind == kind {
      tokens[tokens.count - 1].end = stop
    } else {
      tokens.append(Token(start: start, end: stop, kind: kind))
    }
  }

  /// Notes what begins here, and goes behind it.
  mutating func take(_ kind: Token.Kind, upTo stop: Int) {
    mark(kind, from: position, to: stop)
    position = min(stop, end)
  }

  // MARK: What stands where

  /// 0 beyond the end.
  func byte(_ index: Int) -> UInt8 {
    index < end && index >= 0 ? source[index] : 0
  }

  func isAt(_ index: Int, _ character: Unicode.Scalar) -> Bool {
    byte(index) == UInt8(ascii: character)
  }

  func isWordByte(_ byte: UInt8) -> Bool { grammar.isInWord[Int(byte)] }

  /// The end of the word, of the grammar's own bytes, that begins at an index.
  func endOfWord(from index: Int) -> Int {
    var index = index
    while index < end, grammar.isInWord[Int(source[index])] { index += 1 }
    return index
  }

  /// Where the line ends; at its line feed.
  func endOfLine(from index: Int) -> Int {
    var index = index
    while index < end, source[index] != 0x0A { index += 1 }
    return index
  }

  func skippingBlanks(from index: Int) -> Int {
    var index = index
    while index < end, source[index] == 0x20 || source[index] == 0x09 { index += 1 }
    return index
  }

  /// Whether only blanks stand before an index on its line.
  func isFirstOnLine(_ index: Int) -> Bool {
    var index = index - 1
    while index >= 0, source[index] == 0x20 || source[index] == 0x09 { index -= 1 }
    return index < 0 || source[index] == 0x0A
  }

  // MARK: Words and rules

  private mutating func scanWord() {
    let start = position
    position = endOfWord(from: start)
    if let prefixes = grammar.prefixes, position < end,
      source[position] == 0x22 || source[position] == 0x27 || source[position] == 0x23,
      position - start <= 3, openPrefixedString(from: start, prefixes)
    {
      return
    }
    if grammar.hasLabels, isAt(position, ":"), !isAt(position + 1, ":"), !isAt(start - 1, "?") {
      return mark(.symbol, from: start, to: position)
    }
    guard let entry = grammar.words.entry(for: source[start..<position]) else {
      if !grammar.hasNumbers, isWholeNumber(from: start) {
        mark(.integer, from: start, to: position)
      }
      return
    }
    // Behind a dot stands a member, whatever its name.
    if isAt(start - 1, "."), !isAt(start - 2, ".") { return }
    if entry.isSoft, !isBeforeName { return }
    mark(entry.kind, from: start, to: position)
    if let kind = entry.introduces { markName(kind) }
  }

  /// Whether a shell's word, up to the position, is a number by itself.
  private func isWholeNumber(from start: Int) -> Bool {
    for index in start..<position where !isDigit(source[index]) { return false }
    return start == 0 || " \t=([".utf8.contains(source[start - 1])
  }

  /// Whether a blank and a name follow, or what may stand in a pattern.
  private var isBeforeName: Bool {
    let next = byte(position + 1)
    return isAt(position, " ") && (isLetter(next) || "_\"'[({@".utf8.contains(next))
  }

  private mutating func markName(_ kind: Token.Kind) {
    let start = skippingBlanks(from: position)
    guard start > position, start < end, grammar.roles[Int(source[start])] == .word else { return }
    let stop = endOfWord(from: start)
    guard grammar.words.entry(for: source[start..<stop]) == nil else { return }
    mark(kind, from: start, to: stop)
    position = stop
  }

  private mutating func scanBracket(_ byte: UInt8) {
    let start = position
    position += 1
    guard let last = suspended.indices.last else { return }
    if byte == suspended[last].opener {
      suspended[last].depth += 1
    } else if byte == suspended[last].closer {
      if suspended[last].depth > 0 {
        suspended[last].depth -= 1
      } else {
        mark(.interpolation, from: start, to: position)
        let form = suspended.removeLast().form
        scanString(form, from: position)
      }
    }
  }

  private mutating func applyRule(at byte: UInt8) -> Bool {
    var index = Int(grammar.firstRule[Int(byte)])
    while index < grammar.rules.count {
      let rule = grammar.rules[index]
      guard rule.mark.first == byte else { return false }
      if rule.mark.stands(at: position, of: source, before: end), apply(rule) { return true }
      index += 1
    }
    return false
  }

  private mutating func apply(_ rule: Grammar.Rule) -> Bool {
    switch rule.action {
    case .lineComment(let kind):
      take(kind, upTo: endOfLine(from: position))
      return true
    case .blockComment(let close, let nests):
      scanBlockComment(rule.mark, close, nests: nests)
      return true
    case .string(let form):
      return openString(form, from: position, behind: position + rule.mark.count)
    case .special(let special):
      return apply(special)
    }
  }

  private mutating func scanBlockComment(_ open: Mark, _ close: Mark, nests: Bool) {
    let start = position
    var depth = 1
    position += open.count
    while position < end {
      if close.stands(at: position, of: source, before: end) {
        position += close.count
        depth -= 1
        if depth == 0 { break }
      } else if nests, open.stands(at: position, of: source, before: end) {
        position += open.count
        depth += 1
      } else {
        position += 1
      }
    }
    mark(.blockComment, from: start, to: position)
  }
}
