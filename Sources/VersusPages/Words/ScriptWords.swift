import VersusModel

/// The words that a script says, as they are found in its calls: `words.say("key", …)` and
/// `words.fill("key", …)`.
struct ScriptWords {
  private struct Use {
    let key: String
    /// The key with its quotes, in bytes.
    let literal: Range<Int>
    /// The whole of a call that has no more to it than the key; nil for one that goes on.
    let call: Range<Int>?
  }

  private let script: SourceFile
  private let uses: [Use]

  init(in script: SourceFile) {
    self.script = script
    uses = script.bytes.withUnsafeBufferPointer(Self.uses)
  }

  private static let say = Array("ords.say".utf8)
  private static let fill = Array("ords.fill".utf8)

  /// In one pass over the bytes: to search for each call took longer than all else at the start.
  private static func uses(in bytes: UnsafeBufferPointer<UInt8>) -> [Use] {
    var uses: [Use] = []
    for place in bytes.indices.dropLast()
    where bytes[place] == UInt8(ascii: "(") && bytes[place + 1] == UInt8(ascii: "\"") {
      let before = bytes[..<place]
      let says = before.suffix(say.count).elementsEqual(say)
      guard says || before.suffix(fill.count).elementsEqual(fill) else { continue }
      let key = bytes[(place + 2)...].prefix { $0 != UInt8(ascii: "\"") }
      guard key.endIndex < bytes.endIndex else { continue }
      let literal = (place + 1)..<(key.endIndex + 1)
      let isWhole =
        says && literal.upperBound < bytes.endIndex
        && bytes[literal.upperBound] == UInt8(ascii: ")")
      let start = before.lastIndex { !isPartOfName($0) }.map { $0 + 1 } ?? 0
      uses.append(
        Use(
          key: String(decoding: key, as: UTF8.self), literal: literal,
          call: isWhole ? start..<(literal.upperBound + 1) : nil))
    }
    return uses
  }

  /// As in `versusWords.say`.
  private static func isPartOfName(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "a")...UInt8(ascii: "z"): true
    default: byte == UInt8(ascii: ".")
    }
  }

  var keys: Set<String> { Set(uses.map(\.key)) }

  /// The script with the wording in the place of each key, so that it needs no table of words; a text
  /// without places stands for its whole call.
  func script(saying book: Phrasebook) -> SourceFile {
    var bytes: [UInt8] = []
    var unread = 0
    for use in uses {
      guard let wording = book.wordings[use.key] else { continue }
      let place = wording.isPlain ? use.call ?? use.literal : use.literal
      bytes += script.bytes[unread..<place.lowerBound]
      bytes += wording.json.compact
      unread = place.upperBound
    }
    return SourceFile(path: script.path, bytes: bytes + script.bytes[unread...])
  }

  /// Keys that no words have.
  func diagnostics(for book: Phrasebook) -> [Diagnostic] {
    uses.filter { book.wordings[$0.key] == nil }.map { use in
      .unknownWord(use.key, in: book, at: script.position(at: use.literal.lowerBound + 1))
    }
  }
}

extension Wording {
  /// Whether it is one text that nothing is put into.
  fileprivate var isPlain: Bool {
    if case .phrase(let phrase) = self { phrase.places.isEmpty } else { false }
  }

  fileprivate var json: JSONText {
    switch self {
    case .phrase(let phrase): .string(phrase.description)
    case .list(let texts): .list(texts.map { .string($0) })
    case .plural(let forms):
      .object(
        PluralCategory.allCases.compactMap { category in
          forms[category].map { (category.rawValue, .string($0.description)) }
        })
    }
  }
}

extension SourceFile {
  fileprivate func position(at offset: Int) -> SourcePosition {
    let before = bytes[..<offset]
    let start = before.lastIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? 0
    return SourcePosition(
      file: path, line: before.count { $0 == UInt8(ascii: "\n") } + 1,
      column: String(decoding: before[start...], as: UTF8.self).unicodeScalars.count + 1)
  }
}
