/// Takes a text apart into the terms by which it is found.
///
/// A term is a folded word of letters and digits, without the s of a plural. Words that only a dot, a
/// hyphen or the like holds together are found by themselves and as one: `Node.js` gives `node`, `js`
/// and `nodejs`, `I/O` gives `io` too. `C++` and `C#` keep their signs as a term of their own. Scripts
/// without blanks give each two letters in a row. `templates/components/search/terms.js` does the same.
struct SearchTokenizer {
  /// More of a word tells it from no other.
  static let longestTerm = 40
  static let mostParts = 4
  static let longestCompound = 24

  /// The word that is being read, folded, and how many characters it has.
  private var word: [UInt8] = []
  private var length = 0
  /// The words before it that hang together with it.
  private var compound: [UInt8] = []
  private var compoundLength = 0
  private var parts = 0
  /// The last part's length, and what stands between it and what follows.
  private var lastLength = 0
  private var joint: Joint?
  private var unspaced: Unicode.Scalar?
  private var unspacedIsAlone = false

  private enum Joint { case apostrophe, slash, other }

  /// - Parameter found: Is given each term; a word and what it is a part of in no fixed order.
  mutating func scan(_ text: [UInt8], _ found: (UnsafeBufferPointer<UInt8>) -> Void) {
    text.withUnsafeBufferPointer { scan($0, found) }
  }

  private mutating func scan(
    _ text: UnsafeBufferPointer<UInt8>, _ found: (UnsafeBufferPointer<UInt8>) -> Void
  ) {
    Self.folded.withUnsafeBufferPointer { folded in
      withUnsafeTemporaryAllocation(of: UInt8.self, capacity: Self.longestTerm) { term in
        var place = 0
        while place < text.count {
          let byte = text[place]
          // Most words stand alone and are plain ASCII.
          if byte < 0x80, parts == 0, word.isEmpty, unspaced == nil {
            if folded[Int(byte)] == 0 {
              place += 1
              continue
            }
            if let end = Self.loneWord(at: place, in: text, folded, to: term, found) {
              place = end
              continue
            }
          }
          place = step(at: place, in: text, found)
        }
      }
    }
    if !word.isEmpty { endWord(found) }
    endCompound(found)
    endUnspaced(found)
  }

  /// Reads a word of ASCII that nothing hangs together with.
  ///
  /// - Returns: Where it ends; nil where it is another kind of word.
  private static func loneWord(
    at start: Int, in text: UnsafeBufferPointer<UInt8>, _ folded: UnsafeBufferPointer<UInt8>,
    to term: UnsafeMutableBufferPointer<UInt8>, _ found: (UnsafeBufferPointer<UInt8>) -> Void
  ) -> Int? {
    var (end, count) = (start, 0)
    while end < text.count, text[end] < 0x80 {
      let letter = folded[Int(text[end])]
      if letter == 0 { break }
      if count < term.count {
        term[count] = letter
        count += 1
      }
      end += 1
    }
    if end < text.count {
      let next = text[end]
      if next >= 0x80 || next == UInt8(ascii: "+") || next == UInt8(ascii: "#") { return nil }
      if end + 1 < text.count, joint(of: next) != nil {
        let after = text[end + 1]
        if after >= 0x80 || folded[Int(after)] != 0 { return nil }
      }
    }
    found(UnsafeBufferPointer(rebasing: term[..<lengthWithoutPlural(term, count)]))
    return end
  }

  /// Reads one character.
  ///
  /// - Returns: Where to go on.
  private mutating func step(
    at start: Int, in text: UnsafeBufferPointer<UInt8>,
    _ found: (UnsafeBufferPointer<UInt8>) -> Void
  ) -> Int {
    let byte = text[start]
    guard byte < 0x80 else {
      let (scalar, width) = Self.scalar(at: start, in: text)
      take(scalar, found)
      return start + width
    }
    if unspaced != nil { endUnspaced(found) }
    let folded = Self.folded[Int(byte)]
    if folded != 0 {
      if length < Self.longestTerm {
        word.append(folded)
        length += 1
      }
      return start + 1
    }
    if word.isEmpty {
      joint = nil
    } else {
      if byte == UInt8(ascii: "+") || byte == UInt8(ascii: "#") {
        return endWord(before: start, in: text, found)
      }
      endWord(found)
      joint = Self.joint(of: byte)
    }
    if joint == nil, parts > 0 { endCompound(found) }
    return start + 1
  }

  private mutating func take(
    _ scalar: Unicode.Scalar, _ found: (UnsafeBufferPointer<UInt8>) -> Void
  ) {
    switch SearchFolding.kind(of: scalar) {
    case .mark: break
    case .word:
      endUnspaced(found)
      guard length < Self.longestTerm else { return }
      SearchFolding.append(scalar, to: &word)
      length += 1
    case .unspaced:
      if !word.isEmpty { endWord(found) }
      endCompound(found)
      if let before = unspaced {
        emit(before, scalar, found)
        unspacedIsAlone = false
      } else {
        unspacedIsAlone = true
      }
      unspaced = scalar
    case .other:
      endUnspaced(found)
      let isAfterWord = !word.isEmpty
      if isAfterWord { endWord(found) }
      let joint: Joint? =
        switch scalar.value {
        case 0x2019: .apostrophe
        case 0x2010, 0x2011: .other
        default: nil
        }
      self.joint = isAfterWord ? joint : nil
      if self.joint == nil { endCompound(found) }
    }
  }

