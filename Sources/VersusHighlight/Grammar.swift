/// How a language is written, as far as its colours go: tables that one scanner reads.
///
/// Each is made when its language is first met, so that a site without code pays for none.
final class Grammar: Sendable {
  /// What a byte may begin.
  enum Role: UInt8, Sendable {
    case nothing, word, digit
    /// Counts while a string waits for its hole to close.
    case bracket
    case rule
  }

  /// What is done where the bytes of a mark stand.
  enum Action: Sendable {
    case lineComment(Token.Kind)
    case blockComment(close: Mark, nests: Bool)
    case string(StringForm)
    case special(Special)
  }

  /// What no table holds; each is a method of the scanner.
  enum Special: Sendable {
    case shellVariable, shellComment, hashbang, heredocBodies
    case heredoc(Heredoc.Style)
    case decorator, decoratorFirst, attribute, directive, lifetime, swiftHash
    case slashRegex, rubySymbol, rubyPercent, rubyBlock, rubyVariable
    case phpVariable, phpClose, phpComment, jsonString, tomlTable, negative
  }

  struct Rule: Sendable {
    let mark: Mark
    let action: Action
  }

  /// How letters before a quote change the string.
  enum Prefixes: Sendable { case python, rust, cpp }

  let roles: [Role]
  /// Which bytes a word goes on with.
  let isInWord: [Bool]
  let words: WordTable
  let rules: [Rule]
  /// By byte, the first of the rules that begin with it.
  let firstRule: [UInt8]
  let prefixes: Prefixes?
  /// Else only whole words of digits are numbers, as in shells.
  let hasNumbers: Bool
  /// Whether a pattern may stand behind a name and a blank, as in Ruby's `split /,/`.
  let hasBlankBeforeRegex: Bool

  /// Whether a word before a colon is a key, as in Ruby.
  let hasLabels: Bool
  /// Whether a year and a hyphen begin a date.
  let hasDates: Bool

  /// - Parameters:
  ///   - words: See `WordTable`.
  ///   - rules: At one place the first that fits is taken.
  ///   - wordBytes: What words may hold beside letters, digits and the underscore.
  init(
    words: WordTable, rules: [(Mark, Action)] = [], wordBytes: String = "",
    prefixes: Prefixes? = nil, hasBrackets: Bool = false, hasNumbers: Bool = true,
    hasBlankBeforeRegex: Bool = false, hasLabels: Bool = false, hasDates: Bool = false
  ) {
    var roles = [Role](repeating: .nothing, count: 256)
    var isInWord = [Bool](repeating: false, count: 256)
    let letters = [0x41...0x5A, 0x61...0x7A, 0x5F...0x5F, 0x80...0xFF].joined()
    for byte in letters { (roles[byte], isInWord[byte]) = (.word, true) }
    for byte in wordBytes.utf8 { (roles[Int(byte)], isInWord[Int(byte)]) = (.word, true) }
    for byte in 0x30...0x39 { (roles[byte], isInWord[byte]) = (hasNumbers ? .digit : .word, true) }
    if hasBrackets { for byte in "(){}".utf8 { roles[Int(byte)] = .bracket } }
    var firstRule = [UInt8](repeating: 0, count: 256)
    // Those of one byte stand together.
    var sorted: [Rule] = []
    for (mark, _) in rules where roles[Int(mark.first)] != .rule {
      roles[Int(mark.first)] = .rule
      firstRule[Int(mark.first)] = UInt8(sorted.count)
      sorted += rules.filter { $0.0.first == mark.first }.map { Rule(mark: $0.0, action: $0.1) }
    }
    self.roles = roles
    self.isInWord = isInWord
    self.words = words
    self.rules = sorted
    self.firstRule = firstRule
    self.prefixes = prefixes
    self.hasNumbers = hasNumbers
    self.hasBlankBeforeRegex = hasBlankBeforeRegex
    self.hasLabels = hasLabels
    self.hasDates = hasDates
  }

  /// Nothing in it has a colour.
  static let plain = Grammar(words: WordTable([]))
}

/// Up to eight bytes that open or close something.
struct Mark: ExpressibleByStringLiteral, Sendable {
  private let bytes: UInt64
  let count: Int

  init(stringLiteral text: StaticString) {
    count = min(8, text.utf8CodeUnitCount)
    var bytes: UInt64 = 0
    for index in 0..<count { bytes |= UInt64(text.utf8Start[index]) << (8 * index) }
    self.bytes = bytes
  }

  var first: UInt8 { UInt8(truncatingIfNeeded: bytes) }

  func stands(at index: Int, of source: UnsafeBufferPointer<UInt8>, before end: Int) -> Bool {
    guard index + count <= end else { return false }
    var rest = bytes
    for place in index..<index + count {
      guard source[place] == UInt8(truncatingIfNeeded: rest) else { return false }
      rest >>= 8
    }
    return true
  }
}

/// How a string goes on behind its opening quote, and ends.
struct StringForm: Sendable {
  enum Escape: Sendable { case backslash, doubled, none }

  /// Where code or a name may stand within a string.
  struct Holes: OptionSet, Sendable {
    let rawValue: UInt8
    /// `${…}`
    static let dollarBrace = Holes(rawValue: 1)
    /// `$(…)`
    static let dollarParenthesis = Holes(rawValue: 2)
    /// `$name`
    static let dollarName = Holes(rawValue: 4)
    /// `#{…}`
    static let hashBrace = Holes(rawValue: 8)
    /// `{…}`, where a doubled one is text
    static let brace = Holes(rawValue: 16)
    /// `\(…)`
    static let backslashParenthesis = Holes(rawValue: 32)
    /// `{$…}`
    static let braceDollar = Holes(rawValue: 64)
  }

  var kind: Token.Kind
  var quote: UInt8
  /// How many quotes in a row close it.
  var quotes = 1
  /// How many `#` stand behind them.
  var hashes = 0
  var escape = Escape.backslash
  var spansLines = false
  var holes: Holes = []

  static func plain(_ kind: Token.Kind, _ quote: Unicode.Scalar) -> StringForm {
    StringForm(kind: kind, quote: UInt8(ascii: quote))
  }
}
