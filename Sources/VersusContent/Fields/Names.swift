import VersusModel

/// An id whose kind is one of the site's.
protocol NamedThing: Slug {
  /// As in "option".
  static var noun: String { get }
  /// Where its files lie, below the content folder.
  static var folder: KindFolder { get }
  static var unknown: Diagnostic.Code { get }
  var address: PageAddress { get }
}

extension Option.ID: NamedThing {
  static let noun = "option"
  static let folder = KindFolder.options
  static let unknown = Diagnostic.Code.unknownOption
  var address: PageAddress { .option(self) }
}

extension Criterion.ID: NamedThing {
  static let noun = "criterion"
  static let folder = KindFolder.criteria
  static let unknown = Diagnostic.Code.unknownCriterion
  var address: PageAddress { .criterion(self) }
}

extension Source.ID: NamedThing {
  static let noun = "source"
  static let folder = KindFolder.sources
  static let unknown = Diagnostic.Code.unknownSource
  var address: PageAddress { .source(self) }
}

extension UseCase.ID: NamedThing {
  static let noun = "use case"
  static let folder = KindFolder.useCases
  static let unknown = Diagnostic.Code.unknownUseCase
  var address: PageAddress { .useCase(self) }
}

extension Question.ID: NamedThing {
  static let noun = "question"
  static let folder = KindFolder.questions
  static let unknown = Diagnostic.Code.unknownQuestion
  var address: PageAddress { .question(self) }
}

extension Decoding {
  /// An id that a file name declares, draft or not.
  func declared<ID: NamedThing>(_ node: YAMLNode, among ids: Set<ID>) -> ID? {
    guard let text = text(node, of: "the \(ID.noun)'s id") else { return nil }
    return declared(text, at: node.position, among: ids)
  }

  func declared<ID: NamedThing>(
    _ text: String, at position: SourcePosition, among ids: Set<ID>
  ) -> ID? {
    if ids.contains(ID(text)) { return ID(text) }
    report(.unknownName(text, among: ids, at: position))
    return nil
  }
}

extension Diagnostic {
  fileprivate static func unknownName<ID: NamedThing>(
    _ text: String, among ids: Set<ID>, at position: SourcePosition
  ) -> Self {
    let near = nearest(to: text, among: ids.map(\.slug))
    return .error(
      "no \(ID.noun) is called '\(text.shortened)'", code: ID.unknown,
      hint: near.map { "did you mean '\($0)'?" }
        ?? "add a file '\(ID.folder.rawValue)/\(text.shortened).md'",
      at: position)
  }
}
