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
  var anchors: [PageAddress: [String]] = [:]
  var diagnostics: [Diagnostic] = []
  for link in texts(of: site).flatMap(\.links) {
    if drafts.contains(link.target) {
      diagnostics.append(.namesDraft(link.target.inWords, at: link.position))
    } else if !pages.contains(link.target), !pages.contains(link.target.turnedRound) {
      guard !link.target.rests(on: unread) else { continue }
      diagnostics.append(.noSuchPage(link, in: site))
    } else if let fragment = link.fragment, !fragment.isEmpty, !link.target.isFile {
      let known =
        anchors[link.target]
        ?? (articles[link.target]?.body.headings.map(\.id) ?? [])
        + generatedAnchors(of: link.target, in: site)
      anchors[link.target] = known
      guard !known.contains(fragment) else { continue }
      diagnostics.append(.brokenAnchor(fragment, link, among: known))
    }
  }
  return diagnostics
}

extension PageAddress {
  /// B-vs-A, which is the same page as A-vs-B.
  fileprivate var turnedRound: PageAddress {
    if case .pair(let left, let right) = self { .pair(right, left) } else { self }
  }

  fileprivate var isFile: Bool {
    if case .file = self { true } else { false }
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
