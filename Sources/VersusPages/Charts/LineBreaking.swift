/// Cuts texts into lines of like length for drawings, where nothing wraps by itself.
///
/// Widths are estimates for common faces without serifs, rather too wide than too narrow.
struct LineBreaking {
  /// Of a line, in units of the drawing.
  let width: Int
  /// Of the letters, in the same units.
  let size: Int
  let mostLines: Int

  /// - Returns: The lines, and whether no word was broken and nothing was cut off.
  func lines(of text: String) -> (lines: [String], fits: Bool) {
    let whole = text.split(whereSeparator: \.isWhitespace).map(String.init)
    let words = whole.flatMap(parts)
    var lines = filled(words, within: width)
    // As narrow as the same number of lines allows.
    var narrower = width
    while narrower > size {
      narrower -= size / 2
      let balanced = filled(words, within: narrower)
      if balanced.count > lines.count { break }
      lines = balanced
    }
    let shown = lines.prefix(mostLines)
    let fits = words.count == whole.count && lines.count <= mostLines
    let isCut = lines.count > mostLines
    return (
      shown.enumerated().map { index, line in
        shortened(isCut && index + 1 == mostLines ? line + "…" : line)
      }, fits
    )
  }

  private func filled(_ words: [String], within width: Int) -> [String] {
    var lines: [String] = []
    for word in words {
      if let last = lines.last, Self.width(of: last + " " + word, at: size) <= width {
        lines[lines.count - 1] = last + " " + word
      } else {
        lines.append(word)
      }
    }
    return lines
  }

  /// A word that is wider than a line, broken with hyphens.
  private func parts(of word: String) -> [String] {
    var (parts, rest): ([String], Substring) = ([], word[...])
    while !isShort(String(rest)), rest.count > 2 {
      var length = rest.count - 2
      while length > 2, !isShort(rest.prefix(length) + "-") { length -= 1 }
      parts.append(rest.prefix(length) + "-")
      rest = rest.dropFirst(length)
    }
    return parts + [String(rest)]
  }

  private func isShort(_ line: String) -> Bool { Self.width(of: line, at: size) <= width }

  private func shortened(_ line: String) -> String {
    guard !isShort(line) else { return line }
    var kept = line.hasSuffix("…") ? line.dropLast() : line[...]
    while !kept.isEmpty, !isShort(kept + "…") { kept = kept.dropLast() }
    return kept + "…"
  }

  static func width(of text: String, at size: Int) -> Int {
    text.unicodeScalars.reduce(0) { $0 + hundredths(of: $1) } * size / 100
  }

  /// Of the size of the letters.
  private static func hundredths(of scalar: Unicode.Scalar) -> Int {
    switch scalar {
    case "i", "j", "l", "I", ".", ",", ":", ";", "'", "’", "|", "!": 30
    case "f", "r", "t", "-", "(", ")", "/", " ": 38
    case "m", "w", "M", "W": 90
    case "A"..."Z": 68
    default: scalar.isWide ? 105 : 60
    }
  }
}

extension Unicode.Scalar {
  /// Ideographs, syllables, pictures and what else is as wide as high.
  fileprivate var isWide: Bool {
    switch value {
    case 0x1100...0x115F, 0x2E80...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F,
      0xFF00...0xFF60, 0x1F300...0x1FAFF, 0x20000...0x3FFFD:
      true
    default: false
    }
  }
}
