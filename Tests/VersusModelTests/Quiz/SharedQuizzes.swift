import Foundation
import Testing

@testable import VersusModel

/// `Tests/RankingCases/quiz-cases.json`, as its README describes it.
struct SharedQuizzes: Decodable {
  let quizzes: [String: QuizSource]
  let cases: [QuizExample]

  static let all: SharedQuizzes? = {
    let file = URL(fileURLWithPath: #filePath)
      .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
      .appendingPathComponent("RankingCases/quiz-cases.json")
    guard let data = try? Data(contentsOf: file) else { return nil }
    return try? JSONDecoder().decode(SharedQuizzes.self, from: data)
  }()
}

/// A sheet, and what comes of it.
struct QuizExample: Decodable, CustomTestStringConvertible {
  struct Unmet: Decodable, Equatable {
    let need: Int
    let reason: String
  }

  struct Change: Decodable, Equatable {
    let question: String
    let answers: [String]
  }

  struct Turn: Decodable, Equatable {
    let changes: [Change]
    let leaders: [String]
  }

  struct Account: Decodable, Equatable {
    struct Entry: Decodable, Equatable {
      let question: String
      let answer: String
      let column: Int
      let weight: Int
      let points: [Int]
    }

    struct Exclusion: Decodable, Equatable {
      let question: String
      let answer: String
      let need: Int
      let options: [String]
    }

    let entries: [Entry]
    let exclusions: [Exclusion]
  }

  let name: String
  let quiz: String
  let sheet: [String: [String]]
  let shown: [String]
  let order: [String]
  let ranks: [Int?]
  let totals: [Int]
  let lows: [Int]
  let highs: [Int]
  let scores: [Int?]
  let lowScores: [Int?]
  let highScores: [Int?]
  let unmet: [[Unmet]]?
  let weight: Int
  let leaders: [String]
  let close: [String]
  let uncertain: [String]
  let conflicts: [[Int]]
  let steady: Int
  let weighed: Int
  let ledger: Account?
  let flips: [Turn]?

  var testDescription: String { name }
}

/// The JSON of a quiz, or the formula of one that is too big to be written down.
enum QuizSource: Decodable {
  struct Formula: Decodable {
    let options: Int
    let columns: Int
    let weight: Int
  }

  case written(Quiz)
  case formula(Formula)

  private enum Key: CodingKey { case formula }

  init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: Key.self)
    if container.contains(.formula) {
      self = .formula(try container.decode(Formula.self, forKey: .formula))
    } else {
      self = .written(try WrittenQuiz(from: decoder).quiz)
    }
  }

  var quiz: Quiz {
    switch self {
    case .written(let quiz): quiz
    case .formula(let formula): formula.quiz
    }
  }
}

extension QuizSource.Formula {
  var quiz: Quiz {
    let ids = (0..<options).map { "o\($0)" }
    let answer = { (id: String, column: Int, weight: Int, needs: [Int]) in
      Quiz.Bundle(
        id: Answer.ID(id), weights: [.init(column: column, weight: weight)], needs: needs)
    }
    return Quiz(
      options: ids.map { Option.ID($0) }, names: ids, closeCall: 5,
      columns: (0..<columns).map { column in
        Quiz.Column(
          subject: .criterion(Criterion.ID("c\(column)"), nil),
          intervals: (0..<options).map { interval(of: $0, in: column) })
      },
      needs: (0..<4).map { need in
        Quiz.Requirement(
          criterion: Criterion.ID("n\(need)"), test: .equals(.flag(.yes)),
          unmet: (0..<options).map { option in
            (13 * option + 7 * need) % 9 == 0 ? .written("No") : nil
          })
      },
      prompts: (0..<columns).map { column in
        Quiz.Prompt(
          id: Question.ID("q\(column)"), pick: .one, condition: nil,
          bundles: [
            answer("much", column, weight, []),
            answer("little", column, 1, column % 7 == 3 ? [column % 4] : []),
            answer("other", (column + 1) % columns, weight, []),
          ])
      })
  }

  private func interval(of option: Int, in column: Int) -> Interval {
    let utility = (option * 7919 + column * 104_729 + option * column * 31) % 10_001
    guard (option + column).isMultiple(of: 5) else { return Interval(utility) }
    return Interval(
      low: max(0, utility - 500), counted: utility, high: min(10_000, utility + 700))
  }
}

extension Standing.UnmetNeed.Reason {
  /// A reason as a page says it, kept as the text of a reading.
  static func written(_ text: String) -> Self { .found(.value(.text(text))) }

  var written: String {
    if case .found(.value(.text(let text))) = self { text } else { "" }
  }
}
