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
  if !site.questions.isEmpty || site.lists[.quiz] != nil { addresses.append(.quiz) }
  if site.hasDisagreements { addresses.append(.disagreements) }
  if site.hasFacts { addresses.append(.freshness) }
  if !site.questions.isEmpty { addresses.append(.fairness) }
  if site.settings.search {
    // All so far but the page for what is not there, and the free pages.
    let listed = addresses.count - 1 + site.pages.count
    addresses += [.search, .searchIndex] + site.settings.searchParts(of: listed)
  }
  addresses += site.pairs.map { .pair($0.left.id, $0.right.id) }
  addresses += site.pages.map { .page($0.path) }
  addresses += site.files.map { .file($0) }
  return addresses
}

/// What a link may lead to: every page and file, and the questions, which are parts of a page.
func targets(of site: Site) -> Set<PageAddress> {
  Set(addresses(of: site) + site.questions.map { .question($0.id) })
}

/// The ids that templates put on a page, besides those of its body's headings.
func generatedAnchors(of address: PageAddress, in site: Site) -> [String] {
  switch address {
  case .option: site.criteria.map { "fact-\($0.id)" }
  case .quiz: site.questions.map { $0.id.anchor }
  default: []
  }
}
