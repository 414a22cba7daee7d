extension Site {
  /// What a person wrote for each page and each question.
  package var articles: [PageAddress: Article] {
    var articles = lists
    articles[.index] = front?.article
    for option in options { articles[.option(option.id)] = option.article }
    for criterion in criteria { articles[.criterion(criterion.id)] = criterion.article }
    for useCase in useCases { articles[.useCase(useCase.id)] = useCase.article }
    for source in sources { articles[.source(source.id)] = source.article }
    for question in questions { articles[.question(question.id)] = question.article }
    for page in pages { articles[.page(page.path)] = page.article }
    return articles
  }

  /// Every piece of markup in a site, wherever it stands, in no order.
  package var texts: [Markup] { prose + sources.compactMap(\.interest) }

  /// All texts but the interests of sources, which are alike where a publisher is the same.
  var prose: [Markup] {
    let groups = (settings.criteriaGroups ?? []) + (settings.useCaseGroups ?? [])
    var texts = [settings.description] + groups.map(\.description)
    texts += articles.values.flatMap { [$0.description, $0.body] }
    texts += verdicts.flatMap { [$0.why, $0.unless, $0.override] }
    for option in options { texts += option.texts }
    for question in questions {
      texts += question.answers.flatMap { [$0.text, $0.favours?.why] }
    }
    return texts.compactMap(\.self)
  }

  /// The front page's, the criteria's and the use cases', in this order.
  var verdicts: [Verdict] {
    [front?.verdict].compactMap(\.self) + criteria.compactMap(\.verdict) + useCases.map(\.verdict)
  }
}

extension Option {
  fileprivate var texts: [Markup?] {
    [tagline, mayNeverWin] + (pros + cons).map(\.text)
      + facts.values.flatMap { [$0.note, $0.why] + $0.claims.map(\.says) }
  }
}
