import VersusModel

/// The kinds of files that a schema describes.
package enum SchemaKind: String, CaseIterable, Sendable {
  case option, criterion, question, source, page, settings
  case useCase = "use-case"
  case frontPage = "front-page"
  case quizCases = "quiz-cases"

  /// The JSON Schema (draft 2020-12) of a file's front matter, or of a YAML file.
  package var schema: [UInt8] {
    let members: [(String, JSONText?)] = [
      ("$schema", .string("https://json-schema.org/draft/2020-12/schema")),
      ("title", .string(title)),
    ]
    return Array((JSONText.object(members + shape.schema).text + "\n").utf8)
  }

  private var shape: Shape {
    switch self {
    case .option: .map(.option)
    case .criterion: .map(.criterion)
    case .useCase: .map(.useCase)
    case .question: .map(.question)
    case .source: .map(.source)
    case .page: .map(.page)
    case .frontPage: .map(.frontPage)
    case .settings: .map(.settings)
    case .quizCases: .list(.map(.quizCase))
    }
  }

  private var title: String {
    switch self {
    case .option: "Front matter of an option, content/options/ID.md"
    case .criterion: "Front matter of a criterion, content/criteria/ID.md"
    case .useCase: "Front matter of a use case, content/use-cases/ID.md"
    case .question: "Front matter of a question, content/questions/ID.md"
    case .source: "Front matter of a source, content/sources/ID.md"
    case .page: "Front matter of a free page or a list page"
    case .frontPage: "Front matter of the front page, content/index.md"
    case .settings: "Settings of a site, versus.yml"
    case .quizCases: "Tests of the quiz, content/quiz-cases.yml"
    }
  }
}
