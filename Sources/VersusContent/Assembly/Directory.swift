import VersusModel

/// Everything that one file may name in another.
struct Directory: Sendable {
  let names: DeclaredNames
  /// Pages that are left out.
  let drafts: Set<PageAddress>
  /// Nil where groups are taken as they come.
  let criteriaGroups: [Group.ID]?
  let useCaseGroups: [Group.ID]?

  init(_ documents: [Document], index: ContentIndex, settings: Settings) {
    names = index.names
    drafts =
      settings.includesDrafts ? [] : Set(documents.filter(\.isDraft).map(\.kind.address))
    criteriaGroups = settings.criteriaGroups?.map(\.id)
    useCaseGroups = settings.useCaseGroups?.map(\.id)
  }

  /// What an author writes below `weights`.
  var exampleOfWeights: String { "{\(names.criteria.min()?.slug ?? "criterion"): 3}" }

  /// What an author writes for `needs`.
  var exampleOfNeeds: String {
    "needs: [{criterion: \(names.criteria.min()?.slug ?? "ID"), at-least: 3}]"
  }

  func isDraft(_ id: some NamedThing) -> Bool { drafts.contains(id.address) }
}

extension Document {
  /// Whether it is left out of the site.
  var isDraft: Bool {
    guard let draft = fields["draft"]?.scalar else { return false }
    return draft == "true" || draft == "yes"
  }
}

extension Decoding {
  /// The option that is named, if it is published.
  func option(_ node: YAMLNode, in directory: Directory) -> Option.ID? {
    published(declared(node, among: directory.names.options), at: node.position, in: directory)
  }

  /// The same where an option's id is the key of a map.
  func option(_ pair: YAMLNode.Pair, in directory: Directory) -> Option.ID? {
    let id = declared(pair.key, at: pair.keyPosition, among: directory.names.options)
    return published(id, at: pair.keyPosition, in: directory)
  }

  func criterion(_ node: YAMLNode, in directory: Directory) -> Criterion.ID? {
    published(declared(node, among: directory.names.criteria), at: node.position, in: directory)
  }

  func criterion(_ pair: YAMLNode.Pair, in directory: Directory) -> Criterion.ID? {
    let id = declared(pair.key, at: pair.keyPosition, among: directory.names.criteria)
    return published(id, at: pair.keyPosition, in: directory)
  }

  func source(_ node: YAMLNode, in directory: Directory) -> Source.ID? {
    published(declared(node, among: directory.names.sources), at: node.position, in: directory)
  }

  func useCase(_ node: YAMLNode, in directory: Directory) -> UseCase.ID? {
    published(declared(node, among: directory.names.useCases), at: node.position, in: directory)
  }

  func question(_ node: YAMLNode, in directory: Directory) -> Question.ID? {
    published(declared(node, among: directory.names.questions), at: node.position, in: directory)
  }

  /// The same where a question's id is the key of a map.
  func question(_ pair: YAMLNode.Pair, in directory: Directory) -> Question.ID? {
    let id = declared(pair.key, at: pair.keyPosition, among: directory.names.questions)
    return published(id, at: pair.keyPosition, in: directory)
  }

  private func published<ID: NamedThing>(
    _ id: ID?, at position: SourcePosition, in directory: Directory
  ) -> ID? {
    guard let id, directory.isDraft(id) else { return id }
    report(.namesDraft("\(ID.noun) '\(id)'", at: position))
    return nil
  }
}

extension Diagnostic {
  static func namesDraft(_ what: String, at position: SourcePosition) -> Self {
    .error(
      "the \(what) is a draft, so nothing published may name it", code: .draftReference,
      hint: "remove 'draft: true' from its file, or take this out", at: position)
  }
}