  private static func joint(of byte: UInt8) -> Joint? {
    switch byte {
    case UInt8(ascii: "'"): .apostrophe
    case UInt8(ascii: "/"): .slash
    case UInt8(ascii: "."), UInt8(ascii: "-"), UInt8(ascii: "_"), UInt8(ascii: "&"): .other
    default: nil
    }
  }

  private mutating func endWord(_ found: (UnsafeBufferPointer<UInt8>) -> Void) {
    defer {
      word.removeAll(keepingCapacity: true)
      length = 0
    }
    if parts > 0, let joint {
      // The s of "Python's".
      if joint == .apostrophe, length == 1 { return }
      if joint == .slash, length > 3 || lastLength > 3 { endCompound(found) }
    }
    compound += word
    compoundLength += length
    parts += 1
    lastLength = length
    Self.emit(&word, found)
  }

  /// Ends a word that `+` or `#` follow, which belong to it unless another word follows them.
  ///
  /// - Returns: Where to go on.
  private mutating func endWord(
    before start: Int, in text: UnsafeBufferPointer<UInt8>,
    _ found: (UnsafeBufferPointer<UInt8>) -> Void
  ) -> Int {
    var end = start
    while end < text.count, end - start < 3,
      text[end] == UInt8(ascii: "+") || text[end] == UInt8(ascii: "#")
    {
      end += 1
    }
    let isFollowed = end < text.count && (text[end] >= 0x80 || Self.folded[Int(text[end])] != 0)
    let whole = word
    endWord(found)
    endCompound(found)
    if !isFollowed { (whole + text[start..<end]).withUnsafeBufferPointer(found) }
    return end
  }

  private mutating func endCompound(_ found: (UnsafeBufferPointer<UInt8>) -> Void) {
    if (2...Self.mostParts).contains(parts), compoundLength <= Self.longestCompound {
      Self.emit(&compound, found)
    }
    guard parts > 0 else { return }
    compound.removeAll(keepingCapacity: true)
    compoundLength = 0
    parts = 0
    joint = nil
  }

  private mutating func endUnspaced(_ found: (UnsafeBufferPointer<UInt8>) -> Void) {
    guard let last = unspaced else { return }
    if unspacedIsAlone { emit(last, nil, found) }
    unspaced = nil
  }

  private func emit(
    _ first: Unicode.Scalar, _ second: Unicode.Scalar?,
    _ found: (UnsafeBufferPointer<UInt8>) -> Void
  ) {
    var term: [UInt8] = []
    SearchFolding.append(first, to: &term)
    if let second { SearchFolding.append(second, to: &term) }
    term.withUnsafeBufferPointer(found)
  }

  private static func emit(
    _ term: inout [UInt8], _ found: (UnsafeBufferPointer<UInt8>) -> Void
  ) {
    term.withUnsafeMutableBufferPointer { term in
      found(UnsafeBufferPointer(rebasing: term[..<lengthWithoutPlural(term, term.count)]))
    }
  }

  /// Leaves out the s of an English plural: both of a word's forms find each other, whatever the
  /// language.
  private static func lengthWithoutPlural(
    _ term: UnsafeMutableBufferPointer<UInt8>, _ count: Int
  ) -> Int {
    guard count > 3, term[count - 1] == UInt8(ascii: "s"),
      (term[count - 2] | term[count - 3] | term[count - 4]) < 0x80
    else { return count }
    switch term[count - 2] {
    case UInt8(ascii: "s"), UInt8(ascii: "u"), UInt8(ascii: "i"): return count
    case UInt8(ascii: "e") where count > 4 && term[count - 3] == UInt8(ascii: "i"):
      term[count - 3] = UInt8(ascii: "y")
      return count - 2
    default: return count - 1
    }
  }

  /// By ASCII byte: the letter or digit as it is searched, 0 for anything else.
  private static let folded: [UInt8] = (0..<128).map { byte in
    switch UInt8(byte) {
    case 0x30...0x39, 0x61...0x7A: UInt8(byte)
    case 0x41...0x5A: UInt8(byte) | 0x20
    default: 0
    }
  }

  /// The character at a place of UTF-8, and how many bytes it has.
  private static func scalar(
    at place: Int, in text: UnsafeBufferPointer<UInt8>
  ) -> (Unicode.Scalar, Int) {
    let lead = text[place]
    let width = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2
    guard place + width <= text.count, lead >= 0xC0 else { return ("\u{FFFD}", 1) }
    var value = UInt32(lead) & (width == 2 ? 0x1F : width == 3 ? 0x0F : 0x07)
    for offset in 1..<width { value = value << 6 | UInt32(text[place + offset] & 0x3F) }
    return (Unicode.Scalar(value) ?? "\u{FFFD}", width)
  }
}
