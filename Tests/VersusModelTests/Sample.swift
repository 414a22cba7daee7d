@testable import VersusModel

/// Small nouns for tests.
enum Sample {
  static let place = SourcePosition(file: "content/a.md", line: 3, column: 1)

  static func article(_ title: String) -> Article { Article(file: "content/a.md", title: title) }

  static func criterion(
    _ id: String, _ kind: Criterion.Kind = .rating, better: Criterion.Better = .higher,
    scale: Scale? = nil, choices: [Choice] = [], weight: Int = 1, verdict: Verdict? = nil
  ) -> Criterion {
    Criterion(
      id: Criterion.ID(id), article: article(id), kind: kind, better: better, scale: scale,
      choices: choices, weight: weight, verdict: verdict, position: place)
  }

  static func fact(
    _ reading: Reading, on criterion: String = "c", claims: [Reading] = []
  ) -> Fact {
    Fact(
      criterion: Criterion.ID(criterion), reading: reading,
      claims: claims.map { Claim(reading: $0, sources: [], position: place) }, position: place)
  }

  static func option(
    _ id: String, _ ratings: [String: Int], combines: [String] = []
  ) -> Option {
    var facts: [Criterion.ID: Fact] = [:]
    for (criterion, rating) in ratings {
      facts[Criterion.ID(criterion)] = fact(.value(.rating(rating)), on: criterion)
    }
    return Option(
      id: Option.ID(id), article: article(id.uppercased()), facts: facts,
      combines: combines.map { Option.ID($0) }, position: place)
  }

  static func verdict(_ winner: Verdict.Winner, override: Bool = false) -> Verdict {
    Verdict(
      winner: winner, override: override ? Markup(pieces: [], plainText: "so") : nil,
      position: place)
  }

  static func winners(_ ids: String...) -> Verdict.Winner {
    .options(ids.map { Option.ID($0) })
  }

  static func useCase(
    _ verdict: Verdict, weights: [String: Int] = [:], needs: [Need] = []
  ) -> UseCase {
    UseCase(
      id: UseCase.ID("u"), article: article("U"), needs: needs,
      weights: weights.sorted { $0.key < $1.key }.map {
        Weighing(criterion: Criterion.ID($0.key), weight: $0.value, position: place)
      }, verdict: verdict, position: place)
  }

  static func number(_ text: String) -> Decimal { Decimal(text) ?? Decimal(significand: 0) }

  static func scale(_ worst: String, _ best: String, log: Bool = false) -> Scale {
    Scale(ends: .numbers(worst: number(worst), best: number(best)), isLogarithmic: log)
  }
}
