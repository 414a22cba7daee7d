/// The rankings of a whole site, made once.
package struct Assessment: Sendable {
  /// Nil where every criterion weighs 0.
  package let overall: Ranking?
  package let useCases: [UseCase.ID: Ranking]
  /// Each weighable criterion alone: whose cell of a row is best.
  package let criteria: [Criterion.ID: Ranking]

  package init(
    overall: Ranking? = nil, useCases: [UseCase.ID: Ranking] = [:],
    criteria: [Criterion.ID: Ranking] = [:]
  ) {
    self.overall = overall
    self.useCases = useCases
    self.criteria = criteria
  }
}
