import VersusModel

extension KeyTable {
  static let question = KeyTable(
    [
      key("title", .text, "The question; a heading may give it instead."),
      key("pick", .words(of: Question.Pick.self), "How many answers may be picked."),
      requiredKey("answers", .list(.map(.answer), atLeast: 2), "What may be picked."),
      key("when", .map(.condition), "Shows the question only after these answers to another."),
    ] + article.keys)

  static let condition = KeyTable([
    requiredKey("question", .id, "The id of a question that is asked before."),
    requiredKey(
      "answer", .either([.id, .list(.id, atLeast: 1)]), "One of its answers, or any of several."),
  ])

  static let answer = KeyTable([
    requiredKey("id", .id, "Its name, for `when` and for tests."),
    requiredKey("text", .line, "The answer."),
    key("weights", .weights, "What counts then."),
    key("needs", .needs, "What an option must have then."),
    key(
      "favours", .byID(.whole(1...5)),
      "A rating of every option, for what no criterion can carry; needs `why`."),
    key("weight", .whole(0...5), "What `favours` counts; 3 where nothing is said."),
    key("why", .line, "Why these ratings."),
    key("use-case", .id, "Offered as reading on the result."),
  ])

  static let quizCase = KeyTable([
    requiredKey("name", .text, "What the case is about."),
    requiredKey(
      "answers", .byID(.either([.id, .list(.id)])),
      "Questions with an answer, or with a list of them."),
    requiredKey(
      "winner", .either([.id, .list(.id, atLeast: 1)]),
      "The option that leads alone, a list that shares the lead, or none."),
  ])
}
