import VersusModel

extension KeyTable {
  static let criterion = KeyTable(
    [
      key("title", .text, "What the criterion is called; a heading may give it instead."),
      key("group", .id, "The id of the group in which it stands."),
      requiredKey("type", .words(of: Criterion.Kind.self), "What its facts are."),
      key("unit", .text, "Shown behind numbers."),
      key(
        "better", .words(of: Criterion.Better.self),
        "Which way is better: higher or lower; of a flag yes or no."),
      key("scale", .map(.scale), "What makes a number or a date count."),
      key(
        "choices", .byID(.either([.blank, .text, .map(.choice)])),
        "What a choice or a list may be: ids with their titles."),
      key("labels", .map(.labels), "Words for a flag's values."),
      key("weight", .whole(0...5), "What it counts in the overall ranking; 0 is not weighed."),
      key("fresh-for", .period, "How long its facts count as fresh, as in 18 months."),
      key("verdict", .map(.verdict), "Who is best on it, in a person's words."),
    ] + article.keys)

  static let scale = KeyTable([
    requiredKey("worst", .value, "What counts 0 points."),
    requiredKey("best", .value, "What counts 100 points."),
    key("log", .flag, "Scores numbers by their logarithms."),
  ])

  static let choice = KeyTable([
    key("title", .text, "What the choice is called."),
    key("rating", .whole(1...5), "Makes the criterion weighable."),
  ])

  static let labels = KeyTable(
    Value.Flag.allCases.map { key($0.rawValue, .text, "What is shown for \($0.rawValue).") })
}
