import VersusModel
import VersusTemplates

/// A component whose style and script only some pages load, beside those of every page.
enum AssetBundle: String, CaseIterable, Sendable {
  case scoreChart = "score-chart"
  case table, quiz, redirect
  /// Loaded by other pages too, once somebody searches.
  case search

  /// Whether the site has a page that loads it.
  func isLoaded(in site: Site) -> Bool {
    switch self {
    case .scoreChart: !site.options.isEmpty && !site.criteria.isEmpty
    case .table: SiteSection.table.exists(in: site)
    case .quiz: SiteSection.quiz.exists(in: site)
    case .redirect: site.orderedArticles.contains { !$0.article.aliases.isEmpty }
    case .search: site.settings.search
    }
  }

  fileprivate var component: String {
    switch self {
    case .scoreChart: "score-chart"
    case .table: "table-tools"
    case .quiz: "quiz"
    case .redirect: "redirect"
    case .search: "search"
    }
  }

  /// Whether it builds on the engine that ranks in the browser.
  fileprivate var scores: Bool {
    switch self {
    case .table, .quiz: true
    case .scoreChart, .redirect, .search: false
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
  func styles(in bundle: AssetBundle?) -> [SourceFile] {
    styles.filter { Self.owner(of: $0) == bundle }
  }

  /// What several bundles build on is in each of them, and runs first; so does what says words, for
  /// all.
  ///
  /// - Parameter bundle: Nil for what every page loads.
  func scripts(in bundle: AssetBundle?) -> [SourceFile] {
    let (engine, others) = (scripts.filter(Self.isEngine), scripts.filter { !Self.isEngine($0) })
    let own = others.filter { Self.owner(of: $0) == bundle }
    return (bundle?.scores == true ? engine : []) + own.filter(Self.saysWords)
      + own.filter { !Self.saysWords($0) }
  }

  private static func owner(of file: SourceFile) -> AssetBundle? {
    AssetBundle.allCases.first { isPart(file, of: $0.component) }
  }

  private static func isEngine(_ script: SourceFile) -> Bool { isPart(script, of: "scoring") }

  private static func saysWords(_ script: SourceFile) -> Bool { isPart(script, of: "wording") }

  private static func isPart(_ file: SourceFile, of component: String) -> Bool {
    file.path.hasPrefix("templates/components/\(component)/")
  }
}
