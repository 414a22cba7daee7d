import VersusModel

extension Decoding {
  /// The author's tests of the quiz, a list.
  func quizCases(
    _ document: Document, questions: [Question], in directory: Directory
  ) -> [QuizCase] {
    guard
      let items = list(document.fields, of: "quiz-cases.yml", wanted: "a list of cases")
    else { return [] }
    return items.compactMap { quizCase($0, questions: questions, in: directory) }
  }

  private func quizCase(
    _ node: YAMLNode, questions: [Question], in directory: Directory
  ) -> QuizCase? {
    guard
      let fields = FieldReader(node, keys: .quizCase, of: "a case", in: self)
    else { return nil }
    let name = fields.required("name").flatMap { text($0, of: "'name'") }
    let pairs = fields.required("answers").flatMap {
      map(
        $0, of: "'answers'", wanted: "questions with their answers",
        example: questions.first.map { "{\($0.id): \($0.answers[0].id)}" })
    }
    let given = (pairs ?? []).compactMap { self.answers($0, questions: questions, in: directory) }
    let winner = fields.required("winner").flatMap { self.winner(ofCase: $0, in: directory) }
    guard let name, let pairs, given.count == pairs.count, let winner else { return nil }
    let ordered = questions.compactMap { question in given.first { $0.0 == question.id } }
    return QuizCase(
      name: name, answers: ordered.map { (question: $0.0, answers: $0.1) }, winner: winner,
      position: node.position)
  }

  private func answers(
    _ pair: YAMLNode.Pair, questions: [Question], in directory: Directory
  ) -> (Question.ID, [Answer.ID])? {
    guard let id = question(pair, in: directory) else { return nil }
    let nodes = pair.value.items ?? [pair.value]
    let answers = nodes.compactMap { node in
      slug(node, of: "an answer").map { (id: Answer.ID($0), node: node) }
    }
    guard answers.count == nodes.count,
      let question = questions.first(where: { $0.id == id })
    else { return nil }
    for answer in answers where !question.answers.contains(where: { $0.id == answer.id }) {
      report(.unknownAnswer(answer.id, to: question, at: answer.node.position))
    }
    if question.pick == .one, answers.count > 1 {
      report(.severalAnswers(to: question, at: pair.value.position))
    }
    return (id, answers.map(\.id))
  }

  private func winner(ofCase node: YAMLNode, in directory: Directory) -> QuizCase.Winner? {
    if node.scalar == "none" { return QuizCase.Winner.none }
    if let items = node.items {
      if items.isEmpty {
        report(
          .namesNothing("'winner'", hint: "name an option, or write none", at: node.position))
      }
      let options = winners(items, in: directory, words: ["none"])
      return options.count == items.count && !options.isEmpty ? .options(options) : nil
    }
    return namedWinner(node, or: ["none"], in: directory).map { .options([$0]) }
  }
}

extension Diagnostic {
  fileprivate static func severalAnswers(
    to question: Question, at position: SourcePosition
  ) -> Self {
    .error(
      "'\(question.id)' takes one answer", code: .invalidValue,
      hint: "give one, or write 'pick: any' in the question's file", at: position)
  }
}
