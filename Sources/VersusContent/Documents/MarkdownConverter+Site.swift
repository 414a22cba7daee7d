import VersusModel

extension MarkdownConverter {
  /// The converter for every text of a site.
  static func of(settings: Settings, index: ContentIndex) -> MarkdownConverter {
    let names = index.names
    return MarkdownConverter(
      rawHTML: settings.rawHTML, content: settings.content, targets: index.targets
    ) {
      readDirective($0, body: $1, at: $2, names: names)
    }
  }
}
