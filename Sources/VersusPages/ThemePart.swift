import VersusModel

/// Templates of pages that not every site has: to compile those of all takes as long as a hundred
/// pages.
package enum ThemePart: CaseIterable, Sendable {
  case freePages, table, options, criteria, useCases, sources, quiz, search, redirects

  /// Those that `layOut` uses for a site.
  package static func needed(by site: Site) -> Set<ThemePart> {
    Set(allCases.filter { $0.isNeeded(by: site) })
  }

  private func isNeeded(by site: Site) -> Bool {
    switch self {
    case .freePages: !site.pages.isEmpty
    case .table: SiteSection.table.exists(in: site)
    case .options: SiteSection.options.exists(in: site)
    case .criteria: SiteSection.criteria.exists(in: site)
    case .useCases: SiteSection.useCases.exists(in: site)
    case .sources: SiteSection.sources.exists(in: site)
    case .quiz: SiteSection.quiz.exists(in: site)
    case .search: AssetBundle.search.isLoaded(in: site)
    case .redirects: AssetBundle.redirect.isLoaded(in: site)
    }
  }
}
