/// A fenced `compare` block: a table of some criteria and options.
package struct CompareDirective: Sendable {
  /// A group as the block names it.
  package struct NamedGroup: Sendable {
    package let id: Group.ID
    package let position: SourcePosition

    package init(id: Group.ID, position: SourcePosition) {
      self.id = id
      self.position = position
    }
  }

  /// Those named; with no `groups` and no `useCase` either, empty means all.
  package let criteria: [Criterion.ID]
  /// Whose criteria are shown too.
  package let groups: [NamedGroup]
  /// Whose criteria are shown, with how much they weigh there.
  package let useCase: UseCase.ID?
  /// Empty means all.
  package let options: [Option.ID]
  /// Whether criteria on which the options are known to be equal are left out.
  package let isOnlyDifferences: Bool
  package let position: SourcePosition

  package init(
    criteria: [Criterion.ID], groups: [NamedGroup] = [], useCase: UseCase.ID? = nil,
    options: [Option.ID], isOnlyDifferences: Bool = false, position: SourcePosition
  ) {
    self.criteria = criteria
    self.groups = groups
    self.useCase = useCase
    self.options = options
    self.isOnlyDifferences = isOnlyDifferences
    self.position = position
  }
}

/// A fenced `chart` block: the values of one criterion as bars.
package struct ChartDirective: Sendable {
  package let criterion: Criterion.ID
  /// Where the block names the criterion.
  package let criterionPlace: SourcePosition
  /// Empty means all.
  package let options: [Option.ID]

  package init(
    criterion: Criterion.ID, criterionPlace: SourcePosition, options: [Option.ID] = []
  ) {
    self.criterion = criterion
    self.criterionPlace = criterionPlace
    self.options = options
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
