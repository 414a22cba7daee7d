import Testing

@testable import VersusModel

struct CheckQuizCasesTests {
  private let quiz = Sample.quiz(
    [
      Sample.option("a", ["x": 5, "y": 1]), Sample.option("b", ["x": 4, "y": 4]),
      Sample.option("c", ["x": 4, "y": 2]),
    ],
    [Sample.criterion("x"), Sample.criterion("y")],
    [
      Sample.question(
        "q",
        [
          Sample.answer("x", [Sample.weighing("x", 3)]),
          Sample.answer("y", [Sample.weighing("y", 1)]),
          Sample.answer("need", needs: [Sample.need("y", .atLeast(.rating(2)))]),
          Sample.answer("never", needs: [Sample.need("x", .atMost(.rating(3)))]),
        ], pick: .any)
    ])

  private func check(_ answers: [String], _ winner: QuizCase.Winner) -> [Diagnostic] {
    quiz.check([
      QuizCase(
        name: "someone",
        answers: [(question: Question.ID("q"), answers: answers.map { Answer.ID($0) })],
        winner: winner, position: Sample.place)
    ])
  }

  private func options(_ ids: String...) -> QuizCase.Winner {
    .options(ids.map { Option.ID($0) })
  }

  @Test func `a case that comes out as expected says nothing`() {
    #expect(check(["x"], options("a")).isEmpty)
    #expect(check(["x", "need"], options("c", "b")).isEmpty)
    #expect(check(["never"], .none).isEmpty)
  }

  @Test(arguments: [
    (["x"], ["b"], "'A' leads; 'B' trails by 25.0 points"),
    (["x", "y"], ["a"], "'A' and 'B' share the lead"),
    (["x", "need"], ["b"], "'B' and 'C' share the lead"),
    (["x", "need"], ["a", "b"], "'B' and 'C' share the lead; 'A' is out by the need of 'y'"),
    (["never", "x"], ["a"], "nothing fits: no option meets every need of its answers"),
    (["need"], ["a"], "its answers weigh nothing, so that nobody leads"),
    (["x"], ["d"], "'A' leads; 'd' is not in the comparison"),
  ])
  func `a case that fails says who won instead`(
    answers: [String], expected: [String], outcome: String
  ) throws {
    let found = check(answers, .options(expected.map { Option.ID($0) }))
    #expect(found.map(\.message) == ["the case 'someone' comes out otherwise: " + outcome])
    #expect(found.map(\.code) == [.quizCaseFails])
    #expect(found.map(\.severity) == [.error])
    #expect(found.map(\.position) == [Sample.place])
  }

  @Test func `a lead too small for a digit is still a lead`() {
    let size = Sample.criterion("size", .number, scale: Sample.scale("0", "10000"))
    let options = [("a", "5004"), ("b", "5000")].map { id, size in
      Option(
        id: Option.ID(id), article: Sample.article(id),
        facts: [
          Criterion.ID("size"): Sample.fact(.value(.number(Sample.number(size))), on: "size")
        ],
        position: Sample.place)
    }
    let quiz = Sample.quiz(
      options, [size], [Sample.question("q", [Sample.answer("x", [Sample.weighing("size", 1)])])])
    let example = QuizCase(
      name: "near", answers: [(question: Question.ID("q"), answers: [Answer.ID("x")])],
      winner: .options([Option.ID("b")]), position: Sample.place)
    #expect(
      quiz.check([example]).map(\.message) == [
        "the case 'near' comes out otherwise: 'a' leads; 'b' trails by less than 0.1 points"
      ])
  }

  @Test func `where nothing should fit the lead is counted from the next`() {
    #expect(
      check(["y"], .none).map(\.message) == [
        "the case 'someone' comes out otherwise: 'B' leads, 50.0 points ahead of 'C'"
      ])
  }
}
