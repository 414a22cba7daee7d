import VersusModel

/// Which pages lead to a page by a link in their text.
struct Backlinks: Sendable {
  /// A page that many lead to does not name them all.
  private static let most = 12

  private var pages: [PageAddress: [(address: PageAddress, title: String)]] = [:]

  init(in site: Site) {
    if let front = site.front { add(front.article, .index) }
    for option in site.options { add(option.article, .option(option.id)) }
    for criterion in site.criteria { add(criterion.article, .criterion(criterion.id)) }
    for useCase in site.useCases { add(useCase.article, .useCase(useCase.id)) }
    for source in site.sources { add(source.article, .source(source.id)) }
    for page in site.pages { add(page.article, .page(page.path)) }
  }

  /// In the order of the site: at most a dozen.
  func to(_ address: PageAddress) -> [(address: PageAddress, title: String)] {
    pages[address] ?? []
  }

  private mutating func add(_ article: Article, _ address: PageAddress) {
    for link in article.body.links where link.target != address {
      let known = pages[link.target, default: []]
      guard known.count < Self.most, known.last?.address != address else { continue }
      pages[link.target, default: []].append((address, article.title))
    }
  }
}
