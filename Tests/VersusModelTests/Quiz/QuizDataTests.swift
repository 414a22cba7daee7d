import Foundation
import Testing

@testable import VersusModel

struct QuizDataTests {
  private let quiz = Sample.quiz(
    [Sample.option("a", ["x": 5]), Sample.option("b", ["x": 2, "y": 4])],
    [Sample.criterion("x"), Sample.criterion("y")],
    [
      Sample.question(
        "one",
        [
          Sample.answer(
            "p", [Sample.weighing("x", 5)], needs: [Sample.need("y", .atLeast(.rating(3)))]),
          Sample.answer("q", [Sample.weighing("y", 1)], favours: ["a": 3, "b": 1]),
        ]),
      Sample.question(
        "two", [Sample.answer("p"), Sample.answer("q")], pick: .any, when: ("one", ["q"])),
    ])

  @Test func `a quiz is written as its comment says`() {
    #expect(
      String(decoding: QuizData(quiz).json.compact, as: UTF8.self) == """
        {"options":["a","b"],"names":["A","B"],"closeCall":5,\
        "columns":[{"criterion":"x","intervals":[10000,2500]},\
        {"criterion":"y","intervals":[[0,0,10000],7500]},\
        {"question":"one","answer":"q","intervals":[5000,0]}],\
        "needs":[{"criterion":"y","unmet":["no-evidence",null]}],\
        "questions":[{"id":"one","pick":"one","answers":[\
        {"id":"p","weights":[[0,5]],"needs":[0]},{"id":"q","weights":[[1,1],[2,3]],"needs":[]}]},\
        {"id":"two","pick":"any","when":{"question":0,"answers":[1]},"answers":[\
        {"id":"p","weights":[],"needs":[]},{"id":"q","weights":[],"needs":[]}]}]}
        """)
  }

  @Test func `a page may put things in its own words`() {
    let words = QuizData.Words(
      column: { column in
        if case .criterion(let id, _) = column.subject { "Criterion \(id)" } else { nil }
      }, need: { "Needs \($0.criterion)" }, reason: { _, _ in "so" })
    let text = String(decoding: QuizData(quiz, words: words).json.compact, as: UTF8.self)
    #expect(text.contains(#"{"criterion":"x","label":"Criterion x","#))
    #expect(text.contains(#"{"criterion":"y","label":"Needs y","unmet":["so",null]}"#))
  }

  @Test func `what is read back scores the same`() throws {
    let json = Data(QuizData(quiz).json.text.utf8)
    let read = try JSONDecoder().decode(WrittenQuiz.self, from: json).quiz
    for sheet in [["one": ["p"]], ["one": ["q"], "two": ["p"]], [:]].map(Sample.sheet) {
      #expect(read.result(of: sheet).totals == quiz.result(of: sheet).totals)
      #expect(read.result(of: sheet).leaders == quiz.result(of: sheet).leaders)
      #expect(read.flips(of: sheet) == quiz.flips(of: sheet))
      #expect(read.shown(on: sheet) == quiz.shown(on: sheet))
    }
  }
}
