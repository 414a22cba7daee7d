import VersusModel

/// A site's own colour, made dark or light enough to be read on the theme's grounds.
///
/// Contrast by WCAG 2.2: 4.5 to 1 for text.
struct Accent {
  private static let lightGround = Colour(red: 0xF3, green: 0xF1, blue: 0xED)
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
      @media screen and (prefers-color-scheme: dark) {
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
