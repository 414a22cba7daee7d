import VersusModel

extension SiteDifference {
  /// `facts`, `verdicts`, `rankings`, each with `old` and `new`, and `pages`.
  var json: JSONText {
    .object([
      ("facts", .list(facts.map(\.json))),
      ("verdicts", .list(verdicts.map(\.json))),
      ("rankings", .list(rankings.map(\.json))),
      (
        "pages",
        .object([
          ("added", .list(newPages.map { .string($0) })),
          ("removed", .list(lostPages.map { .string($0) })),
        ])
      ),
    ])
  }
}

extension FactChange {
  fileprivate var json: JSONText {
    .object([
      ("change", .string(old == nil ? "added" : new == nil ? "removed" : "changed")),
      ("option", .string(option.id.slug)),
      ("criterion", .string(criterion.id.slug)),
      ("parts", parts.isEmpty ? nil : .list(parts.map { .string($0.rawValue) })),
      ("old", old?.json),
      ("new", new?.json),
    ])
  }
}

extension FactChange.State {
  fileprivate var json: JSONText {
    .object([
      ("text", .string(value)),
      ("status", .string(status)),
      ("as-of", asOf.map { .string($0) }),
      ("sources", .list(sources.map { .string($0) })),
    ])
  }
}

extension VerdictChange {
  fileprivate var json: JSONText {
    .object(
      subject.json + [
        ("old", old.map { .list($0.ids.map { .string($0) }) } ?? .null),
        ("new", new.map { .list($0.ids.map { .string($0) }) } ?? .null),
      ])
  }
}

extension RankingChange {
  fileprivate var json: JSONText {
    .object(
      subject.json + [
        ("old", Self.json(old, leaders: oldLeaders)), ("new", Self.json(new, leaders: newLeaders)),
      ])
  }

  private static func json(_ places: [Place], leaders: [Option.ID]) -> JSONText {
    .object([
      ("leaders", .list(leaders.map { .string($0.slug) })),
      (
        "order",
        .list(
          places.map { place in
            .object([
              ("option", .string(place.option.slug)),
              ("rank", place.rank.map { .number($0) } ?? .null),
              (
                "score",
                place.score.map { .decimal(Decimal(significand: Int64($0), places: 1)) }
              ),
            ])
          })
      ),
    ])
  }
}

extension DifferenceSubject {
  fileprivate var json: [(String, JSONText?)] {
    switch self {
    case .overall: [("of", .string("overall"))]
    case .criterion(let id, _): [("of", .string("criterion")), ("id", .string(id.slug))]
    case .useCase(let id, _): [("of", .string("use-case")), ("id", .string(id.slug))]
    }
  }
}
