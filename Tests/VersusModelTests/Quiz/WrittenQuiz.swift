import Foundation

@testable import VersusModel

/// Reads the JSON that `QuizData` writes.
struct WrittenQuiz: Decodable {
  private struct Column: Decodable {
    let criterion: String?
    let question: String?
    let answer: String?
    let intervals: [Ends]

    var column: Quiz.Column {
      let subject: Quiz.Column.Subject =
        criterion.map { .criterion(Criterion.ID($0), nil) }
        ?? .favours(Question.ID(question ?? ""), Answer.ID(answer ?? ""))
      return Quiz.Column(subject: subject, intervals: intervals.map(\.interval))
    }
  }

  /// A number, or low, counted, high.
  private struct Ends: Decodable {
    let interval: Interval

    init(from decoder: any Decoder) throws {
      let container = try decoder.singleValueContainer()
      if let utility = try? container.decode(Int.self) {
        interval = Interval(utility)
      } else {
        let ends = try container.decode([Int].self)
        interval = Interval(low: ends[0], counted: ends[1], high: ends[2])
      }
    }
  }

  private struct Requirement: Decodable {
    let criterion: String
    let unmet: [String?]
  }

  private struct Prompt: Decodable {
    struct Condition: Decodable {
      let question: Int
      let answers: [Int]
    }

    let id: String
    let pick: String
    let when: Condition?
    let answers: [Bundle]
  }

  private struct Bundle: Decodable {
    let id: String
    let weights: [[Int]]
    let needs: [Int]
  }

  private let options: [String]
  private let names: [String]
  private let closeCall: Int
  private let columns: [Column]
  private let needs: [Requirement]
  private let questions: [Prompt]

  var quiz: Quiz {
    Quiz(
      options: options.map { Option.ID($0) }, names: names, closeCall: closeCall,
      columns: columns.map(\.column),
      needs: needs.map { need in
        Quiz.Requirement(
          criterion: Criterion.ID(need.criterion), test: .equals(.flag(.yes)),
          unmet: need.unmet.map { $0.map { .written($0) } })
      },
      prompts: questions.map { question in
        Quiz.Prompt(
          id: Question.ID(question.id), pick: Question.Pick(rawValue: question.pick) ?? .one,
          condition: question.when.map { .init(prompt: $0.question, bundles: $0.answers) },
          bundles: question.answers.map { answer in
            Quiz.Bundle(
              id: Answer.ID(answer.id),
              weights: answer.weights.map { .init(column: $0[0], weight: $0[1]) },
              needs: answer.needs)
          })
      })
  }
}

extension Sheet {
  init(written answers: [String: [String]]) {
    self.init(
      Dictionary(
        uniqueKeysWithValues: answers.map { question, chosen in
          (Question.ID(question), Set(chosen.map { Answer.ID($0) }))
        }))
  }
}
