import VersusModel
import VersusTemplates

/// What the layout needs of every page.
struct PageFrame: View {
  let surroundings: Surroundings
  /// What only pages of its kind load besides; empty where there is none.
  let ownStylesheet: String
  let ownScript: String
  let title: String
  let windowTitle: String
  let description: String
  let contents: [Contents]
  let previous: Link?
  let next: Link?
  /// Pages whose text leads here.
  let backlinks: [Link]
  let updated: DateView?
  /// Of the facts that the page shows.
  let oldestFact: DateView?
  let isDraft: Bool
  /// The page's own `params`.
  let params: Parameter
  /// Absolute; empty without a `base-url`.
  let canonical: String
  /// The picture that stands for the page where it is shared, absolute; empty where there is none.
  let card: String
  /// The page as Markdown; empty where the site has none.
  let markdown: String
  let isArticle: Bool
  /// Where the page's file can be edited; empty where it has none.
  let editURL: String
  /// JSON-LD.
  let structuredData: [UInt8]

  static let shape = Shape<PageFrame>(
    "page",
    [
      .text("language") { $0.surroundings.language },
      .flag("is-right-to-left") { $0.surroundings.isRightToLeft },
      .text("site-title") { $0.surroundings.siteTitle },
      .text("title") { $0.title },
      .text("window-title") { $0.windowTitle },
      .text("description") { $0.description },
      .text("stylesheet") { $0.surroundings.stylesheet },
      .text("script") { $0.surroundings.script },
      .text("own-stylesheet") { $0.ownStylesheet },
      .text("own-script") { $0.ownScript },
      .text("home") { $0.surroundings.home },
      .text("root") { $0.surroundings.root },
      .text("logo") { $0.surroundings.logo },
      .text("logo-width") { $0.surroundings.logoWidth },
      .text("icon") { $0.surroundings.icon },
      .list("menu") { $0.surroundings.menu },
      .list("breadcrumbs") { $0.surroundings.breadcrumbs },
      .list("contents") { $0.contents },
      .view("previous") { $0.previous },
      .view("next") { $0.next },
      .list("backlinks") { $0.backlinks },
      .view("updated") { $0.updated },
      .view("oldest-fact") { $0.oldestFact },
      .flag("is-draft") { $0.isDraft },
      .parameters("params") { $0.params },
      .list("footer-links") { $0.surroundings.footerLinks },
      .view("search") { $0.surroundings.search },
      .text("feed") { $0.surroundings.feed },
      .text("canonical") { $0.canonical },
      .text("card") { $0.card },
      .text("markdown") { $0.markdown },
      .flag("is-article") { $0.isArticle },
      .text("edit-url") { $0.editURL },
      .json("structured-data") { $0.structuredData },
    ])

  /// An entry of the menu.
  struct MenuItem: View {
    let title: String
    /// Empty where it only holds others.
    let url: String
    /// Whether the page is this one or stands below it.
    let isCurrent: Bool
    let items: [MenuItem]

    static let shape = Shape<MenuItem>(
      "menu entry",
      [
        .text("title") { $0.title },
        .text("url") { $0.url },
        .flag("is-current") { $0.isCurrent },
        .list("items") { $0.items },
      ])
  }

  /// An entry of the table of contents.
  struct Contents: View {
    let title: String
    let id: String
    let isNested: Bool

    static let shape = Shape<Contents>(
      "contents entry",
      [
        .text("title") { $0.title },
        .text("id") { $0.id },
        .flag("is-nested") { $0.isNested },
      ])

    init(title: String, id: String, isNested: Bool = false) {
      self.title = title
      self.id = id
      self.isNested = isNested
    }
  }
}

/// The parts of a site, as its navigation and its breadcrumbs name them.
enum SiteSection: CaseIterable {
  case useCases, quiz, options, criteria, table, sources

  var title: Word {
    switch self {
    case .useCases: .useCases
    case .quiz: .quiz
    case .options: .options
    case .criteria: .criteria
    case .table: .table
    case .sources: .sources
    }
  }

  var address: PageAddress {
    switch self {
    case .useCases: .useCases
    case .quiz: .quiz
    case .options: .options
    case .criteria: .criteria
    case .table: .table
    case .sources: .sources
    }
  }

  /// What has nothing to show is not made.
  func exists(in site: Site) -> Bool {
    site.lists[address] != nil || hasPages(in: site)
  }

  private func hasPages(in site: Site) -> Bool {
    switch self {
    case .useCases: !site.useCases.isEmpty
    case .quiz: !site.questions.isEmpty
    case .options: !site.options.isEmpty
    case .criteria: !site.criteria.isEmpty
    case .table: !site.options.isEmpty && !site.criteria.isEmpty
    case .sources: !site.sources.isEmpty
    }
  }
}
