import VersusModel

/// Finds what fenced blocks ask for and the criteria, read as a whole, can't give.
///
/// - Parameter unread: Pages whose documents have errors of their own. With a criterion among them
///   nobody knows all groups.
func checkDirectives(of site: Site, unread: Set<PageAddress>) -> [Diagnostic] {
  let isComplete = !unread.contains { if case .criterion = $0 { true } else { false } }
  let groups = Set(site.criteriaGroups.map(\.id))
  let kinds = Dictionary(site.criteria.map { ($0.id, $0.kind) }) { first, _ in first }
  return site.texts.lazy.flatMap(\.pieces).flatMap { piece -> [Diagnostic] in
    switch piece {
    case .compare(let directive) where isComplete:
      return directive.groups.filter { !groups.contains($0.id) }
        .map { .emptyGroup($0, among: site.criteriaGroups.map(\.id.slug)) }
    case .chart(let directive):
      guard let kind = kinds[directive.criterion], kind != .number, kind != .rating else {
        return []
      }
      return [.noBars(of: directive, kind)]
    default: return []
    }
  }
}

extension Diagnostic {
  fileprivate static func emptyGroup(
    _ group: CompareDirective.NamedGroup, among known: [String]
  ) -> Self {
    let near = nearest(to: group.id.slug, among: known)
    return .error(
      "no criterion stands in a group '\(group.id)'", code: .unknownGroup,
      hint: near.map { "did you mean '\($0)'?" }
        ?? (known.isEmpty
          ? "give criteria a 'group', or name them in 'criteria'"
          : "the groups are \(known.joined(separator: ", "))"),
      at: group.position)
  }

  fileprivate static func noBars(of directive: ChartDirective, _ kind: Criterion.Kind) -> Self {
    .error(
      "'\(directive.criterion)' is of the type '\(kind.rawValue)', which has no length",
      code: .invalidDirective,
      hint: "name a criterion of the type number or rating, or use a compare block",
      at: directive.criterionPlace)
  }
}
