/// Text as a terminal shows it: nothing in it moves the cursor or changes its state.
enum TerminalText {
  /// Control characters become the replacement character, tabs two blanks.
  static func safe(_ text: some StringProtocol) -> String {
    var safe = ""
    for scalar in text.unicodeScalars { safe += shown(scalar) }
    return safe
  }

  static func shown(_ scalar: Unicode.Scalar) -> String {
    if isPlain(scalar) { return String(scalar) }
    return switch scalar.properties.generalCategory {
    case _ where scalar == "\t": "  "
    case .control, .lineSeparator, .paragraphSeparator: "\u{FFFD}"
    case .format where scalar != "\u{200D}": "\u{FFFD}"
    default: String(scalar)
    }
  }

  /// How many columns a scalar takes: 0, 1 or 2 (Unicode Standard Annex 11, wide and fullwidth).
  static func width(of scalar: Unicode.Scalar) -> Int {
    if isPlain(scalar) { return 1 }
    switch scalar.properties.generalCategory {
    case _ where scalar == "\t": return 2
    case .nonspacingMark, .enclosingMark: return 0
    default: break
    }
    switch scalar.value {
    case 0x200D: return 0
    case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF,
      0xFE30...0xFE6F, 0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x1F300...0x1F64F, 0x1F900...0x1F9FF,
      0x20000...0x3FFFD:
      return 2
    default: return 1
    }
  }

  /// Letters, digits and signs of ASCII, whose category needs no table.
  private static func isPlain(_ scalar: Unicode.Scalar) -> Bool {
    (0x20..<0x7F).contains(scalar.value)
  }
}
