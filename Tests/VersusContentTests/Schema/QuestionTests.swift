import Testing
import VersusModel

@testable import VersusContent

/// Questions of the quiz, and the author's tests of it.
struct QuestionTests {
  private let team = """
    ---
    title: Who builds it?
    answers:
      - {id: one, text: One *person*, weights: {ease: 5}}
      - id: many
        text: Many
        needs: [{criterion: typed, is: yes}]
        favours: {first: 5, second: 2}
        why: Their choice.
    ---
    """

  @Test func `a question is read with all its fields`() throws {
    let site = read([
      "questions/20-team.md": team,
      "questions/10-scale.md": """
      ---
      title: How large?
      pick: any
      answers:
        - {id: s, text: Small, use-case: any}
        - {id: l, text: Large, favours: {first: 1, second: 5}, weight: 5, why: "Because"}
      ---
      """,
      "questions/30-more.md": """
      ---
      title: More?
      answers: [{id: a, text: A}, {id: b, text: B}]
      when: {question: team, answer: many}
      ---
      """,
      "use-cases/any.md": "---\ntitle: Any\nverdict: {winner: tie}\n---\n",
    ]).site
    #expect(site.questions.map(\.id.slug) == ["scale", "team", "more"])
    let (scale, team) = (site.questions[0], site.questions[1])
    #expect(scale.pick == .any)
    #expect(team.pick == .one)
    #expect(scale.answers[0].useCase == UseCase.ID("any"))
    #expect(scale.answers[1].favours?.weight == 5)
    #expect(team.answers[0].weights.map(\.weight) == [5])
    #expect(team.answers[0].text.plainText == "One person")
    #expect(team.answers[1].needs.count == 1)
    #expect(team.answers[1].favours?.weight == 3)
    #expect(team.answers[1].favours?.ratings[Option.ID("second")] == 2)
    #expect(site.questions[2].condition?.answers == [Answer.ID("many")])
  }

  @Test func `mistakes of a question are found at their places`() {
    read([
      "questions/1-a.md": """
      ---
      title: A
      pick: ⟦invalid-value⟧two
      answers: ⟦missing-key⟧[{id: x, text: X}]
      ---
      """,
      "questions/2-b.md": """
      ---
      title: B
      answers:
        - {id: x, text: X, weights: {⟦unknown-criterion⟧eese: 1, ⟦cannot-be-weighed⟧motto: 2}}
        - ⟦duplicate-key⟧{id: x, text: Y, use-case: ⟦unknown-use-case⟧none}
        - {id: ⟦invalid-id⟧X Y, text: Z, ⟦invalid-value⟧weight: 2}
        - {id: z, text: Z, ⟦missing-key⟧favours: {first: 3}, why: y}
        - ⟦missing-key⟧{id: w, text: Z, favours: {first: 3, second: 3, ⟦unknown-option⟧thrid: 1}}
      when: {question: ⟦unknown-question⟧c, answer: x}
      ---
      """,
    ])
  }

  @Test func `a condition names what was asked before`() {
    read([
      "questions/1-early.md":
        "---\ntitle: E\nanswers: [{id: a, text: A}, {id: b, text: B}]\nwhen: {question: ⟦invalid-value⟧late, answer: a}\n---\n",
      "questions/2-late.md":
        "---\ntitle: L\nanswers: [{id: a, text: A}, {id: b, text: B}]\nwhen: {question: early, answer: [a, ⟦unknown-answer⟧c]}\n---\n",
    ])
  }

  @Test func `two files can't be one question`() {
    let site = ReadSite(["questions/1-team.md": team, "questions/2-team.md": team])
    #expect(site.diagnostics.map(\.code) == [.invalidID])
  }

  @Test func `a case names questions, answers and who wins`() throws {
    let site = read([
      "questions/1-team.md": team,
      "quiz-cases.yml": """
      - {name: Alone, answers: {team: one}, winner: first}
      - {name: Nothing, answers: {}, winner: none}
      - name: Both
        answers: {team: [many]}
        winner: [first, second]
      """,
    ]).site
    #expect(site.quizCases.map(\.name) == ["Alone", "Nothing", "Both"])
    #expect(site.quizCases[0].answers[0].answers == [Answer.ID("one")])
    #expect(site.quizCases[1].winner == QuizCase.Winner.none)
    #expect(site.quizCases[2].winner == .options([Option.ID("first"), Option.ID("second")]))
    #expect(!site.files.contains("quiz-cases.yml"))
  }

  @Test func `mistakes of cases are found at their places`() {
    read([
      "questions/1-team.md": team,
      "quiz-cases.yml": """
      - {name: A, answers: {⟦unknown-question⟧taem: one}, winner: first}
      - {name: B, answers: {team: ⟦unknown-answer⟧two}, winner: ⟦unknown-option⟧frist}
      - {name: C, answers: {team: ⟦invalid-value⟧[one, many]}, winner: first}
      - ⟦missing-key⟧{answers: {team: one}, winner: first}
      - {name: D, answers: {}, winner: ⟦invalid-value⟧[]}
      - {name: E, answers: {}, winner: [first, ⟦invalid-value⟧none, ⟦invalid-value⟧first]}
      """,
    ])
  }
}
