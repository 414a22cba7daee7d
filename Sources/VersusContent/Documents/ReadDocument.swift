import VersusModel

/// Takes one content file apart; what its fields mean waits for `assembleSite`.
///
/// - Returns: Nil where nothing usable was found, always with an error.
package func readDocument(
  _ file: SourceFile, index: ContentIndex, settings: Settings
) -> Checked<Document?> {
  guard let kind = index.kind(of: file) else { return Checked(nil) }
  let text = checkedText(of: file)
  guard let bytes = text.value else { return Checked(nil, text.diagnostics) }
  let split = FrontMatter.split(bytes, of: file.path)
  guard let parts = split.value else { return Checked(nil, split.diagnostics) }

  var diagnostics: [Diagnostic] = []
  var fields: YAMLNode?
  var isReadable = true
  if let yaml = parts.yaml {
    let parsed = parseYAML(yaml, in: file.path, firstLine: 2)
    diagnostics += parsed.diagnostics
    fields = parsed.value
    let broken = fields == nil && parsed.diagnostics.hasErrors
    if let root = fields, root.pairs == nil, !root.isBlank {
      diagnostics.append(.frontMatterIsNoMap(root))
      fields = nil
      isReadable = false
    } else if broken {
      isReadable = false
    }
    if fields?.isBlank == true { fields = nil }
  }

  let given = fields?[kind.titleKey].flatMap { $0.isBlank ? nil : $0.scalar }
  let title = given ?? kind.givenTitle(settings)
  let converter = MarkdownConverter.of(settings: settings, index: index)
  let body = converter.bodyOfPage(parts, of: kind, in: file.path, title: title)
  diagnostics += body.diagnostics
  guard isReadable else { return Checked(nil, diagnostics) }
  let document = Document(
    kind: kind, file: file.path, fields: fields, body: body.value.markup,
    heading: title == nil ? body.value.heading : nil)
  return Checked(document, diagnostics)
}

extension DocumentKind {
  /// The key that holds the page's title.
  var titleKey: String {
    if case .option = self { "name" } else { "title" }
  }

  fileprivate func givenTitle(_ settings: Settings) -> String? {
    self == .front ? settings.title : nil
  }
}

extension MarkdownConverter {
  /// Converts a body; without a title its first heading becomes one, and an `h1` is then left out.
  fileprivate func bodyOfPage(
    _ parts: FrontMatter, of kind: DocumentKind, in file: String, title: String?
  ) -> Checked<(markup: Markup, heading: String?)> {
    let first = blocks(parts.body, in: file, firstLine: parts.bodyLine, title: title)
    guard title == nil, let heading = first.value.headings.first?.title else {
      return Checked((first.value, nil), first.diagnostics)
    }
    let second = blocks(parts.body, in: file, firstLine: parts.bodyLine, title: heading)
    let isLeftOut = second.value.headings.count < first.value.headings.count
    // A list page has a title of its own, so that only an `h1` replaces it.
    if case .list = kind, !isLeftOut { return Checked((first.value, nil), first.diagnostics) }
    return Checked((second.value, heading), second.diagnostics)
  }
}

extension Diagnostic {
  fileprivate static func frontMatterIsNoMap(_ root: YAMLNode) -> Self {
    .error(
      "the front matter must be a map of keys and values, but it is \(root.inWords)",
      code: .wrongType, hint: "write 'key: value' lines between the two '---'", at: root.position)
  }
}
