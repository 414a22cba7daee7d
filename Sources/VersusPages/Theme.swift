import VersusModel
import VersusTemplates

/// The templates of every page kind, compiled against their views, and what makes up the assets.
package struct Theme: Sendable {
  let front: Template<FrontPageView>
  let table: Template<TablePageView>
  let options: Template<OptionsPageView>
  let option: Template<OptionPageView>
  let criteria: Template<CriteriaPageView>
  let criterion: Template<CriterionPageView>
  let useCases: Template<UseCasesPageView>
  let useCase: Template<UseCasePageView>
  let pair: Template<PairPageView>
  let sources: Template<SourcesPageView>
  let source: Template<SourcePageView>
  let free: Template<FreePageView>
  let notFound: Template<NotFoundPageView>
  let components: Components
  let disagreements: Template<DisagreementsPageView>
  let freshness: Template<FreshnessPageView>
  let quiz: Template<QuizPageView>
  let fairness: Template<FairnessPageView>
  let search: Template<SearchPageView>
  let redirect: Template<RedirectPageView>
  let assets: AssetSources
  /// The icon of sites that have none of their own, an SVG.
  let mark: [UInt8]
  package let words: Words

  /// Every mistake of every template at once, whether the site has such a page or not.
  ///
  /// - Parameter parts: What to compile at all; pages of other parts would be empty.
  package static func compile(
    _ templates: TemplateSet, parts: Set<ThemePart> = Set(ThemePart.allCases)
  ) -> Checked<Theme> {
    var compilation = Compilation(of: templates)
    let theme = compile(templates, parts: parts, in: &compilation)
    let unknown = templates.assets(ending: ".js").flatMap {
      ScriptWords(in: $0).diagnostics(for: templates.words)
    }
    return Checked(theme, compilation.diagnostics + unknown)
  }

  /// What is compiled here is what docs/templates.md lists.
  static func compile(
    _ templates: TemplateSet, parts: Set<ThemePart> = Set(ThemePart.allCases),
    in compilation: inout Compilation
  ) -> Theme {
    func template<V: View>(_ name: String) -> Template<V> {
      compilation.template(name, for: V.self)
    }
    func template<V: View>(_ name: String, of part: ThemePart) -> Template<V> {
      parts.contains(part) ? template(name) : .empty
    }
    return Theme(
      front: template("pages/index"), table: template("pages/table", of: .table),
      options: template("pages/options", of: .options),
      option: template("pages/option", of: .options),
      criteria: template("pages/criteria", of: .criteria),
      criterion: template("pages/criterion", of: .criteria),
      useCases: template("pages/use-cases", of: .useCases),
      useCase: template("pages/use-case", of: .useCases),
      pair: template("pages/pair", of: .options),
      sources: template("pages/sources", of: .sources),
      source: template("pages/source", of: .sources),
      free: template("pages/page", of: .freePages), notFound: template("pages/404"),
      components: Components(
        compareTable: template("components/compare-table/compare-table"),
        bars: template("components/chart/bars"), radar: template("components/chart/radar"),
        prosCons: template("components/pros-cons/pros-cons"),
        useCases: template("components/use-case-list/use-case-list"),
        citation: template("components/citation/citation"),
        citedSources: template("components/cited-sources/cited-sources")),
      disagreements: template("pages/disagreements", of: .options),
      freshness: template("pages/freshness", of: .options),
      quiz: template("pages/quiz", of: .quiz), fairness: template("pages/fairness", of: .quiz),
      search: template("pages/search", of: .search),
      redirect: template("pages/redirect", of: .redirects),
      assets: AssetSources(templates),
      mark: templates.assets(ending: "/base/mark.svg").first.map {
        TemplateOrigin.withoutOrigin($0).bytes
      } ?? [],
      words: Words(templates.words))
  }
}

/// What a text may hold besides HTML.
struct Components: Sendable {
  let compareTable: Template<CompareTable>
  let bars: Template<BarChart>
  let radar: Template<RadarChart>
  let prosCons: Template<ProsConsView>
  let useCases: Template<UseCaseListView>
  let citation: Template<CitationView>
  let citedSources: Template<CitedSourcesView>
}
