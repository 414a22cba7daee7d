import VersusModel

/// What an `.md` file is, by where it stands.
package enum DocumentKind: Hashable, Sendable {
  case front
  case option(Option.ID)
  case criterion(Criterion.ID)
  case useCase(UseCase.ID)
  case source(Source.ID)
  case question(Question.ID)
  /// The author's tests of the quiz.
  case quizCases
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
    case .question(let id): .question(id)
    case .quizCases: .file(Self.quizCasesPath)
    case .list(let address): address
    case .page(let path): .page(path)
    }
  }

  static let quizCasesPath = "quiz-cases.yml"

  /// What a path below the content folder says, whether or not its id is a good one.
  static func shape(of path: String) -> DocumentKind {
    if path == quizCasesPath { return .quizCases }
    let stem = String(path.dropLast(".md".count))
    if stem == "index" { return .front }
    guard let slash = stem.utf8.firstIndex(of: UInt8(ascii: "/")),
      let folder = KindFolder(rawValue: String(stem[..<slash]))
    else { return .page(stem) }
    let name = String(stem[stem.utf8.index(after: slash)...])
    if name.utf8.contains(UInt8(ascii: "/")) { return .page(stem) }
    if name == "index", let list = folder.list { return .list(list) }
    return folder.kind(of: name)
  }

  /// The id, of kinds that have ids.
  var id: String? {
    switch self {
    case .option(let id): id.slug
    case .criterion(let id): id.slug
    case .useCase(let id): id.slug
    case .source(let id): id.slug
    case .question(let id): id.slug
    case .front, .list, .page, .quizCases: nil
    }
  }

  /// Words that already mean something where an id of this kind may stand.
  var reservedIDs: Set<String> {
    if case .option = self { ["tie", "depends", "disputed", "none"] } else { [] }
  }
}

/// A folder of documents of one kind, each with its file's name as its id.
enum KindFolder: String, CaseIterable {
  case options, criteria, sources, questions
  case useCases = "use-cases"

  /// The page that lists them, if one does.
  var list: PageAddress? {
    switch self {
    case .options: .options
    case .criteria: .criteria
    case .useCases: .useCases
    case .sources: .sources
    case .questions: .quiz
    }
  }

  func kind(of id: String) -> DocumentKind {
    switch self {
    case .options: .option(Option.ID(id))
    case .criteria: .criterion(Criterion.ID(id))
    case .useCases: .useCase(UseCase.ID(id))
    case .sources: .source(Source.ID(id))
    case .questions: .question(Question.ID(String(id.withoutNumber)))
    }
  }
}

extension String {
  /// Without the number that orders questions, as in `10-workload`.
  fileprivate var withoutNumber: Substring {
    let rest = drop { $0.isASCII && $0.isNumber }
    return rest.count < count && rest.first == "-" ? rest.dropFirst() : self[...]
  }

  /// The number that a question's file name begins with.
  var leadingNumber: Int? {
    withoutNumber.count < count ? Int(prefix { $0.isASCII && $0.isNumber }) : nil
  }
}
