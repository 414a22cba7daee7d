extension Quiz {
  /// Works every utility and every need of the answers out, once.
  package init(_ site: Site) {
    var compiler = QuizCompiler(site)
    let prompts = compiler.prompts()
    self.init(
      options: site.options.map(\.id), names: site.options.map(\.name),
      closeCall: site.settings.closeCall, columns: compiler.columns, needs: compiler.needs,
      prompts: prompts)
  }
}

private struct QuizCompiler {
  private struct ColumnKey: Hashable {
    let criterion: Criterion.ID
    let direction: [Int?]
  }

  private struct NeedKey: Hashable {
    let criterion: Criterion.ID
    let test: Need.Test
  }

  private let site: Site
  private let criteria: [Criterion.ID: Criterion]
  private var columnPositions: [ColumnKey: Int] = [:]
  private var needPositions: [NeedKey: Int] = [:]
  private(set) var columns: [Quiz.Column] = []
  private(set) var needs: [Quiz.Requirement] = []

  init(_ site: Site) {
    self.site = site
    criteria = Dictionary(site.criteria.map { ($0.id, $0) }) { first, _ in first }
  }

  mutating func prompts() -> [Quiz.Prompt] {
    let positions = Dictionary(
      site.questions.enumerated().map { ($0.element.id, $0.offset) }
    ) { first, _ in first }
    var prompts: [Quiz.Prompt] = []
    for question in site.questions {
      let condition = question.condition.map { condition in
        // An earlier question, or nothing can meet the condition; the author is told elsewhere.
        let asked = positions[condition.question].flatMap { $0 < prompts.count ? $0 : nil } ?? -1
        let answers = asked < 0 ? [] : site.questions[asked].answers
        return Quiz.Prompt.Condition(
          prompt: asked,
          bundles: answers.indices.filter { condition.answers.contains(answers[$0].id) })
      }
      var bundles: [Quiz.Bundle] = []
      for answer in question.answers { bundles.append(bundle(answer, to: question)) }
      prompts.append(
        Quiz.Prompt(
          id: question.id, pick: question.pick, condition: condition, bundles: bundles))
    }
    return prompts
  }

  private mutating func bundle(_ answer: Answer, to question: Question) -> Quiz.Bundle {
    var weights: [Quiz.Bundle.Weight] = []
    for weighing in answer.weights where weighing.weight > 0 {
      guard let criterion = criteria[weighing.criterion] else { continue }
      let column = column(of: criterion, weighing.preference)
      weights.append(Quiz.Bundle.Weight(column: column, weight: weighing.weight))
    }
    if let favours = answer.favours, favours.weight > 0 {
      columns.append(
        Quiz.Column(
          subject: .favours(question.id, answer.id),
          intervals: site.options.map { option in
            favours.ratings[option.id].map { Interval(rating: $0) } ?? .unknown
          }))
      weights.append(Quiz.Bundle.Weight(column: columns.count - 1, weight: favours.weight))
    }
    var positions: [Int] = []
    for need in answer.needs {
      let position = self.position(of: need)
      if !positions.contains(position) { positions.append(position) }
    }
    return Quiz.Bundle(id: answer.id, weights: weights, needs: positions)
  }

  private mutating func column(
    of criterion: Criterion, _ preference: Weighing.Preference?
  ) -> Int {
    let direction = Self.direction(of: criterion, preference)
    let key = ColumnKey(criterion: criterion.id, direction: direction)
    if let known = columnPositions[key] { return known }
    let isOwn = direction == Self.direction(of: criterion, nil)
    let utility = Utility(criterion, preference: preference)
    columns.append(
      Quiz.Column(
        subject: .criterion(criterion.id, isOwn ? nil : preference),
        intervals: site.options.map { utility.interval(of: $0.facts[criterion.id]) }))
    columnPositions[key] = columns.count - 1
    return columns.count - 1
  }

  /// What tells one direction from another: two that score these values alike score all alike.
  private static func direction(
    of criterion: Criterion, _ preference: Weighing.Preference?
  ) -> [Int?] {
    let utility = Utility(criterion, preference: preference)
    let values: [Value] =
      switch criterion.kind {
      case .rating: [.rating(5)]
      case .flag: [.flag(.yes)]
      case .choice: criterion.choices.map { .choice($0.id) }
      case .number, .date:
        switch criterion.scale?.ends {
        case .numbers(_, let best): [.number(best)]
        case .dates(_, let best): [.date(best)]
        case nil: []
        }
      case .text, .list, .version, .link: []
      }
    return values.map { utility.utility(of: $0) }
  }

  private mutating func position(of need: Need) -> Int {
    let key = NeedKey(criterion: need.criterion, test: need.test.inOrder)
    if let known = needPositions[key] { return known }
    needs.append(
      Quiz.Requirement(
        criterion: need.criterion, test: need.test,
        unmet: site.options.map { need.unmet(by: $0.facts[need.criterion]) }))
    needPositions[key] = needs.count - 1
    return needs.count - 1
  }
}

extension Need.Test {
  /// The same test, whatever order its author listed choices in.
  fileprivate var inOrder: Self {
    switch self {
    case .isOneOf(let ids): .isOneOf(ids.sorted())
    case .includes(let ids): .includes(ids.sorted())
    case .atLeast, .atMost, .equals: self
    }
  }
}

extension Interval {
  /// Of a rating from 1 to 5.
  fileprivate init(rating: Int) {
    self.init((min(max(rating, 1), 5) - 1) * Self.full / 4)
  }
}
