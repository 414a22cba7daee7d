/// A stretch of text, taken apart into what versus reads in it beyond CommonMark.
enum TextToken: Equatable {
  case text(Range<Int>)
  case link(BareLink)
  case citation([CitedSource], Range<Int>)
  /// One or two tildes, which may begin or end what is struck out.
  case tildes(Range<Int>, canOpen: Bool, canClose: Bool)
  case strikeStart, strikeEnd
}

/// One of the sources in `[@a, page 3; @b]`.
struct CitedSource: Hashable {
  let id: String
  /// Where in it.
  let place: String?
}

/// What stands beside a text in its line.
enum TextEdge {
  case blank, mark, letter
}

extension TextToken {
  /// Whether a text may hold anything but itself; most don't.
  static func mayBe(in text: UnsafeBufferPointer<UInt8>) -> Bool {
    let marks = { (bytes: SixteenBytes) in
      bytes.places(of: "~") | bytes.places(of: "@") | bytes.places(of: ":") | bytes.places(of: ".")
    }
    return !text.forEachPlace(marks) { index in
      switch text[index] {
      case UInt8(ascii: ":"): !text[(index + 1)...].starts(with: "//".utf8)
      // Behind `www`.
      case UInt8(ascii: "."): index < 3 || text[(index - 3)..<index].contains { $0 | 0x20 != 0x77 }
      default: false
      }
    }
  }

  /// - Parameter isInLink: Links hold neither links nor citations.
  static func tokens(
    of text: [UInt8], before: TextEdge, after: TextEdge, isInLink: Bool
  ) -> [TextToken] {
    var tokens: [TextToken] = []
    var start = 0
    var index = 0
    func take(_ token: TextToken, _ range: Range<Int>) {
      if start < range.lowerBound { tokens.append(.text(start..<range.lowerBound)) }
      tokens.append(token)
      (start, index) = (range.upperBound, range.upperBound)
    }
    while index < text.count {
      let byte = text[index]
      switch byte {
      case UInt8(ascii: "~"):
        let end = text[index...].firstIndex { $0 != byte } ?? text.count
        let range = index..<end
        guard range.count <= 2 else {
          index = end
          continue
        }
        take(tildes(range, of: text, before: before, after: after), range)
      case UInt8(ascii: "[") where !isInLink:
        if let (sources, end) = citation(at: index, of: text) {
          take(.citation(sources, index..<end), index..<end)
        } else {
          index += 1
        }
      case UInt8(ascii: "@") where !isInLink:
        if let link = BareLink.mail(around: index, of: text, floor: start) {
          take(.link(link), link.range)
        } else {
          index += 1
        }
      case UInt8(ascii: "w"), UInt8(ascii: "W"), UInt8(ascii: "h"), UInt8(ascii: "H"):
        let isStart = index == 0 ? before != .letter : mayPrecedeLink(text[index - 1])
        if !isInLink, isStart, let link = BareLink.web(at: index, of: text) {
          take(.link(link), link.range)
        } else {
          index += 1
        }
      default: index += 1
      }
    }
    if start < text.count { tokens.append(.text(start..<text.count)) }
    return tokens
  }

  private static func mayPrecedeLink(_ byte: UInt8) -> Bool {
    byte <= 0x20 || "*_~(".utf8.contains(byte)
  }

  private static func tildes(
    _ range: Range<Int>, of text: [UInt8], before: TextEdge, after: TextEdge
  ) -> TextToken {
    let left = range.lowerBound > 0 ? edge(text[range.lowerBound - 1]) : before
    let right = range.upperBound < text.count ? edge(text[range.upperBound]) : after
    // CommonMark's left- and right-flanking delimiter runs.
    let opens = right != .blank && (right != .mark || left != .letter)
    let closes = left != .blank && (left != .mark || right != .letter)
    return .tildes(range, canOpen: opens, canClose: closes)
  }

  private static func edge(_ byte: UInt8) -> TextEdge {
    byte <= 0x20 ? .blank : byte.isLetterOrDigit || byte >= 0x80 ? .letter : .mark
  }

  private static func citation(at start: Int, of text: [UInt8]) -> ([CitedSource], Int)? {
    // Nobody cites so much at once; without an end to the search it would take quadratic time.
    guard start + 2 < text.count, text[start + 1] == UInt8(ascii: "@"),
      let end = text[start...].prefix(1000).dropFirst().firstIndex(where: { "[]".utf8.contains($0) }
      ),
      text[end] == UInt8(ascii: "]")
    else { return nil }
    let parts = String(decoding: text[(start + 1)..<end], as: UTF8.self).split(
      separator: ";", omittingEmptySubsequences: false)
    let sources = parts.compactMap(CitedSource.init)
    return sources.count == parts.count ? (sources, end + 1) : nil
  }
}

extension CitedSource {
  /// Reads `@id` or `@id, place`.
  fileprivate init?(_ text: Substring) {
    let text = text.drop { $0 == " " }
    guard text.first == "@" else { return nil }
    let parts = text.dropFirst().split(
      separator: ",", maxSplits: 1, omittingEmptySubsequences: false)
    let id = String(parts[0].reversed().drop { $0 == " " }.reversed())
    guard !id.isEmpty,
      id.utf8.allSatisfy({ $0.isLetterOrDigit || "._-".utf8.contains($0) })
    else { return nil }
    let place = parts.count > 1 ? parts[1].drop { $0 == " " } : ""
    self.init(id: id, place: place.isEmpty ? nil : String(place))
  }
}

/// Finds which tildes strike out what stands between them, in all the texts of one line of inlines.
///
/// Those that find no partner become text. What is struck out ends within the element it began in.
func matchingTildes(in texts: [[TextToken]]) -> [[TextToken]] {
  var open: [(text: Int, token: Int, length: Int)] = []
  // How many of one and of two tildes are open: without it each closer might look through all.
  var counts = [0, 0, 0]
  var texts = texts
  for text in texts.indices {
    for token in texts[text].indices {
      guard case .tildes(let range, let canOpen, let canClose) = texts[text][token] else {
        continue
      }
      texts[text][token] = .text(range)
      if canClose, counts[range.count] > 0 {
        var opener = open.removeLast()
        while opener.length != range.count {
          counts[opener.length] -= 1
          opener = open.removeLast()
        }
        counts[range.count] -= 1
        texts[opener.text][opener.token] = .strikeStart
        texts[text][token] = .strikeEnd
      } else if canOpen {
        open.append((text, token, range.count))
        counts[range.count] += 1
      }
    }
  }
  return texts
}
