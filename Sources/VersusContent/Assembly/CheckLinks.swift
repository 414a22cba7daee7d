import VersusModel

/// Finds links to pages that aren't made, and to places that a page doesn't have.
///
/// - Parameters:
///   - drafts: Pages that are left out.
///   - unread: Pages whose documents have errors of their own, which were reported.
func checkLinks(
  of site: Site, drafts: Set<PageAddress>, unread: Set<PageAddress>
) -> [Diagnostic] {
  let pages = Set(addresses(of: site))
  let articles = articles(of: site)
  return texts(of: site).flatMap(\.links).compactMap { link -> Diagnostic? in
    if drafts.contains(link.target) { return .namesDraft(link.target.inWords, at: link.position) }
    guard pages.contains(link.target) || pages.contains(link.target.turnedRound) else {
      return link.target.rests(on: unread) ? nil : .noSuchPage(link, in: site)
    }
    guard let fragment = link.fragment, !fragment.isEmpty else { return nil }
    if case .file = link.target { return nil }
    let anchors =
      (articles[link.target]?.body.headings.map(\.id) ?? [])
      + generatedAnchors(of: link.target, in: site)
    return anchors.contains(fragment) ? nil : .brokenAnchor(fragment, link, among: anchors)
  }
}

extension PageAddress {
  /// B-vs-A, which is the same page as A-vs-B.
  fileprivate var turnedRound: PageAddress {
    if case .pair(let left, let right) = self { .pair(right, left) } else { self }
  }

  fileprivate func rests(on unread: Set<PageAddress>) -> Bool {
    switch self {
    case .pair(let left, let right):
      unread.contains(.option(left)) || unread.contains(.option(right))
    default: unread.contains(self)
    }
  }

  fileprivate var inWords: String {
    switch self {
    case .option(let id): "option '\(id)'"
    case .criterion(let id): "criterion '\(id)'"
    case .useCase(let id): "use case '\(id)'"
    case .source(let id): "source '\(id)'"
    default: "page '\(stem)'"
    }
  }
}

extension Diagnostic {
  fileprivate static func noSuchPage(_ link: Markup.Link, in site: Site) -> Self {
    let path = link.target.outputPath(site.settings.urls)
    let hint: String? =
      switch link.target {
      case .pair: "no page is made for this pair; link to one of its options"
      case .table, .options: "add an option, or remove the link"
      case .criteria, .useCases, .sources: "add a file to its folder, or remove the link"
      default: nil
      }
    return .error(
      "this link leads to '\(path)', which the site does not have", code: .brokenLink, hint: hint,
      at: link.position)
  }

  fileprivate static func brokenAnchor(
    _ fragment: String, _ link: Markup.Link, among anchors: [String]
  ) -> Self {
    let near = nearest(to: fragment, among: anchors)
    return .error(
      "the \(link.target.inWords) has no place called '#\(fragment)'", code: .brokenAnchor,
      hint: near.map { "did you mean '#\($0)'?" } ?? "link to one of its headings, or to the page",
      at: link.position)
  }
}
