import VersusModel

/// Finds groups that a `compare` block names and no criterion stands in.
///
/// - Parameter unread: Pages whose documents have errors of their own. With a criterion among them
///   nobody knows all groups.
func checkDirectives(of site: Site, unread: Set<PageAddress>) -> [Diagnostic] {
  let isComplete = !unread.contains { if case .criterion = $0 { true } else { false } }
  guard isComplete else { return [] }
  let known = Set(site.criteriaGroups.map(\.id))
  return site.texts.flatMap(\.pieces).flatMap { piece -> [Diagnostic] in
    guard case .compare(let directive) = piece else { return [] }
    return directive.groups.filter { !known.contains($0.id) }
      .map { .emptyGroup($0, among: site.criteriaGroups.map(\.id.slug)) }
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
}
