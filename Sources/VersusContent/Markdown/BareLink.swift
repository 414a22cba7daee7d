/// An address that stands in text without any brackets, as the extended autolinks of the GitHub
/// Flavored Markdown specification have it.
struct BareLink: Equatable {
  /// In the text.
  let range: Range<Int>
  /// What the address lacks: `http://` or `mailto:`, or nothing.
  let prefix: String

  /// Looks for an address that begins at a place, which must be one where addresses may begin.
  static func web(at start: Int, of text: [UInt8]) -> BareLink? {
    for (opening, prefix) in [("www.", "http://"), ("http://", ""), ("https://", "")] {
      guard text[start...].startsIgnoringCase(with: opening) else { continue }
      let isWWW = opening == "www."
      let hostStart = isWWW ? start : start + opening.utf8.count
      guard let hostEnd = host(from: hostStart, of: text, needsDot: isWWW) else { return nil }
      let end = text[hostEnd...].firstIndex { $0 <= 0x20 || $0 == UInt8(ascii: "<") }
      let range = start..<trimmed(hostStart..<(end ?? text.count), of: text)
      return BareLink(range: range, prefix: prefix)
    }
    return nil
  }

  /// Looks for an address of mail around an `@`.
  ///
  /// - Parameter floor: How far back it may reach.
  static func mail(around at: Int, of text: [UInt8], floor: Int) -> BareLink? {
    var start = at
    while start > floor, text[start - 1].isLetterOrDigit || ".+-_".utf8.contains(text[start - 1]) {
      start -= 1
    }
    guard start < at, start == floor || text[start - 1] != UInt8(ascii: "/") else { return nil }
    var end = at + 1
    var dots = 0
    while end < text.count {
      let byte = text[end]
      if byte == UInt8(ascii: "."), end + 1 < text.count, text[end + 1].isLetterOrDigit {
        dots += 1
      } else if !byte.isLetterOrDigit, !"-_".utf8.contains(byte) {
        break
      }
      end += 1
    }
    guard dots > 0, text[end - 1].isLetter else { return nil }
    guard text[..<start].suffix(7).elementsEqual("mailto:".utf8), start - 7 >= floor else {
      return BareLink(range: start..<end, prefix: "mailto:")
    }
    return BareLink(range: (start - 7)..<end, prefix: "")
  }

  /// Where a host name ends: no `_` in its last two parts.
  private static func host(from start: Int, of text: [UInt8], needsDot: Bool) -> Int? {
    var end = start
    var (lastHasUnderscore, beforeHasUnderscore, dots) = (false, false, 0)
    while end < text.count {
      switch text[end] {
      case UInt8(ascii: "_"): lastHasUnderscore = true
      case UInt8(ascii: "."):
        (beforeHasUnderscore, lastHasUnderscore) = (lastHasUnderscore, false)
        dots += 1
      case let byte where byte.isLetterOrDigit || byte == UInt8(ascii: "-") || byte >= 0x80: break
      default:
        return isHost(start..<end, lastHasUnderscore || beforeHasUnderscore, dots, needsDot)
      }
      end += 1
    }
    return isHost(start..<end, lastHasUnderscore || beforeHasUnderscore, dots, needsDot)
  }

  private static func isHost(
    _ range: Range<Int>, _ hasUnderscore: Bool, _ dots: Int, _ needsDot: Bool
  ) -> Int? {
    range.isEmpty || hasUnderscore || needsDot && dots == 0 ? nil : range.upperBound
  }

  /// Leaves out what more likely belongs to the sentence around: marks at the end, a bracket that
  /// the address doesn't open, an entity.
  private static func trimmed(_ range: Range<Int>, of text: [UInt8]) -> Int {
    var end = range.upperBound
    var closing = text[range].count { $0 == UInt8(ascii: ")") }
    let opening = text[range].count { $0 == UInt8(ascii: "(") }
    while end > range.lowerBound {
      let last = text[end - 1]
      if last == UInt8(ascii: ")") {
        guard closing > opening else { return end }
        closing -= 1
        end -= 1
      } else if "?!.,:*_~'\"".utf8.contains(last) {
        end -= 1
      } else if last == UInt8(ascii: ";") {
        var start = end - 1
        while start > range.lowerBound, text[start - 1].isLetterOrDigit { start -= 1 }
        let isEntity =
          start < end - 1 && start > range.lowerBound && text[start - 1] == UInt8(ascii: "&")
        end = isEntity ? start - 1 : end - 1
      } else {
        return end
      }
    }
    return end
  }
}

extension UInt8 {
  var isLetter: Bool { (0x61...0x7A).contains(self | 0x20) }
  var isLetterOrDigit: Bool { isLetter || (0x30...0x39).contains(self) }
}

extension ArraySlice<UInt8> {
  /// - Parameter text: In small ASCII letters.
  fileprivate func startsIgnoringCase(with text: String) -> Bool {
    count >= text.utf8.count
      && zip(self, text.utf8).allSatisfy { $0 == $1 || $0.isLetter && $0 | 0x20 == $1 }
  }
}
