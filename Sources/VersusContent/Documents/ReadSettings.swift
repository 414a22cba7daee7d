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
  var settings = decoding.settings(root)
  settings.listedPairs = settings.listedPairs.map { $0.placed(in: root["listed-pairs"]) }
  if !decoding.isLanguage(root["language"]) { settings.language = Settings().language }
  return Checked(settings, parsed.diagnostics + decoding.diagnostics)
}

extension Settings.ListedPair {
  /// With the place of each of its ids, so that a finding points at the one that is wrong.
  fileprivate func placed(in list: YAMLNode?) -> Self {
    guard let items = list?.items?.first(where: { $0.position == position })?.items,
      items.count == 2
    else { return self }
    var pair = self
    (pair.leftPlace, pair.rightPlace) = (items[0].position, items[1].position)
    return pair
  }
}

extension Decoding {
  /// Whether it has the form of a BCP 47 tag, such as `en` or `pt-BR`.
  fileprivate func isLanguage(_ node: YAMLNode?) -> Bool {
    guard let node, let tag = node.scalar, !node.isBlank else { return true }
    let parts = tag.split(separator: "-", omittingEmptySubsequences: false)
    let isTag =
      (2...3).contains(parts[0].count) && parts[0].allSatisfy { $0.isASCII && $0.isLetter }
      && parts.allSatisfy { part in
        (1...8).contains(part.count)
          && part.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber) }
      }
    if !isTag, tag.contains(where: { !$0.isWhitespace }) {
      report(
        .error(
          "'language' must be the tag of a language, but it is \(node.inWords)",
          code: .invalidValue, hint: "write it as in en, de or pt-BR", at: node.position))
    }
    return isTag
  }
}

extension MarkdownConverter {
  /// Settings are read before anyone knows the files: links are believed here, and checked when the
  /// site is assembled. A line of text holds no block, so that no directive is ever asked for.
  fileprivate static func ofSettings(_ folder: ContentFolder) -> MarkdownConverter {
    MarkdownConverter(
      rawHTML: .escape, highlightsCode: false, content: "",
      references: MarkdownReferences(
        targets: .byShape(in: folder),
        source: { id, _ in Checked(Source.ID(id)) },
        directive: { _, _, _ in Checked(.empty) }))
  }
}
