import VersusModel

extension Words {
  /// How a criterion turns values into points, in a sentence; empty where it does not.
  func scoring(of criterion: Criterion) -> String {
    guard criterion.canBeWeighed else { return self[.scoredNot] }
    switch criterion.kind {
    case .rating: return self[criterion.better == .lower ? .scoredLow : .scoredHigh]
    case .flag:
      let best: Value.Flag = criterion.better == .no ? .no : .yes
      return say(
        .scoredFlag, ("full", flag(best, on: criterion)), ("half", flag(.partial, on: criterion)))
    case .choice:
      let choices = criterion.choices.compactMap { choice in
        choice.rating.map {
          say(.scoredChoice, ("choice", choice.title), ("rating", String($0)))
        }
      }
      return say(.scoredChoices, ("choices", choices.joined(separator: self[.listSemicolon])))
    case .number, .date:
      guard let scale = criterion.scale else { return "" }
      let (worst, best) =
        switch scale.ends {
        case .numbers(let worst, let best): (number(worst), number(best))
        case .dates(let worst, let best): (date(worst), date(best))
        }
      return say(
        scale.isLogarithmic ? .scoredByMagnitude : .scoredEvenly, ("worst", worst),
        ("best", best))
    case .text, .list, .version, .link:
      return ""
    }
  }

  /// The direction that a use case wants, where it is not the criterion's own.
  func preference(_ preference: Weighing.Preference?, on criterion: Criterion) -> String {
    switch preference {
    case nil: ""
    case .higher: self[.higherHere]
    case .lower: self[.lowerHere]
    case .yes: say(.wanted, ("values", flag(.yes, on: criterion)))
    case .no: say(.wanted, ("values", flag(.no, on: criterion)))
    case .choices(let ids):
      say(.wanted, ("values", list(ids.map { choice($0, on: criterion) }, .or)))
    case .ratings: self[.ratedHere]
    }
  }

  /// As in "weight 3 of 5, lower is better here".
  func weight(_ weighing: Weighing, on criterion: Criterion) -> String {
    subject(
      say(.weightOf5, ("weight", String(weighing.weight))),
      wish: preference(weighing.preference, on: criterion))
  }

  /// - Parameter wish: Empty where there is none.
  func subject(_ subject: String, wish: String) -> String {
    wish.isEmpty ? subject : say(.withWish, ("subject", subject), ("wish", wish))
  }
}
