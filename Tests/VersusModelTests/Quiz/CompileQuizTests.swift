import Testing

@testable import VersusModel

struct CompileQuizTests {
  private let options = [
    Sample.option("a", ["speed": 5, "ease": 2]), Sample.option("b", ["speed": 1, "ease": 4]),
  ]
  private let criteria = [Sample.criterion("speed"), Sample.criterion("ease")]

  private func quiz(_ answers: Answer..., pick: Question.Pick = .any) -> Quiz {
    Sample.quiz(options, criteria, [Sample.question("q", answers, pick: pick)])
  }

  private func totals(_ quiz: Quiz, _ answers: String...) -> [Int] {
    let totals = quiz.result(of: Sample.sheet(["q": answers])).totals
    return quiz.options.map { totals[$0] ?? -1 }
  }

  @Test func `the weights of answers add up in one column`() {
    let quiz = quiz(
      Sample.answer("x", [Sample.weighing("speed", 5)]),
      Sample.answer("y", [Sample.weighing("speed", 2), Sample.weighing("ease", 1)]))
    #expect(quiz.columns.count == 2)
    #expect(totals(quiz, "x", "y") == [72500, 7500])
    #expect(quiz.result(of: Sample.sheet(["q": ["x", "y"]])).weighed == 2)
  }

  @Test func `a criterion wanted in two directions counts as two`() {
    let quiz = quiz(
      Sample.answer("fast", [Sample.weighing("speed", 3)]),
      Sample.answer("slow", [Sample.weighing("speed", 3, .lower)]))
    #expect(quiz.columns.count == 2)
    #expect(totals(quiz, "fast", "slow") == [30000, 30000])
    #expect(quiz.result(of: Sample.sheet(["q": ["fast", "slow"]])).weighed == 2)
  }

  @Test func `naming the criterion's own direction changes nothing`() {
    let quiz = quiz(
      Sample.answer("x", [Sample.weighing("speed", 1)]),
      Sample.answer("y", [Sample.weighing("speed", 1, .higher)]))
    #expect(quiz.columns.map(\.subject) == [.criterion(Criterion.ID("speed"), nil)])
  }

  @Test func `choices wanted and the same as ratings are one direction`() {
    let kinds = Sample.criterion(
      "kind", .choice,
      choices: ["m", "n"].map { Choice(id: Choice.ID($0), title: $0) })
    let question = Sample.question(
      "q",
      [
        Sample.answer("x", [Sample.weighing("kind", 1, .choices([Choice.ID("n")]))]),
        Sample.answer("y", [Sample.weighing("kind", 1, .ratings([1, 5]))]),
        Sample.answer("z", [Sample.weighing("kind", 1, .ratings([1, 4]))]),
      ])
    #expect(Sample.quiz(options, [kinds], [question]).columns.count == 2)
  }

  @Test func `favours is a column of its own for each answer`() {
    let quiz = quiz(
      Sample.answer("js", favours: ["a": 5, "b": 2]),
      Sample.answer("py", [Sample.weighing("speed", 1)], favours: ["a": 1, "b": 5], weight: 2))
    #expect(
      quiz.columns.map(\.subject) == [
        .favours(Question.ID("q"), Answer.ID("js")), .criterion(Criterion.ID("speed"), nil),
        .favours(Question.ID("q"), Answer.ID("py")),
      ])
    #expect(totals(quiz, "js", "py") == [40000, 27500])
  }

  @Test func `a weight of 0 makes no column`() {
    let quiz = quiz(
      Sample.answer("x", [Sample.weighing("speed", 0)], favours: ["a": 5, "b": 1], weight: 0),
      Sample.answer("y"))
    #expect(quiz.columns.isEmpty)
  }

  @Test func `a need that two answers share is one need`() {
    let wants = { (answer: String) in
      Sample.answer(answer, needs: [Sample.need("speed", .atLeast(.rating(3)))])
    }
    let quiz = quiz(wants("x"), wants("y"), Sample.answer("z"))
    #expect(quiz.needs.count == 1)
    #expect(quiz.needs[0].unmet.map { $0 == nil } == [true, false])
    let ranking = quiz.result(of: Sample.sheet(["q": ["x", "y"]]))
    #expect(ranking.leaders == [Option.ID("a")])
    #expect(ranking.standings.last?.unmet.map(\.need) == [0])
  }

  @Test func `the same choices in another order are the same need`() {
    let (m, n) = (Choice.ID("m"), Choice.ID("n"))
    let quiz = quiz(
      Sample.answer("x", needs: [Sample.need("speed", .isOneOf([m, n]))]),
      Sample.answer("y", needs: [Sample.need("speed", .isOneOf([n, m]))]))
    #expect(quiz.needs.count == 1)
  }

  @Test func `a condition on what is asked later is never met`() {
    let answers = [Sample.answer("x"), Sample.answer("y")]
    let quiz = Sample.quiz(
      options, criteria,
      [
        Sample.question("first", answers, when: ("second", ["x"])),
        Sample.question("second", answers), Sample.question("third", answers, when: ("no", ["x"])),
      ])
    let sheet = Sample.sheet(["first": ["x"], "second": ["x"], "third": ["x"]])
    #expect(quiz.shown(on: sheet).map(\.slug) == ["second"])
    #expect(quiz.flips(of: sheet).isEmpty)
  }

  @Test func `the sum of the answers' contributions puts the same at the top`() {
    let quiz = quiz(
      Sample.answer("x", [Sample.weighing("speed", 5)]),
      Sample.answer(
        "y", [Sample.weighing("ease", 1)], needs: [Sample.need("ease", .atLeast(.rating(3)))]))
    var sum = Contribution(optionCount: quiz.options.count)
    for bundle in quiz.prompts[0].bundles { sum += Contribution(of: bundle, in: quiz) }
    let ranking = quiz.result(of: Sample.sheet(["q": ["x", "y"]]))
    #expect(sum.leaders.map { quiz.options[$0] } == ranking.leaders)
    #expect(sum.weight == ranking.weight)
    #expect(sum.failures == [1, 0])
  }
}
