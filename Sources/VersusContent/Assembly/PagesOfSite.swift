import VersusModel

/// Every page that a site gets and every file that it copies.
package func addresses(of site: Site) -> [PageAddress] {
  var addresses: [PageAddress] = [.index, .notFound]
  if !site.options.isEmpty, !site.criteria.isEmpty { addresses += [.table] }
  let kinds: [(list: PageAddress, pages: [PageAddress])] = [
    (.options, site.options.map { .option($0.id) }),
    (.criteria, site.criteria.map { .criterion($0.id) }),
    (.useCases, site.useCases.map { .useCase($0.id) }),
    (.sources, site.sources.map { .source($0.id) }),
  ]
  for (list, pages) in kinds {
    if !pages.isEmpty || site.lists[list] != nil { addresses.append(list) }
    addresses += pages
  }
  if site.hasDisagreements { addresses.append(.disagreements) }
  if site.hasFacts { addresses.append(.freshness) }
  addresses += site.pairs.map { .pair($0.left.id, $0.right.id) }
  addresses += site.pages.map { .page($0.path) }
  addresses += site.files.map { .file($0) }
  return addresses
}

/// What a person wrote for each page.
func articles(of site: Site) -> [PageAddress: Article] {
  var articles = site.lists
  articles[.index] = site.front?.article
  for option in site.options { articles[.option(option.id)] = option.article }
  for criterion in site.criteria { articles[.criterion(criterion.id)] = criterion.article }
  for useCase in site.useCases { articles[.useCase(useCase.id)] = useCase.article }
  for source in site.sources { articles[.source(source.id)] = source.article }
  for page in site.pages { articles[.page(page.path)] = page.article }
  return articles
}

/// The ids that templates put on a page, besides those of its body's headings.
func generatedAnchors(of address: PageAddress, in site: Site) -> [String] {
  if case .option = address { site.criteria.map { "fact-\($0.id)" } } else { [] }
}
