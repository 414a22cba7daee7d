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
  // Without the last line feed, which the file need not have.
  let text = body.utf8.last == UInt8(ascii: "\n") ? body.utf8.dropLast() : body.utf8[...]
  let parsed = parseYAML(
    Array(text)[...], in: position.file, firstLine: position.line + 1,
    firstColumn: position.column)
  guard !parsed.diagnostics.hasErrors else { return Checked(.empty, parsed.diagnostics) }
  let decoding = Decoding(
    markdown: MarkdownConverter(
      rawHTML: .escape, highlightsCode: false, content: content, references: nil))
  let root = parsed.value.flatMap { $0.isBlank ? nil : $0 } ?? YAMLNode(.mapping([]), at: position)
  let reader = DirectiveReader(decoding: decoding, names: names, position: position)
  let markup = reader.read(name, root)
  return Checked(
    decoding.diagnostics.hasErrors ? .empty : markup, parsed.diagnostics + decoding.diagnostics)
}

struct DirectiveReader {
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
      criteria: criteria.map(\.id), groups: groups(fields), useCase: useCase?.id,
      options: options.map(\.id),
      isOnlyDifferences: fields?.flag("differences") ?? false, position: position)
    return Markup(
      pieces: [.compare(directive)],
      links: links(criteria) + links(options) + [useCase?.link].compactMap(\.self))
  }

  /// Which groups there are shows only when all criteria are read.
  func groups(_ fields: FieldReader?) -> [Named<Group.ID>] {
    nodes("groups", fields).compactMap { node in
      decoding.slug(node, of: "a group").map { Named(id: Group.ID($0), position: node.position) }
    }
  }

  private func prosCons(_ root: YAMLNode) -> Markup {
    let fields = FieldReader(root, keys: ["options"], of: "a pros-cons block", in: decoding)
    let options = list("options", fields, among: names.options)
    return Markup(
      pieces: [.prosCons(ProsConsDirective(options: options.map(\.id)))], links: links(options))
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
      useCases: useCases.map(\.id), group: group.map { Group.ID($0) }, winner: winner?.id)
    return Markup(
      pieces: [.useCases(directive)],
      links: links(useCases) + [winner?.link].compactMap(\.self))
  }

  func list<ID: NamedThing>(
    _ key: String, _ fields: FieldReader?, among ids: Set<ID>
  ) -> [Named<ID>] {
    nodes(key, fields).compactMap { node in
      decoding.declared(node, among: ids).map { Named(id: $0, position: node.position) }
    }
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

  func links(_ named: [Named<some NamedThing>]) -> [Markup.Link] {
    named.map { Markup.Link(target: $0.id.address, fragment: nil, position: $0.position) }
  }
}

extension Diagnostic {
  fileprivate static func criteriaBesideUseCase(_ key: String, at place: SourcePosition) -> Self {
    .error(
      "a compare block takes its criteria from 'use-case' or from '\(key)', not from both",
      code: .invalidDirective, hint: "take one of the two out", at: place)
  }
}
