/// A page or a file of the site by what it is; where it lands follows from the settings.
package enum PageAddress: Hashable, Sendable {
  case index, table, notFound
  case options, criteria, useCases, sources
  case disagreements, freshness
  case quiz, fairness
  case search
  /// What search in the browser loads first, and no page.
  case searchIndex
  /// A part of the index from A to Z, from 1.
  case searchPart(Int)
  case option(Option.ID)
  case criterion(Criterion.ID)
  case useCase(UseCase.ID)
  case source(Source.ID)
  /// A part of the quiz, without a page of its own.
  case question(Question.ID)
  /// In the order of the site's options.
  case pair(Option.ID, Option.ID)
  /// A free page, by its path below the content folder without `.md`.
  case page(String)
  /// A copied file, by its path below the content folder.
  case file(String)

  /// The path without an ending, such as `options/nodejs`; a file's is complete.
  package var stem: String {
    switch self {
    case .index: "index"
    case .table: "table"
    case .notFound: "404"
    case .options: "options/index"
    case .criteria: "criteria/index"
    case .useCases: "use-cases/index"
    case .sources: "sources/index"
    case .disagreements: "disagreements"
    case .freshness: "freshness"
    case .quiz: "quiz/index"
    case .fairness: "quiz/fairness"
    case .search: "search"
    case .searchIndex: "search/index.js"
    case .searchPart(let number): "search/\(number)"
    case .option(let id): "options/\(id)"
    case .criterion(let id): "criteria/\(id)"
    case .useCase(let id): "use-cases/\(id)"
    case .source(let id): "sources/\(id)"
    case .question(let id): "questions/\(id)"
    case .pair(let left, let right): "compare/\(left)-vs-\(right)"
    case .page(let path): path
    case .file(let path): path
    }
  }

  /// Where the page is written, below the output folder.
  package func outputPath(_ style: Settings.URLStyle) -> String {
    if case .file(let path) = self { return path }
    let stem = stem
    if self == .searchIndex { return stem }
    switch style {
    case .folders where self != .notFound && stem != "index" && !stem.hasSuffix("/index"):
      return stem + "/index.html"
    default: return stem + ".html"
    }
  }

  /// What a link from the site's root says: `options/nodejs.html`, or `options/nodejs/`.
  package func url(_ style: Settings.URLStyle) -> String {
    let path = outputPath(style)
    if case .file = self { return path }
    guard style == .folders, path.hasSuffix("index.html"), self != .notFound else { return path }
    return String(path.dropLast("index.html".count))
  }
}
