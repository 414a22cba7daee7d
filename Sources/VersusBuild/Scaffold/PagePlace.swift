import VersusContent
import VersusModel

/// A page has a place in the site, whatever the style of its address: `quiz.html` and
/// `quiz/index.html` are one place.
struct PagePlace: Hashable {
  private let stem: String

  /// - Parameter path: Of a file that is published.
  init(_ path: String) {
    var stem = path.lowercased()
    for ending in [".html", "/index"] where stem.hasSuffix(ending) {
      stem = String(stem.dropLast(ending.count))
    }
    self.stem = stem
  }

  init(of address: PageAddress, in site: Site) {
    self.init(address.outputPath(site.settings.urls))
  }
}

extension ScaffoldFailure {
  /// - Parameter content: What paths of content begin with, below the site's root.
  /// - Returns: Nil where the place of a new page is free, but perhaps for the file itself.
  static func placeTaken(by address: PageAddress, in site: Site, content: String) -> Self? {
    let place = PagePlace(of: address, in: site)
    if let own = PageAddress.madeByVersus.first(where: { PagePlace(of: $0, in: site) == place }) {
      return .badID(
        "versus makes the page '\(own.url(site.settings.urls))' itself",
        hint: own.textFile.map { "its text is '\(content)\($0)'; choose another id" }
          ?? "choose another id")
    }
    let articles = site.articles
    for other in addresses(of: site)
    where other != address && PagePlace(of: other, in: site) == place {
      var file = articles[other]?.file
      if case .file(let path) = other { file = content + path }
      let name = file.map { "'\($0)'" } ?? "'\(other.url(site.settings.urls))'"
      return .badID("\(name) would be published at the same place", hint: "choose another id")
    }
    for article in articles.values.sorted(by: { $0.file < $1.file }) {
      guard let alias = article.aliases.first(where: { PagePlace($0.path) == place }) else {
        continue
      }
      return .badID(
        "'\(alias.path)' leads to '\(article.file)', by an alias there",
        hint: "choose another id, or take the alias out first")
    }
    return nil
  }
}

extension PageAddress {
  /// Those that stand in a site once something is to be shown on them.
  fileprivate static let madeByVersus: [Self] = [
    .index, .table, .notFound, .options, .criteria, .useCases, .sources, .quiz, .fairness,
    .disagreements, .freshness, .search,
  ]

  /// Below the content folder.
  fileprivate var textFile: String? {
    switch self {
    case .index: "index.md"
    case .options, .criteria, .useCases, .sources: stem + ".md"
    case .quiz: "questions/index.md"
    default: nil
    }
  }
}
