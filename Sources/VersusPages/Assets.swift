import VersusModel

/// What pages load, each kind of file joined into one that is named after its bytes, so that
/// hosts may cache it for ever.
struct Assets: Sendable {
  /// What every page loads.
  let common: Joined
  /// What only some pages load; missing where the site has no such page.
  let bundles: [AssetBundle: Joined]
  /// The site's own, or else the theme's mark. Below the output folder.
  let icon: String
  /// The picture that stands for the site where its pages are shared, absolute; empty where there is
  /// none.
  let card: String
  let files: [(path: String, bytes: [UInt8])]

  /// Paths below the output folder; nil where there is nothing to load.
  struct Joined {
    var style: String?
    var script: String?
  }

  /// - Parameters:
  ///   - sources: What is joined.
  ///   - mark: The theme's icon, an SVG.
  ///   - site: May have an icon and a colour of its own, and no page that loads a bundle.
  init(_ sources: AssetSources, mark: [UInt8], of site: Site) {
    var files: [(path: String, bytes: [UInt8])] = []
    func file(_ name: String, _ type: String, _ bytes: [UInt8]) -> String? {
      guard !bytes.isEmpty else { return nil }
      files.append(("assets/\(name)-\(Fingerprint(of: bytes).hexadecimal).\(type)", bytes))
      return files.last?.path
    }
    let accent = site.settings.accent.map { Array(Accent($0).css.utf8) } ?? []
    common = Joined(
      style: file("style", "css", Self.style(sources.styles(in: nil)) + accent),
      script: file("script", "js", Self.joined(sources.scripts(in: nil))))
    if let own = Self.icons.first(where: site.files.contains) {
      icon = own
    } else {
      icon = file("icon", "svg", mark) ?? ""
    }
    let base = site.settings.baseURL
    card =
      Self.cards.first(where: site.files.contains).flatMap { file in base.map { "\($0)/\(file)" } }
      ?? ""
    var bundles: [AssetBundle: Joined] = [:]
    for bundle in AssetBundle.allCases where bundle.isLoaded(in: site) {
      bundles[bundle] = Joined(
        style: file(bundle.rawValue, "css", Self.style(sources.styles(in: bundle))),
        script: file(bundle.rawValue, "js", Self.joined(sources.scripts(in: bundle))))
    }
    self.bundles = bundles
    self.files = files
  }

  /// What browsers take for one, at the top of the content folder.
  private static let icons = ["favicon.svg", "favicon.png", "favicon.ico"]

  /// At the top of the content folder too.
  private static let cards = ["social-card.png", "social-card.jpg"]

  private static func style(_ files: [SourceFile]) -> [UInt8] {
    joined(files.map(\.withoutCommentsAndBlanks))
  }

  private static func joined(_ files: [SourceFile]) -> [UInt8] {
    Array(files.map(\.bytes).joined(separator: [UInt8(ascii: "\n")]))
  }
}
