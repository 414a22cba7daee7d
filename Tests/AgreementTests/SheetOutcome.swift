import VersusModel

/// A sheet, and all that an engine says of it.
struct SheetOutcome: Decodable, Equatable {
  struct Unmet: Decodable, Equatable {
    let need: Int
    /// As the page words it.
    let reason: String
  }

  struct Standing: Decodable, Equatable {
    let option: String
    let rank: Int?
    let total: Int
    let low: Int
    let high: Int
    let score: Int?
    let lowScore: Int?
    let highScore: Int?
    let unmet: [Unmet]
  }

  struct Result: Decodable, Equatable {
    let standings: [Standing]
    let weight: Int
    let leaders: [String]
    let close: [String]
    let uncertain: [String]
    let conflicts: [[Int]]
    let steady: Int
    let weighed: Int
  }

  struct Change: Decodable, Equatable {
    let question: String
    let answers: [String]
  }

  struct Flip: Decodable, Equatable {
    let changes: [Change]
    let leaders: [String]
  }

  let sheet: [String: [String]]
  let shown: [String]
  let result: Result
  let flips: [Flip]
}

extension SheetOutcome {
  /// What Swift says.
  ///
  /// - Parameter reasons: By need and option, the page's words for what an option does not meet.
  init(of sheet: [String: [String]], in quiz: Quiz, _ reasons: PageReasons) {
    self.sheet = sheet
    let answers = Sheet(
      Dictionary(
        uniqueKeysWithValues: sheet.map { (Question.ID($0), Set($1.map { Answer.ID($0) })) }))
    shown = quiz.shown(on: answers).map(\.slug)
    result = Result(quiz.result(of: answers), reasons)
    flips = quiz.flips(of: answers).map { flip in
      Flip(
        changes: flip.changes.map {
          Change(question: $0.question.slug, answers: $0.answers.map(\.slug))
        }, leaders: flip.leaders.map(\.slug))
    }
  }
}

extension SheetOutcome.Result {
  fileprivate init(_ ranking: Ranking, _ reasons: PageReasons) {
    standings = ranking.standings.map { standing in
      SheetOutcome.Standing(
        option: standing.option.slug, rank: standing.rank, total: standing.total,
        low: standing.low, high: standing.high, score: standing.score,
        lowScore: standing.lowScore, highScore: standing.highScore,
        unmet: standing.unmet.map {
          SheetOutcome.Unmet(
            need: $0.need, reason: reasons.reason(need: $0.need, option: standing.option.slug))
        })
    }
    weight = ranking.weight
    leaders = ranking.leaders.map(\.slug)
    close = ranking.close.map(\.slug)
    uncertain = ranking.uncertain.map(\.slug)
    conflicts = ranking.conflicts
    steady = ranking.steady
    weighed = ranking.weighed
  }
}

/// The part of a page's JSON that words why options don't meet needs.
struct PageReasons: Decodable {
  struct Need: Decodable {
    let unmet: [String?]
  }

  struct Quiz: Decodable {
    let options: [String]
    let needs: [Need]
  }

  let quiz: Quiz

  func reason(need: Int, option: String) -> String {
    quiz.options.firstIndex(of: option).flatMap { quiz.needs[need].unmet[$0] } ?? "none given"
  }
}
