import VersusModel

/// What an `.md` file is, by where it stands.
package enum DocumentKind: Hashable, Sendable {
  case front
  case option(Option.ID)
  case criterion(Criterion.ID)
  case useCase(UseCase.ID)
  case source(Source.ID)
  /// The text of a kind's list page, such as `options/index.md`.
  case list(PageAddress)
  /// A free page, by its path below the content folder without `.md`.
  case page(String)

  /// The page that it becomes.
  package var address: PageAddress {
    switch self {
    case .front: .index
    case .option(let id): .option(id)
    case .criterion(let id): .criterion(id)
    case .useCase(let id): .useCase(id)
    case .source(let id): .source(id)
    case .list(let address): address
    case .page(let path): .page(path)
    }
  }

  /// What a path below the content folder says, whether or not its id is a good one.
  static func shape(of path: String) -> DocumentKind {
    let stem = String(path.dropLast(".md".count))
    if stem == "index" { return .front }
    let parts = stem.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
    guard parts.count == 2, let folder = KindFolder(rawValue: parts[0]) else { return .page(stem) }
    return parts[1] == "index" ? .list(folder.list) : folder.kind(of: parts[1])
  }

  /// The id, of kinds that have ids.
  var id: String? {
    switch self {
    case .option(let id): id.slug
    case .criterion(let id): id.slug
    case .useCase(let id): id.slug
    case .source(let id): id.slug
    case .front, .list, .page: nil
    }
  }

  /// Words that already mean something where an id of this kind may stand.
  var reservedIDs: Set<String> {
    if case .option = self { ["tie", "depends", "disputed", "none"] } else { [] }
  }
}

/// A folder of documents of one kind, each with its file's name as its id.
enum KindFolder: String, CaseIterable {
  case options, criteria, sources
  case useCases = "use-cases"

  var list: PageAddress {
    switch self {
    case .options: .options
    case .criteria: .criteria
    case .useCases: .useCases
    case .sources: .sources
    }
  }

  func kind(of id: String) -> DocumentKind {
    switch self {
    case .options: .option(Option.ID(id))
    case .criteria: .criterion(Criterion.ID(id))
    case .useCases: .useCase(UseCase.ID(id))
    case .sources: .source(Source.ID(id))
    }
  }
}
