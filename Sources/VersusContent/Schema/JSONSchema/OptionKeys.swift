import VersusModel

extension KeyTable {
  static let option = KeyTable(
    [
      requiredKey("name", .text, "What the option is called."),
      key("tagline", .line, "What it is, in a few words."),
      key("website", .address, "Its own site."),
      key(
        "facts", .byID(.either([.value, .map(.fact)])),
        "What is known about it, by the ids of criteria: a value alone, or with what supports it."),
      key("facts-default", .map(.factDefaults), "What its facts share."),
      key("pros", .points, "Points for it."),
      key("cons", .points, "Points against it."),
      key(
        "combines", .list(.id, atLeast: 2),
        "The options that are used together, where this one is the use of several."),
      key("may-never-win", .line, "Why it is right that no answers of the quiz let it win."),
    ] + article.keys)

  static let fact = KeyTable([
    key("value", .value, "The value that is shown and scored, by the type of its criterion."),
    key("status", .words(of: Fact.Status.self), "How it is known; reported where nothing is said."),
    key("sources", .citations, "What supports it."),
    key("as-of", .asOf, "When it was true: a year, a month, a day, or undated."),
    key("note", .markdown, "What else to know."),
    key("why", .line, "Required if it depends, or if claims disagree with the value."),
    key("claims", .list(.map(.claim)), "What each source says."),
  ])

  static let claim = KeyTable([
    key("value", .value, "The value that they give, if they give one."),
    requiredKey("sources", .citations, "Who says it."),
    key("says", .line, "What they say, in short."),
    key("as-of", .asOf, "When it was true."),
  ])

  static let factDefaults = KeyTable([
    key("sources", .citations, "For facts that name none and have no claims."),
    key("as-of", .asOf, "For facts without as-of."),
    key(
      "status", .words(["measured", "reported", "estimated"]),
      "For facts without status that are not unknown."),
  ])

  static let point = KeyTable([
    requiredKey("text", .line, "The point."),
    key("sources", .citations, "What supports it."),
  ])
}

extension Shape {
  fileprivate static let points = Shape.list(.either([.line, .map(.point)]))
}
