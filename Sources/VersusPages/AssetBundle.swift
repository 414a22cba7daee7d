import VersusModel
import VersusTemplates

/// A component whose style and script only some pages load, beside those of every page.
enum AssetBundle: String, CaseIterable, Sendable {
  case scoreChart = "score-chart"
  case fact, disputes, pair, table, quiz, shares, redirect
  /// Of a folder with many pages.
  case letters
  /// Loaded by other pages too, once somebody searches.
  case search

  /// Whether the site has a page that loads it.
  func isLoaded(in site: Site) -> Bool {
    switch self {
    case .scoreChart: !site.options.isEmpty
    case .fact: !site.options.isEmpty && !site.criteria.isEmpty
    case .disputes: site.hasDisagreements
    case .pair: !site.pairs.isEmpty
    case .table: SiteSection.table.exists(in: site)
    case .quiz: SiteSection.quiz.exists(in: site)
    case .shares: SiteSection.quiz.exists(in: site) || !site.options.isEmpty
    case .letters: site.pages.count > FreePageView.mostInOneList
    case .redirect: site.orderedArticles.contains { !$0.article.aliases.isEmpty }
    case .search: site.settings.search
    }
  }

  /// What it builds on, and then its own.
  fileprivate var components: [String] {
    switch self {
    case .fact: ["fact"]
    case .disputes: ["fact", "dispute"]
    case .scoreChart: ["fact", "score-chart"]
    case .pair: ["fact", "score-chart", "duel", "swap"]
    case .table: ["scoring", "table-tools"]
    case .quiz: ["scoring", "quiz"]
    case .shares: ["share-bars"]
    case .letters: ["letters"]
    case .redirect: ["redirect"]
    case .search: ["letters", "search"]
    }
  }
}

/// The styles and scripts of a theme, in the order in which they apply.
struct AssetSources: Sendable {
  private var styles: [SourceFile] = []
  /// Classic scripts, in the words of the pages.
  private var scripts: [SourceFile] = []

  init() {}

  init(_ templates: TemplateSet) {
    styles = templates.assets(ending: ".css")
    scripts = templates.assets(ending: ".js").map {
      ScriptWords(in: $0.withoutCommentsAndIndents).script(saying: templates.words)
    }
  }

  /// - Parameter bundle: Nil for what every page loads.
  func styles(in bundle: AssetBundle?) -> [SourceFile] { Self.files(of: bundle, in: styles) }

  /// What says words runs first, for all.
  ///
  /// - Parameter bundle: Nil for what every page loads.
  func scripts(in bundle: AssetBundle?) -> [SourceFile] {
    let own = Self.files(of: bundle, in: scripts)
    let saysWords = { Self.isPart($0, of: "wording") }
    return own.filter(saysWords) + own.filter { !saysWords($0) }
  }

  /// What several bundles build on is in each of them.
  private static func files(of bundle: AssetBundle?, in all: [SourceFile]) -> [SourceFile] {
    if let bundle {
      return bundle.components.flatMap { component in all.filter { isPart($0, of: component) } }
    }
    let bundled = AssetBundle.allCases.flatMap(\.components)
    return all.filter { file in !bundled.contains { isPart(file, of: $0) } }
  }

  private static func isPart(_ file: SourceFile, of component: String) -> Bool {
    file.path.hasPrefix("templates/components/\(component)/")
  }
}
