/// One set of answers. A question that it does not name is skipped.
package struct Sheet: Hashable, Sendable {
  package var answers: [Question.ID: Set<Answer.ID>]

  package init(_ answers: [Question.ID: Set<Answer.ID>] = [:]) {
    self.answers = answers
  }
}

extension Quiz {
  /// The positions of the answers chosen, in order, by the position of the question.
  typealias Choices = [[Int]]

  /// Names that the quiz doesn't know count for nothing. Where one answer at most may be picked, the
  /// first of several counts.
  func choices(on sheet: Sheet) -> Choices {
    prompts.map { prompt in
      guard let chosen = sheet.answers[prompt.id] else { return [] }
      let positions = prompt.bundles.indices.filter { chosen.contains(prompt.bundles[$0].id) }
      return prompt.pick == .one ? Array(positions.prefix(1)) : positions
    }
  }

  /// Whether each question is asked, given those before it. A hidden one counts as skipped.
  func asked(_ choices: Choices) -> [Bool] {
    var asked: [Bool] = []
    for prompt in prompts {
      guard let condition = prompt.condition else {
        asked.append(true)
        continue
      }
      asked.append(
        asked.indices.contains(condition.prompt) && asked[condition.prompt]
          && choices[condition.prompt].contains { condition.bundles.contains($0) })
    }
    return asked
  }

  /// The answers that count: all but those to hidden questions, in order.
  func counted(_ choices: Choices) -> [(prompt: Int, bundle: Int)] {
    let asked = asked(choices)
    return choices.indices.flatMap { prompt in
      asked[prompt] ? choices[prompt].map { (prompt: prompt, bundle: $0) } : []
    }
  }

  /// The questions that someone who filled the sheet in is shown, in order.
  package func shown(on sheet: Sheet) -> [Question.ID] {
    zip(prompts, asked(choices(on: sheet))).filter(\.1).map(\.0.id)
  }
}
