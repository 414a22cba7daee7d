import VersusModel

extension Words {
  /// A fact's reading as a table says it, with its unit.
  package static func reading(_ reading: Reading?, on criterion: Criterion) -> String {
    switch reading {
    case nil: notGiven
    case .unknown: unknown
    case .notApplicable: notApplicable
    case .value(let value): plain(value, on: criterion) + suffix(of: criterion)
    case .range(let low, let high):
      plain(low, on: criterion) + "–" + plain(high, on: criterion) + suffix(of: criterion)
    case .anyOf(let values):
      list(values.map { plain($0, on: criterion) }, joint: "or") + suffix(of: criterion)
    }
  }

  private static func suffix(of criterion: Criterion) -> String {
    switch criterion.kind {
    case .rating: " of 5"
    case .number: criterion.unit.map { " " + $0 } ?? ""
    default: ""
    }
  }

  private static func plain(_ value: Value, on criterion: Criterion) -> String {
    switch value {
    case .rating(let rating): String(rating)
    case .number(let number): self.number(number)
    case .flag(let flag): self.flag(flag, on: criterion)
    case .choice(let id): choice(id, on: criterion)
    case .text(let text), .link(let text): text
    case .list(let ids): ids.map { choice($0, on: criterion) }.joined(separator: ", ")
    case .date(let date): self.date(date)
    case .version(.number(let version)): version
    case .version(.none): "None"
    }
  }

  static func flag(_ flag: Value.Flag, on criterion: Criterion) -> String {
    if let label = criterion.labels[flag] { return label }
    return switch flag {
    case .yes: "Yes"
    case .partial: "Partly"
    case .no: "No"
    }
  }

  static func choice(_ id: Choice.ID, on criterion: Criterion) -> String {
    criterion.choices.first { $0.id == id }?.title ?? id.slug
  }

  /// A need as a condition: `at least 3 of 5`.
  static func need(_ test: Need.Test, on criterion: Criterion) -> String {
    switch test {
    case .atLeast(let value): "at least " + reading(.value(value), on: criterion)
    case .atMost(let value): "at most " + reading(.value(value), on: criterion)
    case .equals(let value): reading(.value(value), on: criterion)
    case .isOneOf(let ids): list(ids.map { choice($0, on: criterion) }, joint: "or")
    case .includes(let ids): "includes " + list(ids.map { choice($0, on: criterion) })
    }
  }
}
