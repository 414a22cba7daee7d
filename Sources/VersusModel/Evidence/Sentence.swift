/// A sentence of a text, alike whatever its letter case, marks and links.
struct Sentence {
  /// Of its words in small letters.
  fileprivate(set) var fingerprint = Fingerprint()
  fileprivate(set) var wordCount = 0
  let isInBody: Bool
  /// The line on which it begins.
  fileprivate(set) var position: SourcePosition
  /// UTF-8, without markup.
  fileprivate var text: [UInt8] = []

  /// Its first words.
  var opening: String {
    String(decoding: text, as: UTF8.self).split(whereSeparator: \.isWhitespace).prefix(6)
      .joined(separator: " ")
  }
}

extension Markup {
  /// Goes over the sentences of a paragraph.
  func forEachSentence(of passage: Passage, _ body: (Sentence) -> Void) {
    var scanner = SentenceScanner(passage)
    var offset = passage.offset
    for piece in pieces[min(passage.piece, pieces.count)...] {
      switch piece {
      case .html(let bytes):
        for byte in bytes[min(offset, bytes.count)...] {
          guard scanner.take(byte, body) else { return scanner.endSentence(body) }
        }
      case .address, .pictureSize, .citation: break
      case .bars, .radar, .compare, .prosCons, .useCases: return scanner.endSentence(body)
      }
      offset = 0
    }
    scanner.endSentence(body)
  }
}

private struct SentenceScanner {
  private enum State { case text, tagName, tag, entity }

  /// Elements that stand within a paragraph; any other ends it.
  private static let inlineElements = Set(
    ["a", "em", "strong", "code", "del", "br", "img", "input", "span", "sub", "sup", "kbd"]
      .map { Array($0.utf8) })

  private var line: SourcePosition
  private var sentence: Sentence
  private var state = State.text
  private var tagName: [UInt8] = []
  private var isInWord = false
  /// Behind a full stop, which ends a sentence unless a word goes on at once.
  private var isBehindStop = false

  init(_ passage: Markup.Passage) {
    line = passage.position
    sentence = Sentence(isInBody: passage.isInBody, position: line)
  }

  /// - Returns: False where the paragraph ends.
  mutating func take(_ byte: UInt8, _ body: (Sentence) -> Void) -> Bool {
    switch state {
    case .tagName:
      if Self.isWord(byte) {
        tagName.append(byte | 0x20)
      } else if byte != UInt8(ascii: "/") || !tagName.isEmpty {
        guard Self.inlineElements.contains(tagName) else { return false }
        state = byte == UInt8(ascii: ">") ? .text : .tag
      }
    case .tag: if byte == UInt8(ascii: ">") { state = .text }
    case .entity: if byte == UInt8(ascii: ";") { state = .text }
    case .text: takeText(byte, body)
    }
    return true
  }

  private mutating func takeText(_ byte: UInt8, _ body: (Sentence) -> Void) {
    switch byte {
    case UInt8(ascii: "<"):
      state = .tagName
      tagName = []
    case UInt8(ascii: "&"):
      state = .entity
      isInWord = false
    case UInt8(ascii: "."), UInt8(ascii: "!"), UInt8(ascii: "?"):
      isBehindStop = true
      isInWord = false
      sentence.text.append(byte)
    case _ where Self.isWord(byte): takeLetter(byte)
    default:
      if isBehindStop, byte <= 0x20 { endSentence(body) }
      if byte == 0x0A, sentence.isInBody { beginLine() }
      isInWord = false
      if !sentence.text.isEmpty { sentence.text.append(byte) }
    }
  }

  private mutating func takeLetter(_ byte: UInt8) {
    isBehindStop = false
    if !isInWord {
      if sentence.wordCount == 0 { sentence.position = line }
      sentence.wordCount += 1
      mix(0x20)
      isInWord = true
    }
    mix((0x41...0x5A).contains(byte) ? byte | 0x20 : byte)
    sentence.text.append(byte)
  }

  private mutating func beginLine() {
    line.line += 1
    line.column = 1
  }

  mutating func endSentence(_ body: (Sentence) -> Void) {
    if sentence.wordCount > 0 { body(sentence) }
    sentence = Sentence(isInBody: sentence.isInBody, position: line)
    isBehindStop = false
    isInWord = false
  }

  private mutating func mix(_ byte: UInt8) {
    sentence.fingerprint.take(byte)
  }

  private static func isWord(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x80...: true
    default: false
    }
  }
}
