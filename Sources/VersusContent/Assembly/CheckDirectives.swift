import VersusModel

/// Finds what fenced blocks ask for and the criteria, read as a whole, can't give.
///
/// - Parameters:
///   - texts: All of the site.
///   - unread: Pages whose documents have errors of their own. With a criterion among them nobody
///     knows all groups.
func checkDirectives(
  in texts: [Markup], of site: Site, unread: Set<PageAddress>
) -> [Diagnostic] {
  let isComplete = !unread.contains { if case .criterion = $0 { true } else { false } }
  let check = DirectiveCheck(
    site: site, isComplete: isComplete, groups: Set(site.criteriaGroups.map(\.id)),
    criteria: Dictionary(site.criteria.map { ($0.id, $0) }) { first, _ in first })
  return texts.lazy.flatMap(\.pieces).flatMap { check.diagnostics(of: $0) }
}

private struct DirectiveCheck {
  let site: Site
  /// Whether every criterion could be read.
  let isComplete: Bool
  let groups: Set<Group.ID>
  let criteria: [Criterion.ID: Criterion]

  func diagnostics(of piece: Markup.Piece) -> [Diagnostic] {
    switch piece {
    case .compare(let directive): unknownGroups(directive.groups)
    case .bars(let directive): withoutLength(directive.criterion)
    case .radar(let directive): axes(of: directive) + outlines(of: directive)
    default: []
    }
  }

  private func unknownGroups(_ named: [Named<Group.ID>]) -> [Diagnostic] {
    guard isComplete else { return [] }
    return named.filter { !groups.contains($0.id) }
      .map { .emptyGroup($0, among: site.criteriaGroups.map(\.id.slug)) }
  }

  private func withoutLength(_ criterion: Named<Criterion.ID>) -> [Diagnostic] {
    guard let kind = criteria[criterion.id]?.kind, kind != .number, kind != .rating else {
      return []
    }
    return [.noBars(of: criterion, kind)]
  }

  private func axes(of directive: RadarDirective) -> [Diagnostic] {
    var found: [Diagnostic] = []
    let count: Int
    switch directive.axes {
    case .criteria(let named):
      found = named.filter { criteria[$0.id]?.canBeWeighed == false }.map { .noAxis(for: $0) }
      count = named.count
    case .groups(let named):
      found = unknownGroups(named)
      if found.isEmpty, isComplete {
        let weighed = Set(site.weighedGroups)
        found = named.filter { !weighed.contains($0.id) }.map { .groupWithoutWeight($0) }
      }
      count = named.count
    case .allGroups:
      guard isComplete else { return [] }
      count = site.weighedGroups.count
    }
    if !RadarDirective.axisRange.contains(count) {
      found.append(.axisCount(count, of: directive))
    }
    return found
  }

  private func outlines(of directive: RadarDirective) -> [Diagnostic] {
    let count = directive.options.isEmpty ? site.options.count : directive.options.count
    return count > RadarDirective.mostOptions ? [.tooManyOutlines(count, of: directive)] : []
  }
}

extension Diagnostic {
  fileprivate static func emptyGroup(_ group: Named<Group.ID>, among known: [String]) -> Self {
    let near = nearest(to: group.id.slug, among: known)
    return .error(
      "no criterion stands in a group '\(group.id)'", code: .unknownGroup,
      hint: near.map { "did you mean '\($0)'?" }
        ?? (known.isEmpty
          ? "give criteria a 'group', or name them in 'criteria'"
          : "the groups are \(known.joined(separator: ", "))"),
      at: group.position)
  }

  fileprivate static func noBars(of criterion: Named<Criterion.ID>, _ kind: Criterion.Kind) -> Self
  {
    .error(
      "'\(criterion.id)' is of the type '\(kind.rawValue)', which has no length",
      code: .invalidDirective,
      hint: "name a criterion of the type number or rating, or use a compare block",
      at: criterion.position)
  }

  fileprivate static func noAxis(for criterion: Named<Criterion.ID>) -> Self {
    .error(
      "'\(criterion.id)' can't be scored, so it can't be an axis", code: .invalidDirective,
      hint: "name criteria that say how they score, or use a compare block",
      at: criterion.position)
  }

  fileprivate static func groupWithoutWeight(_ group: Named<Group.ID>) -> Self {
    .error(
      "no criterion of the group '\(group.id)' has a weight, so it can't be an axis",
      code: .invalidDirective,
      hint: "give one of its criteria a 'weight', or name 'criteria' instead", at: group.position)
  }

  fileprivate static func axisCount(_ count: Int, of directive: RadarDirective) -> Self {
    let range = RadarDirective.axisRange
    let isNamed =
      switch directive.axes {
      case .allGroups: false
      case .criteria, .groups: true
      }
    let these =
      isNamed
      ? "this one names \(count)"
      : "of this site's groups \(count == 1 ? "1 weighs" : "\(count) weigh") something"
    return .error(
      "a radar has \(range.lowerBound) to \(range.upperBound) axes, but \(these)",
      code: .invalidDirective,
      hint: count < range.lowerBound
        ? "name \(isNamed ? "more" : "'criteria' instead"), or use 'kind: bars'"
        : isNamed ? "name those that matter most" : "name those that matter most in 'groups'",
      at: directive.axesPlace)
  }

  fileprivate static func tooManyOutlines(_ count: Int, of directive: RadarDirective) -> Self {
    .error(
      "a radar shows \(RadarDirective.mostOptions) options at most, but "
        + (directive.options.isEmpty ? "this site has \(count)" : "this one names \(count)"),
      code: .invalidDirective, hint: "name the ones to compare in 'options'",
      at: directive.optionsPlace)
  }
}
