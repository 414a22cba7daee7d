import VersusModel

/// Every piece of markup in a site, wherever it stands.
func texts(of site: Site) -> [Markup] {
  let groups = (site.settings.criteriaGroups ?? []) + (site.settings.useCaseGroups ?? [])
  var texts = [site.settings.description] + groups.map(\.description)
  texts += articles(of: site).values.flatMap { [$0.description, $0.body] }
  texts += site.front?.verdict?.texts ?? []
  for option in site.options { texts += option.texts }
  for criterion in site.criteria { texts += criterion.verdict?.texts ?? [] }
  for useCase in site.useCases { texts += useCase.verdict.texts }
  texts += site.sources.map(\.interest)
  for question in site.questions {
    texts += question.answers.flatMap { [$0.text, $0.favours?.why] }
  }
  return texts.compactMap(\.self)
}

extension Option {
  fileprivate var texts: [Markup?] {
    [tagline, mayNeverWin] + (pros + cons).map(\.text)
      + facts.values.flatMap { [$0.note, $0.why] + $0.claims.map(\.says) }
  }
}

extension Verdict {
  fileprivate var texts: [Markup?] { [why, unless, override] }
}
