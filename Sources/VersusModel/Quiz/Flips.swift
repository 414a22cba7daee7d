/// What else would have to be answered for others to lead.
package struct Flip: Equatable, Sendable {
  package struct Change: Equatable, Sendable {
    package let question: Question.ID
    /// All that is then chosen; empty means skipped.
    package let answers: [Answer.ID]

    package init(question: Question.ID, answers: [Answer.ID]) {
      self.question = question
      self.answers = answers
    }
  }

  /// One change, or two changes that only together turn the result.
  package let changes: [Change]
  /// Who leads then, in the order of the options; empty where nothing fits or nothing ranks.
  package let leaders: [Option.ID]

  package init(changes: [Change], leaders: [Option.ID]) {
    self.changes = changes
    self.leaders = leaders
  }
}

extension Quiz {
  /// Every single change of an answer after which the set of leaders differs, in the order of
  /// questions and answers; only if there is none, every such pair of changes of two questions.
  ///
  /// A change is another answer; where any may be picked, one more or one less. What leaves a
  /// question without an answer comes last. Pairs are ordered by their first change, then by their
  /// second. Only questions that are shown change, and conditions are evaluated again.
  package func flips(of sheet: Sheet) -> [Flip] {
    FlipSearch(self, choices: choices(on: sheet)).flips()
  }
}

private struct FlipSearch {
  private struct Change {
    let prompt: Int
    let chosen: [Int]
    /// How far it moves the sum of the sheet if nothing else changes.
    let step: Contribution
  }

  private let quiz: Quiz
  private let choices: Quiz.Choices
  private let contributions: [[Contribution]]
  private let sum: Contribution
  private let leaders: [Int]

  init(_ quiz: Quiz, choices: Quiz.Choices) {
    self.quiz = quiz
    self.choices = choices
    contributions = quiz.prompts.map { prompt in
      prompt.bundles.map { Contribution(of: $0, in: quiz) }
    }
    sum = Self.sum(of: choices, in: quiz, contributions)
    leaders = sum.leaders
  }

  func flips() -> [Flip] {
    let changes = self.changes
    let single = changes.compactMap { change in
      flip([change], to: moved(sum, by: change))
    }
    if !single.isEmpty { return single }
    var pairs: [Flip] = []
    for first in changes {
      let afterFirst = moved(sum, by: first)
      for second in changes where second.prompt > first.prompt {
        let isLinked = decides(first.prompt, over: second.prompt)
        // Steps add up, unless the first change may hide the second question.
        let total = isLinked ? together(first, second) : moved(afterFirst, by: second)
        if let pair = flip([first, second], to: total) { pairs.append(pair) }
      }
    }
    return pairs
  }

  /// All single changes of questions that are shown, in order.
  private var changes: [Change] {
    let asked = quiz.asked(choices)
    return quiz.prompts.indices.filter { asked[$0] }.flatMap { prompt in
      alternatives(to: choices[prompt], of: quiz.prompts[prompt]).map { chosen in
        var changed = choices
        changed[prompt] = chosen
        var step = Self.sum(of: changed, in: quiz, contributions)
        step -= sum
        return Change(prompt: prompt, chosen: chosen, step: step)
      }
    }
  }

  private func alternatives(to chosen: [Int], of prompt: Quiz.Prompt) -> Quiz.Choices {
    var alternatives: Quiz.Choices =
      switch prompt.pick {
      case .one: prompt.bundles.indices.filter { !chosen.contains($0) }.map { [$0] }
      case .any:
        prompt.bundles.indices.map { bundle in
          chosen.contains(bundle)
            ? chosen.filter { $0 != bundle } : (chosen + [bundle]).sorted()
        }.filter { !$0.isEmpty }
      }
    let maySkip = prompt.pick == .one ? !chosen.isEmpty : chosen.count == 1
    if maySkip { alternatives.append([]) }
    return alternatives
  }

  /// Whether a question's being asked depends on another, directly or through others.
  private func decides(_ earlier: Int, over later: Int) -> Bool {
    var prompt = later
    while let condition = quiz.prompts[prompt].condition, condition.prompt >= 0,
      condition.prompt < prompt
    {
      prompt = condition.prompt
      if prompt == earlier { return true }
    }
    return false
  }

  private func together(_ first: Change, _ second: Change) -> Contribution {
    var changed = choices
    changed[first.prompt] = first.chosen
    changed[second.prompt] = second.chosen
    return Self.sum(of: changed, in: quiz, contributions)
  }

  private func moved(_ sum: Contribution, by change: Change) -> Contribution {
    var moved = sum
    moved += change.step
    return moved
  }

  private func flip(_ changes: [Change], to total: Contribution) -> Flip? {
    let turned = total.leaders
    guard turned != leaders else { return nil }
    return Flip(
      changes: changes.map { change in
        let prompt = quiz.prompts[change.prompt]
        return Flip.Change(
          question: prompt.id, answers: change.chosen.map { prompt.bundles[$0].id })
      }, leaders: turned.map { quiz.options[$0] })
  }

  private static func sum(
    of choices: Quiz.Choices, in quiz: Quiz, _ contributions: [[Contribution]]
  ) -> Contribution {
    var sum = Contribution(optionCount: quiz.options.count)
    for (prompt, bundle) in quiz.counted(choices) { sum += contributions[prompt][bundle] }
    return sum
  }
}
