/// Which answer moved what, by how much.
///
/// The points of all entries, added up by option, are the totals of the ranking.
package struct Ledger: Sendable {
  /// What one answer gives to one column.
  package struct Entry: Sendable {
    package let question: Question.ID
    package let answer: Answer.ID
    /// Position in the columns of the quiz.
    package let column: Int
    package let weight: Int
    /// Weight × utility, by the position of the option.
    package let points: [Int]
  }

  /// What one answer rules out by one of its needs.
  package struct Exclusion: Sendable {
    package let question: Question.ID
    package let answer: Answer.ID
    /// Position in the needs of the quiz.
    package let need: Int
    /// Those that don't meet it; may be empty.
    package let options: [Option.ID]
  }

  /// In the order of questions, answers and what these weigh.
  package let entries: [Entry]
  package let exclusions: [Exclusion]
}

extension Quiz {
  package func ledger(of sheet: Sheet) -> Ledger {
    var entries: [Ledger.Entry] = []
    var exclusions: [Ledger.Exclusion] = []
    for (prompt, bundle) in counted(choices(on: sheet)) {
      let question = prompts[prompt].id
      let answer = prompts[prompt].bundles[bundle]
      entries += answer.weights.map { share in
        Ledger.Entry(
          question: question, answer: answer.id, column: share.column, weight: share.weight,
          points: columns[share.column].intervals.map { share.weight * $0.counted })
      }
      exclusions += answer.needs.map { need in
        Ledger.Exclusion(
          question: question, answer: answer.id, need: need,
          options: options.indices.filter { needs[need].unmet[$0] != nil }.map { options[$0] })
      }
    }
    return Ledger(entries: entries, exclusions: exclusions)
  }
}
