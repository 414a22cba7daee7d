@testable import VersusModel

extension Sample {
  static func weighing(
    _ criterion: String, _ weight: Int, _ preference: Weighing.Preference? = nil
  ) -> Weighing {
    Weighing(
      criterion: Criterion.ID(criterion), weight: weight, preference: preference, position: place)
  }

  static func need(_ criterion: String, _ test: Need.Test) -> Need {
    Need(criterion: Criterion.ID(criterion), test: test, position: place)
  }

  static func answer(
    _ id: String, _ weights: [Weighing] = [], needs: [Need] = [],
    favours: [String: Int]? = nil, weight: Int = 3
  ) -> Answer {
    Answer(
      id: Answer.ID(id), text: .empty, weights: weights, needs: needs,
      favours: favours.map { ratings in
        Answer.Favours(
          ratings: Dictionary(
            uniqueKeysWithValues: ratings.map { (Option.ID($0.key), $0.value) }),
          weight: weight, why: .empty)
      }, position: place)
  }

  static func question(
    _ id: String, _ answers: [Answer], pick: Question.Pick = .one,
    when condition: (question: String, answers: [String])? = nil
  ) -> Question {
    Question(
      id: Question.ID(id), article: article(id), pick: pick, answers: answers,
      condition: condition.map {
        Question.Condition(
          question: Question.ID($0.question), answers: $0.answers.map { Answer.ID($0) })
      }, position: place)
  }

  static func sheet(_ answers: [String: [String]]) -> Sheet { Sheet(written: answers) }

  static func site(
    _ options: [Option], _ criteria: [Criterion], _ questions: [Question]
  ) -> Site {
    Site(settings: Settings(), options: options, criteria: criteria, questions: questions)
  }

  static func quiz(
    _ options: [Option], _ criteria: [Criterion], _ questions: [Question]
  ) -> Quiz {
    Quiz(site(options, criteria, questions))
  }
}

extension Ranking {
  /// Every option's total, whatever the order.
  var totals: [Option.ID: Int] {
    Dictionary(uniqueKeysWithValues: standings.map { ($0.option, $0.total) })
  }
}
