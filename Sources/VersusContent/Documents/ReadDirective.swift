import VersusModel

/// Reads a fenced block that is not code but asks for something, such as `compare`.
///
/// - Parameters:
///   - name: One of `Directive.names`.
///   - position: Where its fence begins; the body follows on the next line.
/// - Returns: A piece with what it names, as links to check; nothing where the body is wrong.
func readDirective(
  _ name: String, body: String, at position: SourcePosition, names: DeclaredNames,
  content: String
) -> Checked<Markup> {
  let parsed = parseYAML(
    Array(body.utf8)[...], in: position.file, firstLine: position.line + 1,
    firstColumn: position.column)
  guard !parsed.diagnostics.hasErrors else { return Checked(.empty, parsed.diagnostics) }
  let decoding = Decoding(
    markdown: MarkdownConverter(rawHTML: .escape, content: content, references: nil))
  let root = parsed.value.flatMap { $0.isBlank ? nil : $0 } ?? YAMLNode(.mapping([]), at: position)
  let reader = DirectiveReader(decoding: decoding, names: names, position: position)
  let markup = reader.read(name, root)
  return Checked(
    decoding.diagnostics.hasErrors ? .empty : markup, parsed.diagnostics + decoding.diagnostics)
}

private struct DirectiveReader {
  let decoding: Decoding
  let names: DeclaredNames
  let position: SourcePosition

  func read(_ name: String, _ root: YAMLNode) -> Markup {
    switch name {
    case "chart": chart(root)
    case "pros-cons": prosCons(root)
    case "use-cases": useCases(root)
    default: compare(root)
    }
  }

  private func compare(_ root: YAMLNode) -> Markup {
    let fields = FieldReader(
      root, keys: ["criteria", "groups", "use-case", "options", "differences"],
      of: "a compare block", in: decoding)
    let criteria = list("criteria", fields, among: names.criteria)
    let options = list("options", fields, among: names.options)
    let useCase = fields?["use-case"].flatMap { node in
      decoding.declared(node, among: names.useCases).map { (id: $0, link: link($0, node)) }
    }
    for key in ["criteria", "groups"] where fields?[key] != nil && fields?["use-case"] != nil {
      guard let place = fields?.keyPosition(key) else { continue }
      decoding.report(.criteriaBesideUseCase(key, at: place))
    }
    let directive = CompareDirective(
      criteria: criteria.ids, groups: groups(fields), useCase: useCase?.id, options: options.ids,
      isOnlyDifferences: fields?.flag("differences") ?? false, position: position)
    return Markup(
      pieces: [.compare(directive)],
      links: criteria.links + options.links + [useCase?.link].compactMap(\.self))
  }

  /// Which groups there are shows only when all criteria are read.
  private func groups(_ fields: FieldReader?) -> [CompareDirective.NamedGroup] {
    let nodes = nodes("groups", fields)
    return nodes.compactMap { node in
      decoding.slug(node, of: "a group").map {
        CompareDirective.NamedGroup(id: Group.ID($0), position: node.position)
      }
    }
  }

  private func chart(_ root: YAMLNode) -> Markup {
    let fields = FieldReader(
      root, keys: ["criterion", "options"], of: "a chart block", in: decoding,
      example: "{criterion: …}")
    let options = list("options", fields, among: names.options)
    guard let node = fields?.required("criterion"),
      let criterion = decoding.declared(node, among: names.criteria)
    else { return .empty }
    let directive = ChartDirective(
      criterion: criterion, criterionPlace: node.position, options: options.ids)
    return Markup(
      pieces: [.chart(directive)], links: [link(criterion, node)] + options.links)
  }

  private func prosCons(_ root: YAMLNode) -> Markup {
    let fields = FieldReader(root, keys: ["options"], of: "a pros-cons block", in: decoding)
    let options = list("options", fields, among: names.options)
    return Markup(
      pieces: [.prosCons(ProsConsDirective(options: options.ids))], links: options.links)
  }

  private func useCases(_ root: YAMLNode) -> Markup {
    let fields = FieldReader(
      root, keys: ["use-cases", "group", "winner"], of: "a use-cases block", in: decoding)
    let useCases = list("use-cases", fields, among: names.useCases)
    let group = fields?["group"].flatMap { decoding.slug($0, of: "a group") }
    let winner = fields?["winner"].flatMap { node in
      decoding.declared(node, among: names.options).map { (id: $0, link: link($0, node)) }
    }
    let directive = UseCasesDirective(
      useCases: useCases.ids, group: group.map { Group.ID($0) }, winner: winner?.id)
    return Markup(
      pieces: [.useCases(directive)],
      links: useCases.links + [winner?.link].compactMap(\.self))
  }

  private func list<ID: NamedThing>(
    _ key: String, _ fields: FieldReader?, among ids: Set<ID>
  ) -> (ids: [ID], links: [Markup.Link]) {
    let found = nodes(key, fields).compactMap { node in
      decoding.declared(node, among: ids).map { (id: $0, link: link($0, node)) }
    }
    return (found.map(\.id), found.map(\.link))
  }

  private func nodes(_ key: String, _ fields: FieldReader?) -> [YAMLNode] {
    let nodes = fields?.list(key) ?? []
    if let node = fields?[key], nodes.isEmpty, node.items != nil {
      decoding.report(
        .error(
          "'\(key)' names nothing", code: .invalidDirective,
          hint: "name one or more, or take '\(key)' out, which means all", at: node.position))
    }
    return nodes
  }

  private func link(_ id: some NamedThing, _ node: YAMLNode) -> Markup.Link {
    Markup.Link(target: id.address, fragment: nil, position: node.position)
  }
}

extension Diagnostic {
  fileprivate static func criteriaBesideUseCase(_ key: String, at place: SourcePosition) -> Self {
    .error(
      "a compare block takes its criteria from 'use-case' or from '\(key)', not from both",
      code: .invalidDirective, hint: "take one of the two out", at: place)
  }
}
