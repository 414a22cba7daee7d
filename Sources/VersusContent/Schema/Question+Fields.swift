import VersusModel

/// What the quiz's files may name, once the rest of the site is read.
struct QuizReferences {
  let criteria: [Criterion.ID: Criterion]
  /// The published ones.
  let options: [Option.ID]
  let directory: Directory
}

extension Decoding {
  func question(
    _ document: Document, id: Question.ID, _ references: QuizReferences
  ) -> Question? {
    guard
      let fields = FieldReader(
        document.fields, keys: .question, of: "a question", in: self)
    else { return nil }
    let article = article(of: document, fields)
    let pick: Question.Pick? = fields.word("pick")
    let condition = fields["when"].flatMap { self.condition($0, of: id, references) }
    guard let node = fields.required("answers"),
      let items = list(node, of: "'answers'", wanted: "a list of answers")
    else { return nil }
    if items.count < 2 { report(.tooFewAnswers(at: node.position)) }
    var answers: [Answer] = []
    for item in items {
      guard let answer = answer(item, references) else { continue }
      if answers.contains(where: { $0.id == answer.id }) {
        report(.answerTwice(answer.id, at: answer.position))
      }
      answers.append(answer)
    }
    guard let article, answers.count == items.count else { return nil }
    return Question(
      id: id, article: article, pick: pick ?? .one, answers: answers, condition: condition,
      position: document.start)
  }

  private func condition(
    _ node: YAMLNode, of id: Question.ID, _ references: QuizReferences
  ) -> Question.Condition? {
    guard let fields = FieldReader(node, keys: .condition, of: "'when'", in: self)
    else { return nil }
    let question = fields.required("question").flatMap {
      self.question($0, in: references.directory)
    }
    guard let node = fields.required("answer") else { return nil }
    if node.items?.isEmpty == true {
      report(.namesNothing("'answer'", hint: "name one answer or more", at: node.position))
    }
    let answers = (node.items ?? [node]).compactMap { node in
      slug(node, of: "an answer").map { (id: Answer.ID($0), place: node.position) }
    }
    guard let question, !answers.isEmpty else { return nil }
    return Question.Condition(
      question: question, answers: answers.map(\.id), questionPlace: fields["question"]?.position,
      places: answers.map(\.place))
  }

  private func answer(_ node: YAMLNode, _ references: QuizReferences) -> Answer? {
    guard let fields = FieldReader(node, keys: .answer, of: "an answer", in: self) else {
      return nil
    }
    let (criteria, directory) = (references.criteria, references.directory)
    let id = fields.required("id").flatMap { slug($0, of: "an answer") }
    let text = fields.required("text").flatMap { inline($0, of: "'text'") }
    let weights =
      (fields.map(
        "weights", wanted: "criteria with their weights", example: directory.exampleOfWeights) ?? [])
      .compactMap { weighing($0, criteria: criteria, in: directory) }
    let needs = (fields.list("needs", example: directory.exampleOfNeeds) ?? []).compactMap {
      need($0, criteria: criteria, in: directory)
    }
    let useCase = fields["use-case"].flatMap { self.useCase($0, in: directory) }
    let favours = self.favours(fields, references)
    guard let id, let text else { return nil }
    return Answer(
      id: Answer.ID(id), text: text, weights: weights, needs: needs, favours: favours,
      useCase: useCase, position: node.position)
  }

  private func favours(_ fields: FieldReader, _ references: QuizReferences) -> Answer.Favours? {
    let weight = fields.whole("weight", in: 0...5)
    let why = fields.inline("why")
    guard
      let pairs = fields.map(
        "favours", wanted: "options with their ratings",
        example: "{\(references.options.first?.slug ?? "option"): 5, …}")
    else {
      for key in ["weight", "why"] where fields[key] != nil {
        report(.withoutFavours(key, at: fields.keyPosition(key)))
      }
      return nil
    }
    var ratings: [Option.ID: Int] = [:]
    for pair in pairs {
      let rating = whole(pair.value, of: "the rating of '\(pair.key)'", in: 1...5)
      let names = references.directory.names.options
      // A draft option stays out with its file.
      guard let option = declared(pair.key, at: pair.keyPosition, among: names) else { continue }
      ratings[option] = rating
    }
    let missing = references.options.filter { ratings[$0] == nil }
    if !missing.isEmpty, ratings.count == pairs.count, let place = fields.keyPosition("favours") {
      report(.unratedOptions(missing.map(\.slug), at: place))
    }
    guard fields["why"] != nil else {
      report(.missingKey("why", of: "an answer with 'favours'", in: fields.node))
      return nil
    }
    return why.map { Answer.Favours(ratings: ratings, weight: weight ?? 3, why: $0) }
  }
}

/// Finds conditions on questions that are not asked before, and on answers that these don't have.
func checkConditions(of questions: [Question]) -> [Diagnostic] {
  var before: [Question.ID: Question] = [:]
  var diagnostics: [Diagnostic] = []
  for question in questions {
    defer { before[question.id] = question }
    guard let condition = question.condition else { continue }
    guard let asked = before[condition.question] else {
      if questions.contains(where: { $0.id == condition.question }) {
        diagnostics.append(
          .askedLater(condition.question, at: condition.questionPlace ?? question.position))
      }
      continue
    }
    let known = asked.answers.map(\.id)
    for (answer, place) in zip(condition.answers, condition.places)
    where !known.contains(answer) {
      diagnostics.append(.unknownAnswer(answer, to: asked, at: place))
    }
  }
  return diagnostics
}

extension Diagnostic {
  fileprivate static func tooFewAnswers(at position: SourcePosition) -> Self {
    .error(
      "a question needs two answers or more", code: .missingKey, hint: "add an answer",
      at: position)
  }

  fileprivate static func answerTwice(_ id: Answer.ID, at position: SourcePosition) -> Self {
    .error(
      "two answers of this question are called '\(id)'", code: .duplicateKey,
      hint: "give each an id of its own", at: position)
  }

  fileprivate static func withoutFavours(_ key: String, at position: SourcePosition?) -> Self {
    .error(
      "'\(key)' belongs to 'favours', which this answer does not have", code: .invalidValue,
      hint: "add 'favours', or take '\(key)' out", at: position)
  }

  fileprivate static func unratedOptions(
    _ options: [String], at position: SourcePosition
  ) -> Self {
    .error(
      "'favours' rates some options, but not \(options.orList)", code: .missingKey,
      hint: "rate every option from 1 to 5", at: position)
  }

  fileprivate static func askedLater(_ id: Question.ID, at position: SourcePosition) -> Self {
    .error(
      "'when' waits for '\(id)', which is not asked before this question", code: .invalidValue,
      hint: "give this file a higher number than that one", at: position)
  }

  static func unknownAnswer(
    _ id: Answer.ID, to question: Question, at position: SourcePosition
  ) -> Self {
    let ids = question.answers.map(\.id.slug)
    return .error(
      "'\(question.id)' has no answer called '\(id)'", code: .unknownAnswer,
      hint: nearest(to: id.slug, among: ids).map { "did you mean '\($0)'?" }
        ?? "its answers are \(ids.joined(separator: ", "))", at: position)
  }
}
