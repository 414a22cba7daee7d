import VersusModel

extension KeyTable {
  static let useCase = KeyTable(
    [
      key("title", .text, "What the use case is called; a heading may give it instead."),
      key("group", .id, "The id of the group in which it stands."),
      key("needs", .needs, "What an option must have."),
      key("weights", .weights, "What counts, and how much: criteria with a weight from 0 to 5."),
      requiredKey("verdict", .map(.verdict), "What the author recommends."),
      key("tools", .byID(.list(.text)), "What one would use with each option."),
    ] + article.keys)

  static let source = KeyTable(
    [
      key("title", .text, "What the source is called; a heading may give it instead."),
      key("publisher", .text, "Who publishes it."),
      key("author", .text, "Who wrote it."),
      key("url", .address, "Where it is."),
      key("published", .asOf, "When it was published, or undated."),
      key("accessed", .date, "When somebody last read it."),
      key("kind", .words(of: Source.Kind.self), "What kind of source it is."),
      key("interest", .line, "What its publisher gains."),
      key("same-voice-as", .id, "A source that it repeats: the two count as one voice."),
    ] + article.keys)

  static let frontPage = KeyTable(
    [
      key("title", .text, "The page's title; without it that of the site."),
      key("verdict", .map(.verdict), "Who wins overall, checked against the overall ranking."),
    ] + article.keys)

  static let page = KeyTable(
    [key("title", .text, "The page's title; a heading may give it instead.")] + article.keys)
}
