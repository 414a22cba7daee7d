/// The words of a language that have a meaning, found by their bytes.
struct WordTable: Sendable {
  struct Entry: Sendable {
    let kind: Token.Kind
    /// What the name behind it is, as behind `class`.
    let introduces: Token.Kind?
    /// Whether it is a name but before another one, as `open` in `open class`.
    let isSoft: Bool
    fileprivate let start: Int
    fileprivate let count: Int
  }

  private let text: [UInt8]
  private let slots: [Entry?]
  private let mask: Int
  private let longest: Int
  /// Added to the capital letters where a language takes them for small ones.
  private let fold: UInt8

  /// - Parameters:
  ///   - words: By their kind, separated by spaces; small letters where case doesn't matter.
  ///   - naming: The words behind which a name stands, by the kind of that name.
  ///   - soft: Those of the words that are names but before another one.
  init(
    _ words: [(Token.Kind, String)], naming: [(Token.Kind, String)] = [], soft: String = "",
    ignoringCase: Bool = false
  ) {
    let names = naming.flatMap { kind, words in
      Array(words.utf8).split(separator: 0x20).map { ($0, kind) }
    }
    let softWords = Array(soft.utf8).split(separator: 0x20)
    var text: [UInt8] = []
    var entries: [Entry] = []
    for (kind, list) in words {
      for word in Array(list.utf8).split(separator: 0x20) {
        let introduces = names.first { $0.0 == word }?.1
        entries.append(
          Entry(
            kind: kind, introduces: introduces,
            isSoft: softWords.contains(word), start: text.count,
            count: word.count))
        text += word
      }
    }
    var size = 16
    while size < entries.count * 3 { size *= 2 }
    var slots = [Entry?](repeating: nil, count: size)
    for entry in entries {
      let word = text[entry.start..<entry.start + entry.count]
      var slot =
        Self.hash(
          word.count, word[word.startIndex], word[word.endIndex - 1],
          word[word.startIndex + word.count / 2])
        & (size - 1)
      while slots[slot] != nil { slot = (slot + 1) & (size - 1) }
      slots[slot] = entry
    }
    self.text = text
    self.slots = slots
    mask = size - 1
    longest = entries.reduce(0) { max($0, $1.count) }
    fold = ignoringCase ? 0x20 : 0
  }

  func entry(for word: Slice<UnsafeBufferPointer<UInt8>>) -> Entry? {
    let (start, count) = (word.startIndex, word.count)
    guard count <= longest, count > 0 else { return nil }
    let source = word.base
    var slot =
      Self.hash(
        count, folded(source[start]), folded(source[start + count - 1]),
        folded(source[start + count / 2])) & mask
    while let entry = slots[slot] {
      if entry.count == count, isEqual(source, start, entry) { return entry }
      slot = (slot + 1) & mask
    }
    return nil
  }

  private func isEqual(
    _ source: UnsafeBufferPointer<UInt8>, _ start: Int, _ entry: Entry
  ) -> Bool {
    for index in 0..<entry.count
    where folded(source[start + index]) != text[entry.start + index] {
      return false
    }
    return true
  }

  private func folded(_ byte: UInt8) -> UInt8 {
    byte &- 0x41 < 26 ? byte | fold : byte
  }

  private static func hash(_ count: Int, _ first: UInt8, _ last: UInt8, _ middle: UInt8) -> Int {
    (count &* 31 &+ Int(first) &* 7 &+ Int(last) &* 131 &+ Int(middle) &* 29) & 0x7FFF_FFFF
  }
}
