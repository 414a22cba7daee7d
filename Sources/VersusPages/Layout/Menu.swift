import VersusModel

extension PageContext {
  /// A menu stays short; the rest is reached from the pages themselves.
  private static let freePagesInMenu = 4

  /// The site's own, or else the kinds that exist and then some free pages: folders before the
  /// pages beside them, since they lead to more.
  func menu(current: PageOutline) -> [PageFrame.MenuItem] {
    if let menu = site.menu { return menu.map { item($0, current: current) } }
    let parts = SiteSection.allCases.filter { $0.exists(in: site) }.map {
      PageFrame.MenuItem(
        title: words[$0.title], url: links.to($0.address), isCurrent: current.section == $0,
        items: [])
    }
    let free = index.folders.top.prefix(Self.freePagesInMenu).map {
      PageFrame.MenuItem(
        title: $0.article.title, url: links.to(.page($0.path)),
        isCurrent: current.isAtOrBelow(.page($0.path)), items: [])
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
        isCurrent: current.isAtOrBelow(address) || current.section?.address == address, items: [])
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

extension PageOutline {
  /// Whether this is that page, or one in the folder that it is the page of.
  fileprivate func isAtOrBelow(_ other: PageAddress) -> Bool {
    if address == other { return true }
    guard case .page(let path) = address, case .page(let own) = other, own.hasSuffix("/index")
    else { return false }
    return path.utf8.starts(with: own.utf8.dropLast("index".utf8.count))
  }
}
