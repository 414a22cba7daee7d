import VersusModel

extension Words {
  /// How a criterion turns values into points, in a sentence; empty where it does not.
  static func scoring(of criterion: Criterion) -> String {
    guard criterion.canBeWeighed else {
      return "Shown for information; it takes no part in scores."
    }
    switch criterion.kind {
    case .rating:
      return criterion.better == .lower ? "1 is best, 5 is worst." : "5 is best, 1 is worst."
    case .flag:
      let best: Value.Flag = criterion.better == .no ? .no : .yes
      let (full, half) = (flag(best, on: criterion), flag(.partial, on: criterion))
      return "“\(full)” scores in full, “\(half)” half."
    case .choice:
      return criterion.choices.compactMap { choice in
        choice.rating.map { "\(choice.title) counts as \($0) of 5" }
      }.joined(separator: "; ") + "."
    case .number, .date:
      guard let scale = criterion.scale else { return "" }
      let way = scale.isLogarithmic ? "by orders of magnitude" : "evenly"
      return switch scale.ends {
      case .numbers(let worst, let best):
        "Scored \(way) from \(number(worst)) (no points) to \(number(best)) (full points)."
      case .dates(let worst, let best):
        "Scored \(way) from \(date(worst)) (no points) to \(date(best)) (full points)."
      }
    case .text, .list, .version, .link:
      return ""
    }
  }

  /// The direction that a use case wants, where it is not the criterion's own.
  static func preference(_ preference: Weighing.Preference?, on criterion: Criterion) -> String {
    switch preference {
    case nil: ""
    case .higher: "higher is better here"
    case .lower: "lower is better here"
    case .yes: "wanted: " + flag(.yes, on: criterion)
    case .no: "wanted: " + flag(.no, on: criterion)
    case .choices(let ids): "wanted: " + list(ids.map { choice($0, on: criterion) }, joint: "or")
    case .ratings: "rated for this use case"
    }
  }

  /// As in "weight 3 of 5, lower is better here".
  static func weight(_ weighing: Weighing, on criterion: Criterion) -> String {
    let wish = preference(weighing.preference, on: criterion)
    return "weight \(weighing.weight) of 5" + (wish.isEmpty ? "" : ", " + wish)
  }
}
