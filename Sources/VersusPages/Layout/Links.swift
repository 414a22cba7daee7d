import VersusModel

/// Turns addresses into links that are relative to one page.
struct Links: Sendable {
  let style: Settings.URLStyle
  /// From the page's folder up to the output's: empty, `../`, `../../`, …
  let root: String

  /// - Parameter path: The page's own path in the output.
  init(from path: String, style: Settings.URLStyle) {
    self.style = style
    let depth = path.utf8.count { $0 == UInt8(ascii: "/") }
    root = String(repeating: "../", count: depth)
  }

  /// For a page that any address may show, such as 404: its links start from the host's root.
  init(fromAnywhere base: String, style: Settings.URLStyle) {
    self.style = style
    root = base
  }

  func to(_ address: PageAddress) -> String {
    if case .question(let id) = address { return to(.quiz) + "#" + id.anchor }
    let url = address.url(style)
    if url.isEmpty { return root.isEmpty ? "./" : root }
    return root + url
  }

  func to(_ address: PageAddress, fragment: String?) -> String {
    guard let fragment else { return to(address) }
    if case .question(let id) = address {
      return to(.quiz) + "#" + id.anchor(ofHeading: fragment)
    }
    return to(address) + "#" + fragment
  }

  /// A file that Pages itself makes, such as the stylesheet.
  func to(file path: String) -> String { root + path }
}
