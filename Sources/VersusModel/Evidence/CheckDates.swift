/// A fact has a date or is marked as undated, or each of its claims does.
func checkDates(of fact: Fact, called subject: String) -> [Diagnostic] {
  if fact.asOf != nil { return [] }
  if fact.claims.isEmpty { return [.undated(subject, at: fact.position)] }
  return fact.claims.filter { $0.asOf == nil }
    .map { .undated("a claim about \(subject)", at: $0.position) }
}

/// A fact that is older than its criterion allows wants checking. Where its page says that somebody
/// has looked since, nothing newer is known, and it may stand with its age.
func checkFreshness(of site: Site) -> [Diagnostic] {
  let freshness = Freshness(of: site)
  let options = Dictionary(site.options.map { ($0.id, $0) }) { first, _ in first }
  let criteria = Dictionary(site.criteria.map { ($0.id, $0) }) { first, _ in first }
  return freshness.dated.filter(freshness.isStale).compactMap { entry in
    guard let option = options[entry.option], let fact = option.facts[entry.criterion],
      let criterion = criteria[entry.criterion]
    else { return nil }
    if let checked = option.article.updated,
      site.freshUntil(checked, on: criterion) >= freshness.day
    {
      return nil
    }
    return .stale(entry, of: option, on: freshness.day, at: fact.position)
  }
}

extension Diagnostic {
  fileprivate static func undated(_ subject: String, at position: SourcePosition) -> Self {
    .warning(
      "\(subject) has no date", code: .undatedFact,
      hint: "add 'as-of: 2026-01', or 'as-of: undated' where the source has none; "
        + "'facts-default' holds for all facts of an option",
      at: position)
  }

  fileprivate static func stale(
    _ entry: Freshness.Entry, of option: Option, on day: PartialDate, at position: SourcePosition
  ) -> Self {
    .warning(
      "'\(entry.criterion)' of '\(option.name)' is of \(entry.date) and was fresh until "
        + "\(entry.freshUntil); it is \(day)",
      code: .staleFact,
      hint:
        "renew it; where you find nothing newer, say with the option's 'updated' that you looked",
      at: position)
  }
}
