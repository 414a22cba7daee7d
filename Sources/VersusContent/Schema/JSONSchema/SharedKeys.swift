import VersusModel

extension KeyTable {
  /// Keys that every kind of page takes, besides its title.
  static let article = KeyTable([
    key("description", .line, "What the page is about, in lists and for search engines."),
    key("order", .whole(.min ... .max), "Its place among its kind; without it, last."),
    key("draft", .flag, "Leaves the page out."),
    key("aliases", .list(.text), "Old paths that lead here, as in old/page.html or old/page."),
    key("updated", .date, "When a person last checked the page."),
    key("params", .anything, "A map of your own, which templates can show."),
  ])

  static let citation = KeyTable([
    requiredKey("id", .id, "The id of a source."),
    key("at", .text, "Where in it: a page, a section, a minute."),
  ])

  static let verdict = KeyTable([
    requiredKey(
      "winner", .either([.id, .list(.id, atLeast: 1)]),
      "The id of an option, a list of ids, tie, depends or disputed."),
    key("why", .line, "Why it wins."),
    key("unless", .line, "When it would not."),
    key("sources", .citations, "What supports the verdict."),
    key("as-of", .asOf, "When it was true."),
    key("override", .line, "Why the verdict stands although the facts say otherwise."),
  ])

  static let need = KeyTable([
    requiredKey("criterion", .id, "The id of a criterion."),
    key("at-least", .value, "For a rating, number, date or version: the value is this or more."),
    key("at-most", .value, "For a rating, number, date or version: the value is this or less."),
    key("is", .value, "The value is this."),
    key("in", .list(.id, atLeast: 1), "For a choice: the value is one of these."),
    key("includes", .list(.id, atLeast: 1), "For a list: all of these are in it."),
  ])

  static let weighing = KeyTable([
    requiredKey("weight", .whole(0...5), "How much the criterion counts."),
    key(
      "prefer",
      .either([
        .words(["higher", "lower"]), .flag, .list(.id, atLeast: 1), .byID(.whole(1...5)),
      ]),
      "Against the criterion's own direction: higher, lower, yes, no, a list of choices, or a rating "
        + "for every choice."),
  ])
}

extension Shape {
  static let citations = Shape.list(.either([.id, .map(.citation)]))
  static let needs = Shape.list(.map(.need))
  static let weights = Shape.byID(.either([.whole(0...5), .map(.weighing)]))
}
