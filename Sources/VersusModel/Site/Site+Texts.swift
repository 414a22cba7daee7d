extension Site {
  /// What a person wrote for each page and each question.
  package var articles: [PageAddress: Article] {
    Dictionary(orderedArticles.map { ($0.address, $0.article) }) { _, last in last }
  }

  /// The same in the order of the site, lists of a kind before their members.
  package var orderedArticles: [(address: PageAddress, article: Article)] {
    var articles = front.map { [(address: PageAddress.index, article: $0.article)] } ?? []
    func add(_ list: PageAddress, _ members: [(PageAddress, Article)]) {
      if let article = lists[list] { articles.append((list, article)) }
      articles += members.map { (address: $0, article: $1) }
    }
    add(.options, options.map { (.option($0.id), $0.article) })
    add(.criteria, criteria.map { (.criterion($0.id), $0.article) })
    add(.useCases, useCases.map { (.useCase($0.id), $0.article) })
    add(.sources, sources.map { (.source($0.id), $0.article) })
    add(.quiz, questions.map { (.question($0.id), $0.article) })
    return articles + pages.map { (address: .page($0.path), article: $0.article) }
  }

  /// Every piece of markup in a site, wherever it stands, in no order.
  package var texts: [Markup] { prose + sources.compactMap(\.interest) }

  /// All texts but the interests of sources, which are alike where a publisher is the same.
  var prose: [Markup] {
    let groups = (settings.criteriaGroups ?? []) + (settings.useCaseGroups ?? [])
    var texts = [settings.description] + groups.map(\.description)
    for (_, article) in orderedArticles { texts += [article.description, article.body] }
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
