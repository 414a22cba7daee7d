import VersusModel

extension Words {
  /// A fact's reading as a table says it, with its unit.
  package func reading(_ reading: Reading?, on criterion: Criterion) -> String {
    switch reading {
    case nil: self[.notGiven]
    case .unknown: self[.unknown]
    case .notApplicable: self[.notApplicable]
    case .value(let value): measured(plain(value, on: criterion), on: criterion)
    case .range(let low, let high):
      measured(range(plain(low, on: criterion), plain(high, on: criterion)), on: criterion)
    case .anyOf(let values):
      measured(list(values.map { plain($0, on: criterion) }, .or), on: criterion)
    }
  }

  func range(_ low: String, _ high: String) -> String { say(.range, ("low", low), ("high", high)) }

  /// With what it is measured in.
  private func measured(_ value: String, on criterion: Criterion) -> String {
    switch criterion.kind {
    case .rating: return say(.of5, ("value", value))
    case .number:
      guard let unit = criterion.unit else { return value }
      return say(.withUnit, ("value", value), ("unit", unit))
    default: return value
    }
  }

  private func plain(_ value: Value, on criterion: Criterion) -> String {
    switch value {
    case .rating(let rating): String(rating)
    case .number(let number): self.number(number)
    case .flag(let flag): self.flag(flag, on: criterion)
    case .choice(let id): choice(id, on: criterion)
    case .text(let text), .link(let text): text
    case .list(let ids): ids.map { choice($0, on: criterion) }.joined(separator: self[.listComma])
    case .date(let date): self.date(date)
    case .version(.number(let version)): version
    case .version(.none): self[.noVersion]
    }
  }

  func flag(_ flag: Value.Flag, on criterion: Criterion) -> String {
    if let label = criterion.labels[flag] { return label }
    return switch flag {
    case .yes: self[.yes]
    case .partial: self[.partial]
    case .no: self[.no]
    }
  }

  func choice(_ id: Choice.ID, on criterion: Criterion) -> String {
    criterion.choices.first { $0.id == id }?.title ?? id.slug
  }

  /// A need as a condition: `at least 3 of 5`.
  func need(_ test: Need.Test, on criterion: Criterion) -> String {
    switch test {
    case .atLeast(let value):
      say(.atLeast, ("value", reading(.value(value), on: criterion)))
    case .atMost(let value): say(.atMost, ("value", reading(.value(value), on: criterion)))
    case .equals(let value): reading(.value(value), on: criterion)
    case .isOneOf(let ids): list(ids.map { choice($0, on: criterion) }, .or)
    case .includes(let ids):
      say(.includes, ("values", list(ids.map { choice($0, on: criterion) })))
    }
  }
}
