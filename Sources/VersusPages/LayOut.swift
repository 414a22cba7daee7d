import VersusModel
import VersusTemplates

/// Lays out every page of a site.
///
/// - Returns: The pages in a fixed order, each rendered only when asked. They are unfit to publish
///   where the theme has errors.
package func layOut(_ site: Site, _ assessment: Assessment, theme: Theme) -> [Page] {
  let index = SiteIndex(
    site, assessment, components: theme.components,
    assets: Assets(theme.assets, mark: theme.mark, of: site), words: theme.words)
  return Layout(index: index, theme: theme).pages
}

/// The pages of one site, kind by kind.
private struct Layout {
  let index: SiteIndex
  let theme: Theme

  var site: Site { index.site }
  var words: Words { index.words }

  var pages: [Page] {
    var pages = [front, notFound]
    pages += index.assets.files.map { file in Page(path: file.path) { file.bytes } }
    pages += freePages
    if SiteSection.table.exists(in: site) {
      let outline = PageOutline(.table, title: words[.wholeTable], section: .table)
      pages.append(
        page(theme.table, outline, found: found(report: outline)) { TablePageView($0, in: $1) })
    }
    pages += options + pairs + criteria + useCases + quiz + sources + doubts
    if site.settings.search { pages += search(among: pages.compactMap(\.outline)) }
    return pages + redirects(to: pages) + machineFiles(of: index, pages: pages)
      + markdownPages(of: pages, in: site)
  }

  /// The pages that show what is not certain.
  private var doubts: [Page] {
    var pages: [Page] = []
    if index.hasDisagreements {
      let outline = PageOutline(
        .disagreements, title: words[.whereSourcesDisagree], section: .sources)
      pages.append(
        page(theme.disagreements, outline, found: found(report: outline)) {
          DisagreementsPageView($0, in: $1)
        })
    }
    if index.hasFacts {
      let outline = PageOutline(.freshness, title: words[.howOldTheFactsAre], section: .sources)
      pages.append(
        page(theme.freshness, outline, found: found(report: outline)) {
          FreshnessPageView($0, in: $1)
        })
    }
    if let report = index.assessment.fairness {
      let outline = PageOutline(.fairness, title: words[.howFairTheQuizIs])
      pages.append(
        page(theme.fairness, outline, found: found(report: outline)) {
          FairnessPageView(report, $0, in: $1)
        })
    }
    return pages
  }

  /// The page of the search, and the index from A to Z with all pages but those of pairs.
  private func search(among outlines: [PageOutline]) -> [Page] {
    let entries = SearchEntry.all(of: outlines, in: words)
    let addresses = site.settings.searchParts(of: entries.count)
    let parts = addresses.enumerated().map { number, address in
      SearchPart(address, entries, number: number, of: addresses.count, in: words)
    }
    let outline = PageOutline(.search, title: words[.search])
    let all = SearchPart(
      .search, addresses.isEmpty ? entries : [], number: 0, of: 1, in: words)
    return [
      page(theme.search, outline, found: nil) { SearchPageView(all, parts, $0, in: $1) }
    ]
      + parts.map { part in
        let outline = PageOutline(part.address, title: part.title)
        return page(theme.search, outline, found: nil) { SearchPageView(part, parts, $0, in: $1) }
      }
  }

  private func redirects(to pages: [Page]) -> [Page] {
    let questions = site.questions.map { PageOutline(.question($0.id), $0.article) }
    return (pages.compactMap(\.outline) + questions).flatMap { outline in
      outline.aliases.map { path in
        let (index, template) = (index, theme.redirect)
        return Page(path: path) { _, bytes in
          let links = Links(from: path, style: index.site.settings.urls)
          template.render(
            RedirectPageView(to: outline, in: PageContext(index: index, links: links)),
            into: &bytes)
        }
      }
    }
  }

  private func page<V: View>(
    _ template: Template<V>, _ outline: PageOutline, found: SearchDocument.Found?,
    _ view: @escaping @Sendable (PageOutline, PageContext) -> V
  ) -> Page {
    let path = outline.address.outputPath(site.settings.urls)
    let index = index
    return Page(path: path, outline: outline, found: found) { _, bytes in
      let style = index.site.settings.urls
      let links =
        outline.address == .notFound
        ? Links(fromAnywhere: index.site.basePath, style: style) : Links(from: path, style: style)
      template.render(view(outline, PageContext(index: index, links: links)), into: &bytes)
    }
  }

  private func found(
    _ kind: SearchDocument.Kind, _ document: @escaping @Sendable (SiteIndex) -> SearchDocument
  ) -> SearchDocument.Found {
    let index = index
    return SearchDocument.Found(kind: kind) { document(index) }
  }

  /// What is found by its title alone: what it shows is found where it stands.
  private func found(report outline: PageOutline) -> SearchDocument.Found {
    found(.report) { SearchDocument(.report, outline, style: $0.site.settings.urls) }
  }

  private func found(list outline: PageOutline) -> SearchDocument.Found {
    found(.list) { SearchDocument(list: outline, in: $0) }
  }

