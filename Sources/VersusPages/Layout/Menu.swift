import VersusModel

extension PageContext {
  /// A menu stays short; the rest is reached from the pages themselves.
  private static let freePagesInMenu = 4

  /// The site's own, or else the kinds that exist and then some free pages.
  func menu(current: PageOutline) -> [PageFrame.MenuItem] {
    if let menu = site.menu { return menu.map { item($0, current: current) } }
    let parts = SiteSection.allCases.filter { $0.exists(in: site) }.map {
      PageFrame.MenuItem(
        title: words[$0.title], url: links.to($0.address), isCurrent: current.section == $0,
        items: [])
    }
    let free = site.pages.prefix(Self.freePagesInMenu).map {
      PageFrame.MenuItem(
        title: $0.article.title, url: links.to(.page($0.path)),
        isCurrent: current.address == .page($0.path), items: [])
    }
    return parts + free
  }

  private func item(_ entry: MenuEntry, current: PageOutline) -> PageFrame.MenuItem {
    let items = entry.items.map { item($0, current: current) }
    switch entry.target {
    case nil:
      return PageFrame.MenuItem(
        title: entry.title, url: "", isCurrent: items.contains(where: \.isCurrent), items: items)
    case .external(let url):
      return PageFrame.MenuItem(title: entry.title, url: url, isCurrent: false, items: [])
    case .page(let address):
      return PageFrame.MenuItem(
        title: entry.title, url: links.to(index.published(address)),
        isCurrent: current.address == address || current.section?.address == address, items: [])
    }
  }

  /// What every page leads to from its foot: the doubts, and the data.
  var footerLinks: [Link] {
    var found: [Link] = []
    if index.hasDisagreements {
      found.append(Link(title: words[.whereSourcesDisagree], url: links.to(.disagreements)))
    }
    if index.hasFacts {
      found.append(Link(title: words[.howOldTheFactsAre], url: links.to(.freshness)))
    }
    if !site.questions.isEmpty {
      found.append(Link(title: words[.howFairTheQuizIs], url: links.to(.fairness)))
    }
    if !site.options.isEmpty {
      found.append(Link(title: words[.dataAsJson], url: links.to(file: ComparisonData.jsonPath)))
      found.append(Link(title: words[.dataAsCsv], url: links.to(file: ComparisonData.csvPath)))
    }
    if let repository = site.settings.repository {
      found.append(Link(title: words[.repository], url: repository))
    }
    return found
  }
}
