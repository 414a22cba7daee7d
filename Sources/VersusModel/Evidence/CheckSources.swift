/// A known fact rests on a source, or is an estimate of the author's own with its reason.
func checkSources(of fact: Fact, called subject: String) -> [Diagnostic] {
  if fact.hasSources { return [] }
  if fact.status == .estimated {
    return fact.isReasoned ? [] : [.estimateWithoutReason(fact, called: subject)]
  }
  return [.factWithoutSource(fact, called: subject)]
}

/// A source is there to be cited: by a fact, a claim, a verdict, a pro or con, or in a text. A link to
/// its page from another one counts, and so does a source that another one repeats.
func checkUse(ofSourcesOf site: Site) -> [Diagnostic] {
  var used = Set(site.sources.compactMap(\.sameVoiceAs))
  for option in site.options {
    for fact in option.facts.values {
      used.formUnion(fact.sources.map(\.source))
      for claim in fact.claims { used.formUnion(claim.sources.map(\.source)) }
    }
    for point in option.pros + option.cons { used.formUnion(point.sources.map(\.source)) }
  }
  for verdict in site.verdicts { used.formUnion(verdict.sources.map(\.source)) }
  let files = Dictionary(site.sources.map { ($0.id, $0.article.file) }) { first, _ in first }
  for link in site.texts.flatMap(\.links) {
    if case .source(let id) = link.target, files[id] != link.position.file { used.insert(id) }
  }
  return site.sources.filter { !used.contains($0.id) }.map { .unusedSource($0) }
}

extension Diagnostic {
  fileprivate static func factWithoutSource(_ fact: Fact, called subject: String) -> Self {
    .warning(
      "\(subject) has no source", code: .factWithoutSource,
      hint: "add 'sources: […]', or 'status: estimated' with a 'why' if you judged it yourself",
      at: fact.position)
  }

  fileprivate static func estimateWithoutReason(_ fact: Fact, called subject: String) -> Self {
    .warning(
      "\(subject) is an estimate without a source or a reason", code: .factWithoutSource,
      hint: "add 'why: …', which says how you came to it, or 'sources: […]'", at: fact.position)
  }

  fileprivate static func unusedSource(_ source: Source) -> Self {
    .warning(
      "nobody cites the source '\(source.id)'", code: .unusedSource,
      hint: "name it in 'sources' where it counts, write [@\(source.id)] in a text, or remove it",
      at: source.position)
  }
}
