/// One line of a file with a caret below the place that is meant.
struct Excerpt {
  /// The widest that a line is shown; a longer one is cut around the caret.
  static let mostColumns = 96

  let text: String
  /// Columns before the caret.
  let indent: Int

  /// - Parameters:
  ///   - line: Without its end.
  ///   - column: Counted from 1, in Unicode scalars.
  init(_ line: some StringProtocol, column: Int) {
    let scalars = Array(line.unicodeScalars)
    let caret = min(max(column - 1, 0), scalars.count)
    let widths = scalars.map(TerminalText.width)
    var (first, last) = (0, scalars.count)
    if widths.reduce(0, +) > Self.mostColumns {
      first = caret
      var used = 0
      while first > 0, used + widths[first - 1] <= Self.mostColumns / 2 {
        first -= 1
        used += widths[first]
      }
      last = caret
      while last < scalars.count, used + widths[last] <= Self.mostColumns {
        used += widths[last]
        last += 1
      }
    }
    let shown = scalars[first..<last].map(TerminalText.shown).joined()
    text = (first > 0 ? "…" : "") + shown + (last < scalars.count ? "…" : "")
    indent = (first > 0 ? 1 : 0) + widths[first..<caret].reduce(0, +)
  }
}
