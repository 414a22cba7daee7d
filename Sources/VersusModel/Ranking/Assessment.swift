/// The rankings of a whole site, made once.
package struct Assessment: Sendable {
  /// Nil where every criterion weighs 0.
  package let overall: Ranking?
  package let useCases: [UseCase.ID: Ranking]
  /// Each weighable criterion alone: whose cell of a row is best.
  package let criteria: [Criterion.ID: Ranking]
  /// Nil where there is no quiz, or where errors would make it say what the site doesn't.
  package var fairness: FairnessReport?

  package init(
    overall: Ranking? = nil, useCases: [UseCase.ID: Ranking] = [:],
    criteria: [Criterion.ID: Ranking] = [:]
  ) {
    self.overall = overall
    self.useCases = useCases
    self.criteria = criteria
  }
}
