import VersusModel

/// Which pages lead to a page by a link in their text.
struct Backlinks: Sendable {
  /// A page that many lead to does not name them all.
  private static let most = 12

  private var pages: [PageAddress: [(address: PageAddress, title: String)]] = [:]

  init(in site: Site) {
    for (address, article) in site.orderedArticles { add(article, address) }
  }

  /// In the order of the site: at most a dozen.
  func to(_ address: PageAddress) -> [(address: PageAddress, title: String)] {
    pages[Self.key(address)] ?? []
  }

  private mutating func add(_ article: Article, _ address: PageAddress) {
    for link in article.body.links where link.target != address {
      let target = Self.key(link.target)
      let known = pages[target] ?? []
      guard known.count < Self.most, known.last?.address != address else { continue }
      pages[target, default: []].append((address, article.title))
    }
  }

  /// One for both ways to name a pair.
  private static func key(_ address: PageAddress) -> PageAddress {
    guard case .pair(let left, let right) = address, right.slug < left.slug else { return address }
    return .pair(right, left)
  }
}
