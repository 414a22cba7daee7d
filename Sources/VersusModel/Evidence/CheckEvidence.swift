/// Says where a site's evidence is thin: facts without sources or dates, old ones, verdicts and
/// ratings without reasons, sources that nobody cites, and sentences that stand in two places.
///
/// - Returns: Warnings. A comparison that keeps neither sources nor dates is somebody's own, and is
///   not asked for them.
package func checkEvidence(of site: Site) -> [Diagnostic] {
  var diagnostics: [Diagnostic] = []
  let hasSources = !site.sources.isEmpty
  let hasDates = hasSources || site.facts.contains { $0.fact.asOf != nil }
  for (option, fact) in site.facts where fact.isKnown {
    let subject = "'\(fact.criterion)' of '\(option.name)'"
    let findings = hasSources ? checkSources(of: fact, called: subject) : []
    diagnostics += findings
    // Without a source there is nothing yet to take a date from.
    if findings.isEmpty, hasDates { diagnostics += checkDates(of: fact, called: subject) }
    diagnostics += checkReason(of: fact, called: subject)
  }
  diagnostics += checkFreshness(of: site)
  diagnostics += checkReasons(of: site.verdicts)
  diagnostics += checkUse(ofSourcesOf: site)
  if !site.options.isEmpty { diagnostics += checkRepetition(in: site) }
  return diagnostics
}

extension Site {
  /// In the order of the options, then of the criteria.
  fileprivate var facts: [(option: Option, fact: Fact)] {
    options.flatMap { option in
      criteria.compactMap { option.facts[$0.id] }.map { (option, $0) }
    }
  }
}

extension Fact {
  /// Whether it says anything of the world that could be wrong.
  fileprivate var isKnown: Bool { reading != .unknown && reading != .notApplicable }

  var hasSources: Bool { !sources.isEmpty || claims.contains { !$0.sources.isEmpty } }

  /// Whether its author says where the value comes from, be it their own judgement.
  var isReasoned: Bool { why != nil || note != nil }
}
