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
    report(unknown(text, among: ids, at: position))
    return nil
  }

  /// - Parameter words: What may stand there besides an id.
  func unknown<ID: NamedThing>(
    _ text: String, among ids: Set<ID>, or words: [String] = [], at position: SourcePosition
  ) -> Diagnostic {
    let isCompared = mayCompare(with: ids.count)
    let known = isCompared || ids.count <= 8 ? ids.map(\.slug).sorted() : []
    let kind = ID.folder.kind(of: text)
    let hint: String
    if isCompared, let near = nearest(to: text, among: known + words) {
      hint = "did you mean '\(near)'?"
    } else if isSlug(text), !kind.reservedIDs.contains(text) {
      hint = "add a file '\(markdown.contentFile("\(ID.folder.rawValue)/\(text).md"))'"
    } else if (1...8).contains(known.count) {
      hint = "write \((known + words).orList)"
    } else {
      hint = "write an id: the name of a file in '\(markdown.contentFile(ID.folder.rawValue))/'"
    }
    return .error(
      "no \(ID.noun) is called '\(text.shortened)'", code: ID.unknown, hint: hint, at: position)
  }
}
