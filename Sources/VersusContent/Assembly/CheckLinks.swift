import VersusModel

/// Finds links to pages that aren't made, and to places that a page doesn't have.
///
/// - Parameters:
///   - texts: All of the site.
///   - drafts: Pages that are left out.
///   - unread: Pages whose documents have errors of their own, which were reported.
///   - candidates: Paths below the content folder, to suggest where a page is not there.
func checkLinks(
  in texts: [Markup], of site: Site, drafts: Set<PageAddress>, unread: Set<PageAddress>,
  candidates: [String]
) -> [Diagnostic] {
  let pages = targets(of: site)
  lazy var articles = site.articles
  var anchors: [PageAddress: Set<String>] = [:]
  var comparisons = ComparisonBudget(5_000_000)
  var diagnostics: [Diagnostic] = []
  for link in texts.lazy.flatMap(\.links) {
    if drafts.contains(link.target) {
      diagnostics.append(.namesDraft(link.target.inWords, at: link.position))
    } else if !pages.contains(link.target), !pages.contains(link.target.turnedRound) {
      guard !link.target.rests(on: unread) else { continue }
      let near = comparisons.take(candidates.count) ? candidates : []
      diagnostics.append(.noSuchPage(link, in: site, among: near))
    } else if let fragment = link.fragment, !fragment.isEmpty, !link.target.isFile {
      let known =
        anchors[link.target]
        ?? Set(articles[link.target]?.body.headings.map(\.id) ?? [])
        .union(generatedAnchors(of: link.target, in: site))
      anchors[link.target] = known
      guard !known.contains(fragment) else { continue }
      let near = comparisons.take(known.count) ? known : []
      diagnostics.append(.brokenAnchor(fragment, link, known: known, near: near))
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

  /// Whether it would be there if what is broken were mended.
  func rests(on unread: Set<PageAddress>) -> Bool {
    switch self {
    case .pair(let left, let right):
      unread.contains(.option(left)) || unread.contains(.option(right))
    case .table, .options, .criteria, .useCases, .sources, .quiz:
      unread.contains { $0.isListed(on: self) }
    default: unread.contains(self)
    }
  }

  private func isListed(on list: PageAddress) -> Bool {
    switch (self, list) {
    case (.option, .options), (.option, .table), (.criterion, .criteria), (.criterion, .table),
      (.useCase, .useCases), (.source, .sources), (.question, .quiz):
      true
    default: false
    }
  }

  fileprivate var inWords: String {
    switch self {
    case .option(let id): "option '\(id)'"
    case .criterion(let id): "criterion '\(id)'"
    case .useCase(let id): "use case '\(id)'"
    case .source(let id): "source '\(id)'"
    case .question(let id): "question '\(id)'"
    default: "page '\(stem)'"
    }
  }

  /// What an author writes for it, counted from the content folder.
  fileprivate func written(_ style: Settings.URLStyle) -> String {
    switch self {
    case .option(let id): "options/\(id).md"
    case .criterion(let id): "criteria/\(id).md"
    case .useCase(let id): "use-cases/\(id).md"
    case .source(let id): "sources/\(id).md"
    case .question(let id): "questions/\(id).md"
    case .page(let path): path + ".md"
    case .file(let path): path
    default: outputPath(style)
    }
  }
}

extension Diagnostic {
  fileprivate static func noSuchPage(
    _ link: Markup.Link, in site: Site, among candidates: [String]
  ) -> Self {
    let path = link.target.written(site.settings.urls)
    let hint: String =
      switch link.target {
      case .pair(let left, let right):
        "no page is made for this pair; " + site.whyNoPair(left, right)
      case .table: "the table needs an option and a criterion; add them, or remove the link"
      case .options, .criteria, .useCases, .sources:
        "add a file to its folder, or remove the link"
      case .quiz: "the quiz needs a question; add one, or remove the link"
      default:
        nearestPath(to: path, among: candidates).map { "did you mean '\($0)'?" }
          ?? "mend the path, which counts from the content folder here, or remove the link"
      }
    return .error(
      "this link leads to '\(path)', which the site does not have", code: .brokenLink, hint: hint,
      at: link.position)
  }

  fileprivate static func brokenAnchor(
    _ fragment: String, _ link: Markup.Link, known anchors: Set<String>, near: Set<String>
  ) -> Self {
    let near = nearest(to: fragment, among: near)
    return .error(
      "the \(link.target.inWords) has no place called '#\(fragment)'", code: .brokenAnchor,
      hint: near.map { "did you mean '#\($0)'?" }
        ?? (anchors.isEmpty
          ? "it has no headings: link to the page, without '#\(fragment)'"
          : "link to one of its headings, or to the page"),
      at: link.position)
  }
}

extension Site {
  fileprivate func whyNoPair(_ left: Option.ID, _ right: Option.ID) -> String {
    let both = options.first { [left, right].contains($0.id) && !$0.combines.isEmpty }
    if let both { return "'\(both.id)' combines others: link to its own page" }
    return settings.pairs == .all
      ? "link to one of its options" : "add it to 'listed-pairs', or link to one of its options"
  }
}
