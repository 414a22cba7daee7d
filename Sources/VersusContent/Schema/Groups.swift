import VersusModel

extension Decoding {
  /// The group that a page says it stands in.
  ///
  /// - Parameter known: Those of the settings; nil where groups are taken as they come.
  func group(_ fields: FieldReader, among known: [Group.ID]?, setting: String) -> Group.ID? {
    guard let node = fields["group"], let id = slug(node, of: "a group").map(Group.ID.init) else {
      return nil
    }
    guard let known, !known.contains(id) else { return id }
    report(.unknownGroup(id, among: known, setting: setting, at: node.position))
    return nil
  }
}

/// The groups that are used, in the order of the settings, else in the order of their first use.
func groupsInUse(_ used: [Group.ID?], declared: [Group]?) -> [Group] {
  let used = used.compactMap(\.self)
  if let declared {
    let ids = Set(used)
    return declared.filter { ids.contains($0.id) }
  }
  var seen: Set<Group.ID> = []
  return used.filter { seen.insert($0).inserted }.map { Group(id: $0, title: $0.slug.asTitle) }
}

extension Diagnostic {
  fileprivate static func unknownGroup(
    _ id: Group.ID, among known: [Group.ID], setting: String, at position: SourcePosition
  ) -> Self {
    let near = nearest(to: id.slug, among: known.map(\.slug))
    return .error(
      "no group is called '\(id)'", code: .unknownGroup,
      hint: near.map { "did you mean '\($0)'?" } ?? "add it to '\(setting)' in versus.yml",
      at: position)
  }
}
