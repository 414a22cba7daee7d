import VersusModel

/// Takes one content file apart; what its fields mean waits for `assembleSite`.
///
/// - Returns: Nil where nothing usable was found, always with an error.
package func readDocument(
  _ file: SourceFile, index: ContentIndex, settings: Settings, words: Phrasebook
) -> Checked<Document?> {
  guard let kind = index.kind(of: file) else { return Checked(nil) }
  let text = checkedText(of: file)
  guard let bytes = text.value else { return Checked(nil, text.diagnostics) }
  if kind == .quizCases { return readQuizCases(bytes, of: file.path) }
  let split = FrontMatter.split(bytes, of: file.path)
  guard let parts = split.value else { return Checked(nil, split.diagnostics) }

  let fields = readFields(parts, of: file.path)
  let isTitled = fields.value?[kind.titleKey].map { !$0.isBlank } ?? false
  let title = isTitled ? fields.value?[kind.titleKey]?.scalar : kind.givenTitle(settings)
  let converter = MarkdownConverter.of(settings: settings, index: index, words: words)
  let body = converter.bodyOfPage(parts, of: kind, in: file.path, title: title)
  guard let root = fields.value else {
    return Checked(nil, fields.diagnostics + body.diagnostics)
  }
  let document = Document(
    kind: kind, file: file.path, fields: root, body: body.value.markup,
    heading: isTitled ? nil : body.value.heading, findings: body.diagnostics)
  return Checked(document, fields.diagnostics)
}

/// A file that is YAML as a whole.
private func readQuizCases(_ bytes: ArraySlice<UInt8>, of file: String) -> Checked<Document?> {
  let parsed = parseYAML(bytes, in: file)
  let root = parsed.value.flatMap { $0.isBlank ? nil : $0 }
  let document = root.map {
    Document(kind: .quizCases, file: file, fields: $0, body: .empty, heading: nil, findings: [])
  }
  return Checked(document, parsed.diagnostics)
}

/// The front matter as a map, empty where there is none; nil where it can't be used. What it lacks is
/// due at the top of the file.
private func readFields(_ parts: FrontMatter, of file: String) -> Checked<YAMLNode?> {
  let top = SourcePosition(file: file, line: 1, column: 1)
  guard let yaml = parts.yaml else { return Checked(.absent(in: file)) }
  let parsed = parseYAML(yaml, in: file, firstLine: 2)
  let none = YAMLNode(.mapping([]), at: top)
  guard let root = parsed.value else {
    return Checked(parsed.diagnostics.hasErrors ? nil : none, parsed.diagnostics)
  }
  if root.isBlank { return Checked(none, parsed.diagnostics) }
  if root.pairs != nil || root.isRefused {
    return Checked(root.isRefused ? nil : root.owned(by: top), parsed.diagnostics)
  }
  return Checked(nil, parsed.diagnostics + [.frontMatterIsNoMap(root)])
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
  /// Converts a body; without a title its first heading becomes one, and an `h1` that opens the body
  /// is then left out.
  fileprivate func bodyOfPage(
    _ parts: FrontMatter, of kind: DocumentKind, in file: String, title: String?
  ) -> Checked<(markup: Markup, heading: String?)> {
    let opening = title == nil ? Self.openingHeading(parts.body) : nil
    var question: Question.ID?
    if case .question(let id) = kind { question = id }
    let body = blocks(
      parts.body, in: file, firstLine: parts.bodyLine, title: title ?? opening, of: question)
    var heading = opening
    // A list page has a title of its own, so that only an `h1` replaces it.
    if case .list = kind {
    } else if title == nil, heading == nil {
      heading = body.value.headings.first?.title
    }
    return Checked((body.value, heading), body.diagnostics)
  }
}

extension Diagnostic {
  fileprivate static func frontMatterIsNoMap(_ root: YAMLNode) -> Self {
    .error(
      "the front matter must be made of keys, but it is \(root.inWords)",
      code: .wrongType, hint: "write 'key: value' lines between the two '---'", at: root.position)
  }
}
