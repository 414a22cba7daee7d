/// The quiz as JSON, for the page that asks it; `templates/components/scoring/scoring.js` reads it.
///
/// All numbers are whole and below 2^53. Positions count from 0.
///
///     {
///       "options": ["nodejs", …],       in the order in which equals are listed
///       "names": ["Node.js", …],
///       "closeCall": 5,                 whole points of 100
///       "columns": [{
///         "criterion": "real-time",     or "question" and "answer", of what an answer favours
///         "label": "Real-time",         words for people, where the page gives some
///         "intervals": [10000, [0, 2500, 5000], …]
///       }, …],                          by option: low, counted, high; one number where all are equal
///       "needs": [{
///         "criterion": "real-time",
///         "label": "Real-time: at least 3 of 5",
///         "unmet": [null, "2 of 5", …]  by option: null where it meets the need, else the reason
///       }, …],
///       "questions": [{
///         "id": "workload",
///         "pick": "one",                or "any"
///         "when": {"question": 0, "answers": [1, 2]},    positions; missing where always asked
///         "answers": [{
///           "id": "live",
///           "weights": [[0, 5], …],     position of a column, weight
///           "needs": [0, …]             positions of needs
///         }, …]
///       }, …]
///     }
package struct QuizData: Sendable {
  /// What only a page can say. The model's own words are ids.
  package struct Words: Sendable {
    package var column: @Sendable (Quiz.Column) -> String?
    package var need: @Sendable (Quiz.Requirement) -> String?
    package var reason: @Sendable (Quiz.Requirement, Standing.UnmetNeed.Reason) -> String

    package init(
      column: @escaping @Sendable (Quiz.Column) -> String?,
      need: @escaping @Sendable (Quiz.Requirement) -> String?,
      reason: @escaping @Sendable (Quiz.Requirement, Standing.UnmetNeed.Reason) -> String
    ) {
      self.column = column
      self.need = need
      self.reason = reason
    }

    package static let none = Words(
      column: { _ in nil }, need: { _ in nil },
      reason: { _, reason in
        switch reason {
        case .found: "found"
        case .noEvidence: "no-evidence"
        }
      })
  }

  private let quiz: Quiz
  private let words: Words

  package init(_ quiz: Quiz, words: Words = .none) {
    self.quiz = quiz
    self.words = words
  }

  package var json: JSONText {
    .object([
      ("options", .list(quiz.options.map { .string($0.slug) })),
      ("names", .list(quiz.names.map(JSONText.string))),
      ("closeCall", .number(quiz.closeCall)),
      ("columns", .list(quiz.columns.map(json))),
      ("needs", .list(quiz.needs.map(json))),
      ("questions", .list(quiz.prompts.map(json))),
    ])
  }

  private func json(_ column: Quiz.Column) -> JSONText {
    let subject: [(String, JSONText?)] =
      switch column.subject {
      case .criterion(let criterion, _): [("criterion", .string(criterion.slug))]
      case .favours(let question, let answer):
        [("question", .string(question.slug)), ("answer", .string(answer.slug))]
      }
    return .object(
      subject + [
        ("label", words.column(column).map(JSONText.string)),
        ("intervals", .list(column.intervals.map(json))),
      ])
  }

  private func json(_ interval: Interval) -> JSONText {
    interval.low == interval.high
      ? .number(interval.counted)
      : .list([interval.low, interval.counted, interval.high].map(JSONText.number))
  }

  private func json(_ need: Quiz.Requirement) -> JSONText {
    .object([
      ("criterion", .string(need.criterion.slug)),
      ("label", words.need(need).map(JSONText.string)),
      (
        "unmet",
        .list(need.unmet.map { $0.map { .string(words.reason(need, $0)) } ?? .null })
      ),
    ])
  }

  private func json(_ prompt: Quiz.Prompt) -> JSONText {
    .object([
      ("id", .string(prompt.id.slug)),
      ("pick", .string(prompt.pick.rawValue)),
      (
        "when",
        prompt.condition.map {
          .object([
            ("question", .number($0.prompt)), ("answers", .list($0.bundles.map(JSONText.number))),
          ])
        }
      ),
      ("answers", .list(prompt.bundles.map(json))),
    ])
  }

  private func json(_ bundle: Quiz.Bundle) -> JSONText {
    .object([
      ("id", .string(bundle.id.slug)),
      (
        "weights",
        .list(bundle.weights.map { .list([.number($0.column), .number($0.weight)]) })
      ),
      ("needs", .list(bundle.needs.map(JSONText.number))),
    ])
  }
}
