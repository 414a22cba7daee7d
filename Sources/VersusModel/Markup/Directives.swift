/// A fenced `compare` block: a table of some criteria and options.
package struct CompareDirective: Sendable {
  /// Empty means all.
  package let criteria: [Criterion.ID]
  /// Empty means all.
  package let options: [Option.ID]
  package let position: SourcePosition

  package init(criteria: [Criterion.ID], options: [Option.ID], position: SourcePosition) {
    self.criteria = criteria
    self.options = options
    self.position = position
  }
}

/// A fenced `pros-cons` block: what speaks for and against some options.
package struct ProsConsDirective: Sendable {
  /// Empty means all.
  package let options: [Option.ID]

  package init(options: [Option.ID]) { self.options = options }
}

/// A fenced `use-cases` block: use cases with their verdicts.
package struct UseCasesDirective: Sendable {
  /// Empty means all.
  package let useCases: [UseCase.ID]
  package let group: Group.ID?
  /// Only those that this option leads.
  package let winner: Option.ID?

  package init(useCases: [UseCase.ID] = [], group: Group.ID? = nil, winner: Option.ID? = nil) {
    self.useCases = useCases
    self.group = group
    self.winner = winner
  }
}
