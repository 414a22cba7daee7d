import Testing

@testable import VersusModel

/// The quizzes that every engine must score alike.
struct QuizCasesTests {
  static let cases = SharedQuizzes.all?.cases ?? []

  @Test func `the shared quizzes can be read, and each is used`() throws {
    let shared = try #require(SharedQuizzes.all)
    #expect(shared.cases.count >= 60)
    #expect(Set(shared.cases.map(\.quiz)) == Set(shared.quizzes.keys))
    #expect(Set(shared.cases.map(\.name)).count == shared.cases.count)
  }

  @Test(arguments: cases)
  func `a shared sheet leads to what is written`(example: QuizExample) throws {
    let quiz = try #require(SharedQuizzes.all?.quizzes[example.quiz]?.quiz)
    let sheet = Sheet(written: example.sheet)
    let ranking = quiz.result(of: sheet)
    let standings = ranking.standings
    #expect(quiz.shown(on: sheet).map(\.slug) == example.shown)
    #expect(standings.map(\.option.slug) == example.order)
    #expect(standings.map(\.rank) == example.ranks)
    #expect(standings.map(\.total) == example.totals)
    #expect(standings.map(\.low) == example.lows)
    #expect(standings.map(\.high) == example.highs)
    #expect(standings.map(\.score) == example.scores)
    #expect(standings.map(\.lowScore) == example.lowScores)
    #expect(standings.map(\.highScore) == example.highScores)
    let unmet = standings.map {
      $0.unmet.map { QuizExample.Unmet(need: $0.need, reason: $0.reason.written) }
    }
    #expect(unmet == example.unmet ?? standings.map { _ in [] })
    #expect(ranking.weight == example.weight)
    #expect(ranking.leaders.map(\.slug) == example.leaders)
    #expect(ranking.close.map(\.slug) == example.close)
    #expect(ranking.uncertain.map(\.slug) == example.uncertain)
    #expect(ranking.conflicts == example.conflicts)
    #expect(ranking.steady == example.steady)
    #expect(ranking.weighed == example.weighed)
  }

  @Test(arguments: cases.filter { $0.flips != nil })
  func `a shared sheet is flipped by what is written`(example: QuizExample) throws {
    let quiz = try #require(SharedQuizzes.all?.quizzes[example.quiz]?.quiz)
    let flips = quiz.flips(of: Sheet(written: example.sheet)).map { flip in
      QuizExample.Turn(
        changes: flip.changes.map {
          QuizExample.Change(question: $0.question.slug, answers: $0.answers.map(\.slug))
        }, leaders: flip.leaders.map(\.slug))
    }
    #expect(flips == example.flips)
  }

  @Test(arguments: cases.filter { $0.ledger != nil })
  func `a shared sheet is accounted for as written`(example: QuizExample) throws {
    let quiz = try #require(SharedQuizzes.all?.quizzes[example.quiz]?.quiz)
    let ledger = quiz.ledger(of: Sheet(written: example.sheet))
    let account = QuizExample.Account(
      entries: ledger.entries.map {
        .init(
          question: $0.question.slug, answer: $0.answer.slug, column: $0.column,
          weight: $0.weight, points: $0.points)
      },
      exclusions: ledger.exclusions.map {
        .init(
          question: $0.question.slug, answer: $0.answer.slug, need: $0.need,
          options: $0.options.map(\.slug))
      })
    #expect(account == example.ledger)
  }

  @Test(arguments: cases)
  func `the points of a ledger add up to the totals`(example: QuizExample) throws {
    let quiz = try #require(SharedQuizzes.all?.quizzes[example.quiz]?.quiz)
    let sheet = Sheet(written: example.sheet)
    var totals = Array(repeating: 0, count: quiz.options.count)
    for entry in quiz.ledger(of: sheet).entries {
      for (option, points) in entry.points.enumerated() { totals[option] += points }
    }
    let ranking = quiz.result(of: sheet)
    for (option, total) in zip(quiz.options, totals) {
      #expect(ranking.standings.first { $0.option == option }?.total == total)
    }
  }
}
