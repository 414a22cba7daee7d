import VersusModel
import VersusTemplates

/// What a page's frame has in common with those of other pages in the same folder and section.
struct Surroundings: Sendable {
  let language: String
  let isRightToLeft: Bool
  let siteTitle: String
  /// What every page loads; empty where there is none.
  let stylesheet: String
  let script: String
  let home: String
  /// From the page's folder up to the site's: empty, `../`, …
  let root: String
  /// Empty where there is none.
  let logo: String
  /// In pixels, at the height that the layout gives it; empty where that isn't known.
  let logoWidth: String
  /// What browsers show beside the title.
  let icon: String
  /// Empty where there is none.
  let feed: String
  /// Nil where the site can't be searched.
  let search: SearchBoxView?
  private(set) var menu: [Shared<PageFrame.MenuItem>]
  private(set) var breadcrumbs: [Shared<Link>]
  private(set) var footerLinks: [Shared<Link>]

  /// - Parameter outline: Of the page that is marked as the current one in the menu.
  init(of outline: PageOutline, in context: PageContext) {
    let (site, links, index) = (context.site, context.links, context.index)
    language = site.settings.language
    isRightToLeft = index.isRightToLeft
    siteTitle = site.settings.title
    stylesheet = index.assets.common.style.map(links.to(file:)) ?? ""
    script = index.assets.common.script.map(links.to(file:)) ?? ""
    home = links.to(.index)
    root = links.root
    logo = site.logo.map { links.to($0) } ?? ""
    logoWidth = site.logoWidth.map(String.init) ?? ""
    icon = links.to(file: index.assets.icon)
    feed = index.hasFeed ? links.to(file: "feed.xml") : ""
    search = SearchBoxView(in: context)
    menu = context.menu(current: outline).map { Shared($0) }
    breadcrumbs = context.breadcrumbs(of: outline).map { Shared($0) }
    footerLinks = context.footerLinks.map { Shared($0) }
  }

  /// The same for the pages that a renderer makes.
  func shared(by renderer: Renderer<some View>) -> Surroundings {
    var shared = self
    shared.menu = menu.map { renderer.share($0.view) }
    shared.breadcrumbs = breadcrumbs.map { renderer.share($0.view) }
    shared.footerLinks = footerLinks.map { renderer.share($0.view) }
    return shared
  }
}

extension Site {
  /// At the height of a line of the header, 28 pixels; the icon in place of a logo is a square.
  fileprivate var logoWidth: Int? {
    guard case .file(let path) = logo else { return 28 }
    return pictureSizes[path]?.width(atHeight: 28)
  }
}

extension PageContext {
  fileprivate func breadcrumbs(of outline: PageOutline) -> [Link] {
    guard outline.address != .index else { return [] }
    return [Link(title: words[.home], url: links.to(.index))]
      + trail(to: outline).dropFirst().map { Link(title: $0.title, url: links.to($0.address)) }
      + (group(of: outline).map {
        [Link(title: $0.title, url: links.to($0.list, fragment: Group.anchor(of: $0.id)))]
      } ?? [])
  }

  /// The group that a page's subject is listed under: a step to all that is like it.
  private func group(
    of outline: PageOutline
  ) -> (title: String, list: PageAddress, id: Group.ID)? {
    guard let id = outline.group, let list = outline.section?.address else { return nil }
    let groups = list == .criteria ? site.criteriaGroups : site.useCaseGroups
    return groups.first { $0.id == id }.map { ($0.title, list, id) }
  }

  /// The pages above a page, from the front page down.
  func trail(to outline: PageOutline) -> [(title: String, address: PageAddress)] {
    let front = (title: site.settings.title, address: PageAddress.index)
    switch outline.address {
    case .page(let path):
      return [front] + index.folders.above(path).map { ($0.article.title, .page($0.path)) }
    case .searchPart: return [front, (words[.search], .search)]
    // It has a place of its own in menus, so that it is of no section.
    case .fairness: return [front, (words[.quiz], .quiz)]
    default: break
    }
    guard let section = outline.section, section.address != outline.address,
      section.exists(in: site)
    else { return [front] }
    return [front, (words[section.title], section.address)]
  }
}

extension MenuEntry {
  /// Whether it marks one pair's page as the current one, so that not all pairs have the same menu.
  var namesPair: Bool {
    if case .page(.pair) = target { return true }
    return items.contains(where: \.namesPair)
  }
}
