import VersusModel

/// What pages load, each kind of file joined into one that is named after its bytes, so that
/// hosts may cache it for ever.
struct Assets: Sendable {
  /// Below the output folder.
  let stylesheet: String
  /// Nil where no component has behaviour.
  let script: String?
  /// Of the quiz; nil where the site has none.
  let quizScript: String?
  let files: [(path: String, bytes: [UInt8])]

  /// - Parameters:
  ///   - styles: In the order in which they apply.
  ///   - scripts: Classic scripts of every page, in the order in which they run.
  ///   - quizScripts: Those of the page of the quiz, which run after the others.
  ///   - accent: The site's own colour.
  init(
    styles: [SourceFile], scripts: [SourceFile], quizScripts: [SourceFile], accent: Colour?
  ) {
    var style = Self.joined(styles)
    if let accent { style += Array(Accent(accent).css.utf8) }
    stylesheet = "assets/style-\(fingerprint(of: style)).css"
    let script = Self.file("script", Self.joined(scripts.map(\.withoutCommentLines)))
    let quizScript = Self.file("quiz", Self.joined(quizScripts.map(\.withoutCommentLines)))
    self.script = script?.path
    self.quizScript = quizScript?.path
    files = [(stylesheet, style)] + [script, quizScript].compactMap(\.self)
  }

  private static func file(_ name: String, _ bytes: [UInt8]) -> (path: String, bytes: [UInt8])? {
    bytes.isEmpty ? nil : ("assets/\(name)-\(fingerprint(of: bytes)).js", bytes)
  }

  private static func joined(_ files: [SourceFile]) -> [UInt8] {
    Array(files.map(\.bytes).joined(separator: [UInt8(ascii: "\n")]))
  }
}

extension SourceFile {
  /// A script without the lines that are nothing but a `//` comment: a fifth less to send. What lies
  /// between backticks may look like a comment, and stays.
  fileprivate var withoutCommentLines: SourceFile {
    var isQuoted = false
    let kept = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false).filter {
      let code = $0.drop { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\t") }
      if !isQuoted, code.starts(with: "//".utf8) { return false }
      if !$0.count(where: { $0 == UInt8(ascii: "`") }).isMultiple(of: 2) { isQuoted.toggle() }
      return true
    }
    return SourceFile(path: path, bytes: Array(kept.joined(separator: [UInt8(ascii: "\n")])))
  }
}

/// FNV-1a, 64 bits, in hexadecimal: tells versions apart, promises nothing against an attacker.
func fingerprint(of bytes: some Sequence<UInt8>) -> String {
  var hash: UInt64 = 0xcbf2_9ce4_8422_2325
  for byte in bytes { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
  let digits = String(hash, radix: 16)
  return String(repeating: "0", count: 16 - digits.count) + digits
}

/// A site's own colour, made dark or light enough to be read on the theme's grounds.
///
/// Contrast by WCAG 2.2: 4.5 to 1 for text.
struct Accent {
  private static let lightGround = Colour(red: 0xF3, green: 0xF3, blue: 0xF0)
  private static let darkGround = Colour(red: 0x1E, green: 0x21, blue: 0x27)
  private static let contrast = 4.5

  let onLight: Colour
  let onDark: Colour

  init(_ colour: Colour) {
    onLight = Self.readable(colour, on: Self.lightGround, towards: 0)
    onDark = Self.readable(colour, on: Self.darkGround, towards: 255)
  }

  var css: String {
    """

    @layer base {
      :root { --accent: \(onLight.hexadecimal); --link: \(onLight.hexadecimal); }
      @media (prefers-color-scheme: dark) {
        :root { --accent: \(onDark.hexadecimal); --link: \(onDark.hexadecimal); }
      }
    }

    """
  }

  /// Mixed with black or white in steps of a hundredth until it can be read.
  private static func readable(_ colour: Colour, on ground: Colour, towards end: Int) -> Colour {
    for step in 0...100 {
      let mix = { (part: Int) in (part * (100 - step) + end * step + 50) / 100 }
      let mixed = Colour(red: mix(colour.red), green: mix(colour.green), blue: mix(colour.blue))
      if mixed.contrast(to: ground) >= contrast { return mixed }
    }
    return Colour(red: end, green: end, blue: end)
  }
}

extension Colour {
  /// 1…21
  func contrast(to other: Colour) -> Double {
    let (light, dark) = (max(luminance, other.luminance), min(luminance, other.luminance))
    return (light + 0.05) / (dark + 0.05)
  }

  private var luminance: Double {
    0.2126 * Self.linear(red) + 0.7152 * Self.linear(green) + 0.0722 * Self.linear(blue)
  }

  /// The power 2.4 by a table would be exact too; this needs no mathematics library.
  private static func linear(_ part: Int) -> Double {
    let value = Double(part) / 255
    guard value > 0.04045 else { return value / 12.92 }
    let base = (value + 0.055) / 1.055
    // x^2.4 = x² · (x²)^(1/5), the fifth root by Newton's method.
    let square = base * base
    var root = 1.0
    for _ in 0..<30 { root = (4 * root + square / (root * root * root * root)) / 5 }
    return square * root
  }
}
