@testable import VersusModel

/// Sites and sheets from a seed; the same on every machine.
struct RandomQuiz {
  private var random: RankingInvariantsTests.SplitMix

  init(seed: UInt64) { random = .init(state: seed) }

  mutating func below(_ bound: Int) -> Int { Int.random(in: 0..<bound, using: &random) }

  mutating func shuffled<Item>(_ items: [Item]) -> [Item] { items.shuffled(using: &random) }

  private mutating func chance(_ hundredths: Int) -> Bool { below(100) < hundredths }

  /// In any order in which each comes after the question that it waits for.
  mutating func reordered(_ questions: [Question]) -> [Question] {
    var left = questions
    var ordered: [Question] = []
    while !left.isEmpty {
      let free = left.indices.filter { index in
        left[index].condition.map { wait in ordered.contains { $0.id == wait.question } } ?? true
      }
      ordered.append(left.remove(at: free[below(free.count)]))
    }
    return ordered
  }

  /// Two to five options, four criteria of several types; with four questions at most 1,024 sheets.
  mutating func site(questions count: Int = 5) -> Site {
    let criteria = [
      Sample.criterion("c0"), Sample.criterion("c1", better: .lower),
      Sample.criterion("c2", .flag),
      Sample.criterion("c3", .number, scale: Sample.scale("0", "100")),
    ]
    let options = (0..<(2 + below(4))).map { option(number: $0, criteria) }
    let ids = options.map(\.id.slug)
    let questions = (0..<count).map { question(number: $0, criteria, ids) }
    return Sample.site(options, criteria, questions)
  }

  /// May answer what is not asked, and may skip.
  mutating func sheet() -> Sheet {
    var answers: [String: [String]] = [:]
    for question in 0..<5 where chance(85) {
      answers["q\(question)"] = chance(30) ? ["a0", "a\(1 + below(2))"] : ["a\(below(3))"]
      // One answer at most is what a form gives for every other question.
      if question.isMultiple(of: 2) { answers["q\(question)"] = ["a\(below(3))"] }
    }
    return Sample.sheet(answers)
  }

  private mutating func option(number: Int, _ criteria: [Criterion]) -> Option {
    var facts: [Criterion.ID: Fact] = [:]
    for criterion in criteria where chance(90) {
      let claims = chance(20) ? [reading(of: criterion)] : []
      facts[criterion.id] = Sample.fact(
        reading(of: criterion), on: criterion.id.slug, claims: claims)
    }
    return Option(
      id: Option.ID("o\(number)"), article: Sample.article("O\(number)"), facts: facts,
      position: Sample.place)
  }

  private mutating func reading(of criterion: Criterion) -> Reading {
    if chance(10) { return chance(50) ? .unknown : .notApplicable }
    return switch criterion.kind {
    case .flag: .value(.flag([.yes, .partial, .no][below(3)]))
    case .number:
      chance(30)
        ? .range(number(below(50)), number(50 + below(50))) : .value(number(below(101)))
    default:
      chance(20) ? .anyOf([.rating(1 + below(5)), .rating(3)]) : .value(.rating(1 + below(5)))
    }
  }

  private func number(_ whole: Int) -> Value { .number(Sample.number(String(whole))) }

  private mutating func question(
    number: Int, _ criteria: [Criterion], _ options: [String]
  ) -> Question {
    let answers = (0..<3).map { answer(number: $0, criteria, options) }
    let waits = number > 0 && chance(35)
    return Sample.question(
      "q\(number)", answers, pick: number.isMultiple(of: 2) ? .one : .any,
      when: waits ? ("q\(below(number))", ["a\(below(3))", "a0"]) : nil)
  }

  private mutating func answer(
    number: Int, _ criteria: [Criterion], _ options: [String]
  ) -> Answer {
    var weights: [Weighing] = []
    for criterion in criteria where chance(40) {
      let turned: Weighing.Preference = criterion.kind == .flag ? .no : .lower
      weights.append(
        Sample.weighing(criterion.id.slug, 1 + below(5), chance(30) ? turned : nil))
    }
    let needs: [Need] =
      chance(15)
      ? [
        Sample.need("c0", .atLeast(.rating(2 + below(3)))), Sample.need("c2", .equals(.flag(.yes))),
      ]
      : []
    let favours = chance(20) ? options.map { ($0, 1 + below(5)) } : nil
    return Sample.answer(
      "a\(number)", weights, needs: needs,
      favours: favours.map { Dictionary(uniqueKeysWithValues: $0) }, weight: 1 + below(4))
  }
}