  private func list(_ section: SiteSection) -> PageOutline {
    var outline = PageOutline(section.address, title: words[section.title], section: section)
    if let article = site.lists[section.address] {
      outline = PageOutline(section.address, article, section: section)
    }
    outline.kind = .list
    return outline
  }

  private var front: Page {
    var outline = PageOutline(.index, title: site.settings.title)
    if let article = site.front?.article { outline = PageOutline(.index, article) }
    outline.description = outline.description ?? site.settings.description
    let found = found(.front) { [outline] in SearchDocument(front: outline, in: $0) }
    return page(theme.front, outline, found: found) { FrontPageView($0, in: $1) }
  }

  private var notFound: Page {
    page(theme.notFound, .init(.notFound, title: words[.pageNotFound]), found: nil) {
      NotFoundPageView($0, in: $1)
    }
  }

  private var freePages: [Page] {
    let outlines = site.pages.map { free in
      var outline = PageOutline(.page(free.path), free.article)
      outline.kind = .article
      return outline
    }.linked
    return zip(site.pages, outlines).map { free, outline in
      page(
        theme.free, outline, found: found(.page) { SearchDocument(free, outline, in: $0) }
      ) { FreePageView(free, $0, in: $1) }
    }
  }

  private var options: [Page] {
    guard SiteSection.options.exists(in: site) else { return [] }
    let outlines = site.options.map {
      PageOutline(.option($0.id), $0.article, section: .options)
    }.linked
    let list = list(.options)
    return [page(theme.options, list, found: found(list: list)) { OptionsPageView($0, in: $1) }]
      + zip(site.options, outlines).map { option, outline in
        page(
          theme.option, outline,
          found: found(option.combines.isEmpty ? .option : .combination) {
            SearchDocument(option, outline, in: $0)
          }
        ) { OptionPageView(option, $0, in: $1) }
      }
  }

  private var pairs: [Page] {
    let pairs = site.pairs
    let outlines = pairs.map {
      PageOutline(
        .pair($0.left.id, $0.right.id), title: words.pair($0.left, $0.right),
        section: .options)
    }.linked
    let (index, template, style) = (index, theme.pair, site.settings.urls)
    return zip(pairs, outlines).map { pair, outline in
      let path = outline.address.outputPath(style)
      return Page(path: path, outline: outline) { memory, bytes in
        memory.pairs(of: index) {
          PairPages(
            template, like: outline,
            in: PageContext(index: index, links: Links(from: path, style: style)))
        }.render(pair.left, pair.right, outline, into: &bytes)
      }
    }
  }

  private var criteria: [Page] {
    guard SiteSection.criteria.exists(in: site) else { return [] }
    let outlines = site.criteria.map {
      PageOutline(.criterion($0.id), $0.article, section: .criteria, group: $0.group)
    }.linked
    let list = list(.criteria)
    return [page(theme.criteria, list, found: found(list: list)) { CriteriaPageView($0, in: $1) }]
      + zip(site.criteria, outlines).map { criterion, outline in
        page(
          theme.criterion, outline,
          found: found(.criterion) { SearchDocument(criterion, outline, in: $0) }
        ) { CriterionPageView(criterion, $0, in: $1) }
      }
  }

  private var useCases: [Page] {
    guard SiteSection.useCases.exists(in: site) else { return [] }
    let outlines = site.useCases.map {
      PageOutline(.useCase($0.id), $0.article, section: .useCases, group: $0.group)
    }.linked
    let list = list(.useCases)
    return [page(theme.useCases, list, found: found(list: list)) { UseCasesPageView($0, in: $1) }]
      + zip(site.useCases, outlines).map { useCase, outline in
        page(
          theme.useCase, outline,
          found: found(.useCase) { SearchDocument(useCase, outline, in: $0) }
        ) { UseCasePageView(useCase, $0, in: $1) }
      }
  }

  private var quiz: [Page] {
    guard SiteSection.quiz.exists(in: site) else { return [] }
    var outline = list(.quiz)
    outline.kind = .page
    let found = found(.list) { [outline] in SearchDocument(quiz: outline, in: $0) }
    return [page(theme.quiz, outline, found: found) { QuizPageView($0, in: $1) }]
  }

  private var sources: [Page] {
    guard SiteSection.sources.exists(in: site) else { return [] }
    let outlines = site.sources.map {
      PageOutline(.source($0.id), $0.article, section: .sources)
    }.linked
    let list = list(.sources)
    return [page(theme.sources, list, found: found(list: list)) { SourcesPageView($0, in: $1) }]
      + zip(site.sources, outlines).map { source, outline in
        page(
          theme.source, outline,
          found: found(.source) { SearchDocument(source, outline, in: $0) }
        ) { SourcePageView(source, $0, in: $1) }
      }
  }
}

extension Site {
  /// The path of `base-url` with a final slash, or `/`.
  fileprivate var basePath: String {
    guard let url = settings.baseURL else { return "/" }
    let parts = url.split(separator: "/", omittingEmptySubsequences: true)
    let path = parts.dropFirst(2).joined(separator: "/")
    return path.isEmpty ? "/" : "/\(path)/"
  }
}
