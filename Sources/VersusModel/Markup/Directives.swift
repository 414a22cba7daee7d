/// Something as a block names it.
package struct Named<ID: Slug>: Sendable {
  package let id: ID
  package let position: SourcePosition

  package init(id: ID, position: SourcePosition) {
    self.id = id
    self.position = position
  }
}

/// A fenced `compare` block: a table of some criteria and options.
package struct CompareDirective: Sendable {
  /// Those named; with no `groups` and no `useCase` either, empty means all.
  package let criteria: [Criterion.ID]
  /// Whose criteria are shown too.
  package let groups: [Named<Group.ID>]
  /// Whose criteria are shown, with how much they weigh there.
  package let useCase: UseCase.ID?
  /// Empty means all.
  package let options: [Option.ID]
  /// Whether criteria on which the options are known to be equal are left out.
  package let isOnlyDifferences: Bool
  package let position: SourcePosition

  package init(
    criteria: [Criterion.ID], groups: [Named<Group.ID>] = [], useCase: UseCase.ID? = nil,
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

/// A fenced `chart` block of the kind `bars`: the values of one criterion.
package struct BarsDirective: Sendable {
  package let criterion: Named<Criterion.ID>
  /// Empty means all.
  package let options: [Option.ID]

  package init(criterion: Named<Criterion.ID>, options: [Option.ID] = []) {
    self.criterion = criterion
    self.options = options
  }
}

/// A fenced `chart` block of the kind `radar`: what some options score, one axis beside the other.
package struct RadarDirective: Sendable {
  package enum Axes: Sendable {
    case criteria([Named<Criterion.ID>])
    case groups([Named<Group.ID>])
    /// Every group that weighs something.
    case allGroups
  }

  /// With fewer there is no area to see, with more their names have no room.
  package static let axisRange = 3...8
  /// More outlines can't be told apart.
  package static let mostOptions = 6

  package let axes: Axes
  /// Where its criteria or groups are named; where none are, the block.
  package let axesPlace: SourcePosition
  /// Empty means all.
  package let options: [Option.ID]
  /// Where its options are named; where none are, the block.
  package let optionsPlace: SourcePosition

  package init(
    axes: Axes, axesPlace: SourcePosition, options: [Option.ID] = [], optionsPlace: SourcePosition
  ) {
    self.axes = axes
    self.axesPlace = axesPlace
    self.options = options
    self.optionsPlace = optionsPlace
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
