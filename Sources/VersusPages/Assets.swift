import VersusModel

/// What pages load, each kind of file joined into one that is named after its bytes, so that
/// hosts may cache it for ever.
struct Assets: Sendable {
  /// Below the output folder.
  let stylesheet: String
  /// The site's own, or else the theme's mark.
  let icon: String
  /// The picture that stands for the site where its pages are shared, absolute; empty where there is
  /// none.
  let card: String
  /// Nil where no component has behaviour.
  let script: String?
  /// What only one page loads; missing where the site has no such page.
  let bundles: [ScriptBundle: String]
  let files: [(path: String, bytes: [UInt8])]

  /// - Parameters:
  ///   - styles: In the order in which they apply.
  ///   - scripts: Classic scripts, in the order in which they run.
  ///   - bundles: Those of single pages, in the same way.
  ///   - mark: The theme's icon, an SVG.
  ///   - site: May have an icon and a colour of its own.
  init(
    styles: [SourceFile], scripts: [SourceFile], bundles: [ScriptBundle: [SourceFile]],
    mark: [UInt8], of site: Site
  ) {
    var style = Self.joined(styles.map(\.withoutCommentsAndBlanks))
    if let accent = site.settings.accent { style += Array(Accent(accent).css.utf8) }
    stylesheet = "assets/style-\(Fingerprint(of: style).hexadecimal).css"
    let script = Self.file("script", Self.joined(scripts.map(\.withoutCommentsAndIndents)))
    self.script = script?.path
    var files = [(path: stylesheet, bytes: style)] + [script].compactMap(\.self)
    if let own = Self.icons.first(where: site.files.contains) {
      icon = own
    } else {
      icon = "assets/icon-\(Fingerprint(of: mark).hexadecimal).svg"
      files.append((path: icon, bytes: mark))
    }
    let base = site.settings.baseURL
    card =
      Self.cards.first(where: site.files.contains).flatMap { file in base.map { "\($0)/\(file)" } }
      ?? ""
    var paths: [ScriptBundle: String] = [:]
    for bundle in ScriptBundle.allCases {
      guard
        let file = Self.file(
          bundle.rawValue, Self.joined((bundles[bundle] ?? []).map(\.withoutCommentsAndIndents)))
      else {
        continue
      }
      paths[bundle] = file.path
      files.append(file)
    }
    self.bundles = paths
    self.files = files
  }

  /// What browsers take for one, at the top of the content folder.
  private static let icons = ["favicon.svg", "favicon.png", "favicon.ico"]

  /// At the top of the content folder too.
  private static let cards = ["social-card.png", "social-card.jpg"]

  private static func file(_ name: String, _ bytes: [UInt8]) -> (path: String, bytes: [UInt8])? {
    bytes.isEmpty ? nil : ("assets/\(name)-\(Fingerprint(of: bytes).hexadecimal).js", bytes)
  }

  private static func joined(_ files: [SourceFile]) -> [UInt8] {
    Array(files.map(\.bytes).joined(separator: [UInt8(ascii: "\n")]))
  }
}

/// Scripts that one page alone loads, beside those of every page.
///
/// What several pages build on is in their bundles, and runs first. That of the search is loaded by
/// other pages too, once somebody searches.
enum ScriptBundle: String, CaseIterable, Sendable {
  case table, quiz, redirect, search

  /// In the order in which they run.
  func files(among scripts: [SourceFile]) -> [SourceFile] {
    (scores ? scripts.filter { Self.isShared($0) } : [])
      + scripts.filter { $0.path.hasPrefix(folder) }
  }

  /// Whether every page loads it.
  static func isForAll(_ script: SourceFile) -> Bool {
    !isShared(script) && !allCases.contains { script.path.hasPrefix($0.folder) }
  }

  private var folder: String {
    switch self {
    case .table: "templates/components/table-tools/"
    case .quiz: "templates/components/quiz/"
    case .redirect: "templates/components/redirect/"
    case .search: "templates/components/search/"
    }
  }

  private var scores: Bool {
    switch self {
    case .table, .quiz: true
    case .redirect, .search: false
    }
  }

  private static func isShared(_ script: SourceFile) -> Bool {
    script.path.hasPrefix("templates/components/scoring/")
  }
}

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
