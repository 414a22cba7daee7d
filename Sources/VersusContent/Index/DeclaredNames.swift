import VersusModel

/// The ids that file names declare, by kind, drafts included.
struct DeclaredNames: Sendable {
  private(set) var options: Set<Option.ID> = []
  private(set) var criteria: Set<Criterion.ID> = []
  private(set) var useCases: Set<UseCase.ID> = []
  private(set) var sources: Set<Source.ID> = []
  private(set) var questions: Set<Question.ID> = []

  init(kinds: some Sequence<DocumentKind>) {
    for kind in kinds {
      switch kind {
      case .option(let id): options.insert(id)
      case .criterion(let id): criteria.insert(id)
      case .useCase(let id): useCases.insert(id)
      case .source(let id): sources.insert(id)
      case .question(let id): questions.insert(id)
      case .front, .list, .page, .quizCases: break
      }
    }
  }

  /// Reads `a-vs-b`, where both are options; ids may hold `-vs-` themselves.
  func pair(_ text: Substring) -> PageAddress? {
    let joint = Array("-vs-".utf8)
    let bytes = Array(text.utf8)
    guard bytes.count > joint.count else { return nil }
    for start in 1..<(bytes.count - joint.count)
    where bytes[start..<(start + joint.count)].elementsEqual(joint) {
      let left = Option.ID(String(decoding: bytes[..<start], as: UTF8.self))
      let right = Option.ID(String(decoding: bytes[(start + joint.count)...], as: UTF8.self))
      if left != right, options.contains(left), options.contains(right) {
        return .pair(left, right)
      }
    }
    return nil
  }
}
