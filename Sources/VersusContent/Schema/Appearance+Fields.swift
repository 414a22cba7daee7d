import VersusModel

extension Decoding {
  /// The site's menu: titles with what they lead to, or with items.
  func navigation(_ nodes: [YAMLNode]) -> [NavigationItem] {
    nodes.compactMap { navigationItem($0, mayNest: true) }
  }

  private func navigationItem(_ node: YAMLNode, mayNest: Bool) -> NavigationItem? {
    let keys = mayNest ? KeyTable.navigation : .navigationItem
    guard let fields = FieldReader(node, keys: keys, of: "an entry of 'navigation'", in: self)
    else { return nil }
    let title = fields.required("title").flatMap { text($0, of: "'title'") }
    if mayNest, let items = fields.list("items") {
      if let to = fields["to"] { report(.bothToAndItems(at: to.position)) }
      if items.isEmpty { report(.noItems(at: fields.keyPosition("items"))) }
      let inner = items.compactMap { navigationItem($0, mayNest: false) }
      guard let title, !inner.isEmpty else { return nil }
      return NavigationItem(title: title, target: .items(inner), position: node.position)
    }
    guard let place = fields.required("to"), let to = text(place, of: "'to'"), let title else {
      return nil
    }
    return NavigationItem(title: title, target: .to(to), position: place.position)
  }

  /// `theme: {accent, logo}`
  func theme(_ node: YAMLNode, into settings: inout Settings) {
    guard let fields = FieldReader(node, keys: .theme, of: "'theme'", in: self) else {
      return
    }
    if let node = fields["accent"], let text = text(node, of: "'accent'") {
      settings.accent = Colour(hexadecimal: text)
      if settings.accent == nil { report(.noColour(node)) }
    }
    if let node = fields["logo"], let path = text(node, of: "'logo'") {
      settings.logo = Settings.Logo(path: path, position: node.position)
    }
  }

  /// Old paths of a page, as the paths of the files that lead on from there.
  func aliases(_ fields: FieldReader) -> [Article.Alias] {
    (fields.list("aliases") ?? []).compactMap { node in
      guard let text = text(node, of: "an entry of 'aliases'") else { return nil }
      guard let path = outputPath(ofAlias: text) else {
        report(.notAnAlias(node))
        return nil
      }
      return Article.Alias(path: path, position: node.position)
    }
  }

  /// What does not end in `.html` means a folder.
  private func outputPath(ofAlias text: String) -> String? {
    let path = text.hasPrefix("/") ? text.dropFirst() : text[...]
    let parts = path.split(separator: "/", omittingEmptySubsequences: false)
    let named = parts.last == "" ? parts.dropLast() : parts[...]
    let isClean = named.allSatisfy { part in
      // Hidden names are others', such as a repository in the output.
      !part.isEmpty && (!part.hasPrefix(".") || part == ".well-known")
        && part.unicodeScalars.allSatisfy {
          $0.value > 0x20 && !"?#\\:".unicodeScalars.contains($0)
        }
    }
    guard isClean, !named.isEmpty else { return nil }
    let joined = named.joined(separator: "/")
    return joined.hasSuffix(".html") ? joined : joined + "/index.html"
  }
}

/// Gives the menu's entries and the logo what they lead to.
func resolveAppearance(
  of settings: Settings, index: ContentIndex
) -> Checked<(menu: [MenuEntry]?, logo: PageAddress?)> {
  var diagnostics: [Diagnostic] = []
  func find(_ path: String, at position: SourcePosition) -> PageAddress? {
    let relative = path.hasPrefix("/") ? String(path.dropFirst()) : path
    if let address = index.targets.address(relative) { return address }
    let broken = BrokenLink(
      url: path, target: relative, file: "", content: settings.content, isImage: false,
      targets: index.targets)
    diagnostics.append(broken.diagnostic(at: position))
    return nil
  }
  func entry(_ item: NavigationItem) -> MenuEntry? {
    switch item.target {
    case .items(let items):
      return MenuEntry(title: item.title, target: nil, items: items.compactMap(entry))
    case .to(let text):
      if text.hasPrefix("https://") || text.hasPrefix("http://") {
        return MenuEntry(title: item.title, target: .external(text))
      }
      return find(text, at: item.position).map { MenuEntry(title: item.title, target: .page($0)) }
    }
  }
  let menu = settings.navigation?.compactMap(entry)
  let logo = settings.logo.flatMap { find($0.path, at: $0.position) }
  return Checked((menu, logo), diagnostics)
}

/// Finds entries of the menu that lead to pages which the site does not have.
///
/// - Parameter unread: Pages whose documents have errors of their own, which were reported.
func checkMenu(of site: Site, unread: Set<PageAddress>) -> [Diagnostic] {
  guard let items = site.settings.navigation, let menu = site.menu else { return [] }
  let pages = targets(of: site)
  var diagnostics: [Diagnostic] = []
  func check(_ entries: [MenuEntry], _ items: [NavigationItem]) {
    for entry in entries {
      guard let item = items.first(where: { $0.title == entry.title }) else { continue }
      if case .items(let inner) = item.target { check(entry.items, inner) }
      if case .page(let address)? = entry.target, !pages.contains(address),
        !address.rests(on: unread)
      {
        diagnostics.append(.menuLeadsNowhere(entry.title, at: item.position))
      }
    }
  }
  check(menu, items)
  return diagnostics
}

extension Diagnostic {
  fileprivate static func bothToAndItems(at position: SourcePosition) -> Self {
    .error(
      "an entry with 'items' leads nowhere itself", code: .invalidValue,
      hint: "take 'to' out, or make it one of the items", at: position)
  }

  fileprivate static func noItems(at position: SourcePosition?) -> Self {
    .error(
      "'items' is empty", code: .invalidValue, hint: "add an item, or remove the entry",
      at: position)
  }

  fileprivate static func noColour(_ node: YAMLNode) -> Self {
    .error(
      "'accent' must be a colour, but it is \(node.inWords)", code: .invalidValue,
      hint: "write it in hexadecimal and in quotes, as in \"#1f5fa8\"", at: node.position)
  }

  fileprivate static func notAnAlias(_ node: YAMLNode) -> Self {
    .error(
      "an alias must be a path within the site, but it is \(node.inWords)", code: .invalidValue,
      hint: "write it as in 'old/page.html' or 'old/page/'", at: node.position)
  }

  fileprivate static func menuLeadsNowhere(_ title: String, at position: SourcePosition) -> Self {
    .error(
      "the menu's '\(title)' leads to a page that the site does not have", code: .brokenLink,
      hint: "remove the entry, or add what the page would show", at: position)
  }
}
