import VersusModel

/// Finds `compare` blocks that name what is left out.
func checkDirectives(of site: Site, drafts: Set<PageAddress>) -> [Diagnostic] {
  texts(of: site).flatMap(\.pieces).flatMap { piece -> [Diagnostic] in
    guard case .compare(let directive) = piece else { return [] }
    return draftsNamed(directive.criteria, drafts, at: directive.position)
      + draftsNamed(directive.options, drafts, at: directive.position)
  }
}

private func draftsNamed<ID: NamedThing>(
  _ ids: [ID], _ drafts: Set<PageAddress>, at position: SourcePosition
) -> [Diagnostic] {
  ids.filter { drafts.contains($0.address) }
    .map { .namesDraft("\(ID.noun) '\($0)'", at: position) }
}
