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
  /// site is assembled.
  fileprivate static func ofSettings(_ folder: ContentFolder) -> MarkdownConverter {
    MarkdownConverter(rawHTML: .escape, content: "", targets: .byShape(in: folder)) {
      name, _, position in
      Checked(nil, [.directiveInSettings(name, at: position)])
    }
  }
}

extension Diagnostic {
  fileprivate static func directiveInSettings(_ name: String, at position: SourcePosition) -> Self {
    .error(
      "a '\(name)' block can't stand in the settings", code: .invalidDirective,
      hint: "move it into the body of a page", at: position)
  }
}
