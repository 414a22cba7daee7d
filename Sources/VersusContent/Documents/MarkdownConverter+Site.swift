import VersusModel

extension MarkdownConverter {
  /// The converter for every text of a site.
  static func of(
    settings: Settings, index: ContentIndex, words: Phrasebook
  ) -> MarkdownConverter {
    let names = index.names
    return MarkdownConverter(
      rawHTML: settings.rawHTML, highlightsCode: settings.highlight, content: settings.content,
      references: MarkdownReferences(
        targets: index.targets,
        source: { id, place in
          let found = Source.ID(id)
          if names.sources.contains(found) { return Checked(found) }
          let folder = ContentFolder(settings).file(KindFolder.sources.rawValue)
          return Checked(
            nil, [.unknownCitation(id, among: names.sources, in: folder, at: place)])
        },
        directive: {
          readDirective($0, body: $1, at: $2, names: names, content: settings.content)
        }), words: words)
  }
}

/// Turns Markdown by itself into HTML, without a site: no front matter, no links to check.
///
/// - Parameters:
///   - file: What findings call the text.
///   - words: What alerts, tasks and tables are called.
/// - Returns: The HTML, in UTF-8.
package func convertMarkdown(
  _ file: SourceFile, rawHTML: Settings.RawHTML, highlightsCode: Bool, words: Phrasebook
) -> Checked<[UInt8]> {
  let text = checkedText(of: file)
  guard let bytes = text.value else { return Checked([], text.diagnostics) }
  let converter = MarkdownConverter(
    rawHTML: rawHTML, highlightsCode: highlightsCode, content: "", references: nil,
    words: words)
  let markup = converter.fragment(bytes, in: file.path)
  let html = markup.value.pieces.flatMap { piece -> [UInt8] in
    if case .html(let bytes) = piece { bytes } else { [] }
  }
  return Checked(html, text.diagnostics + markup.diagnostics)
}

extension Diagnostic {
  fileprivate static func unknownCitation(
    _ id: String, among ids: Set<Source.ID>, in folder: String, at place: SourcePosition
  ) -> Self {
    .error(
      "no source is called '\(id)'", code: .unknownSource,
      hint: nearest(to: id, among: ids.map(\.slug)).map { "did you mean '\($0)'?" }
        ?? "add a file '\(folder)/\(id).md'; where no source is meant, write '\\[@\(id)]'",
      at: place)
  }
}
