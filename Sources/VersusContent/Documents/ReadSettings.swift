import VersusModel

/// Reads `versus.yml`; without it every key has its default.
package func readSettings(_ file: SourceFile?) -> Checked<Settings> {
  guard let file else { return Checked(Settings()) }
  let text = checkedText(of: file)
  guard let bytes = text.value else { return Checked(Settings(), text.diagnostics) }
  let parsed = parseYAML(bytes, in: file.path)
  guard let root = parsed.value, !root.isBlank else {
    return Checked(Settings(), parsed.diagnostics)
  }
  let folder = ContentFolder(root["content"]?.scalar ?? Settings().content)
  let decoding = Decoding(markdown: .ofSettings(folder))
  let settings = decoding.settings(root)
  return Checked(settings, parsed.diagnostics + decoding.diagnostics)
}

extension MarkdownConverter {
  /// Settings are read before anyone knows the files: links are believed here, and checked when the
  /// site is assembled. A line of text holds no block, so that no directive is ever asked for.
  fileprivate static func ofSettings(_ folder: ContentFolder) -> MarkdownConverter {
    MarkdownConverter(
      rawHTML: .escape, content: "",
      references: MarkdownReferences(
        targets: .byShape(in: folder),
        source: { id, _ in Checked(Source.ID(id)) },
        directive: { _, _, _ in Checked(.empty) }))
  }
}
