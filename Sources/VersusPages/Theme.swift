import VersusModel
import VersusTemplates

/// The templates of every page kind, compiled against their views, and what makes up the assets.
struct Theme: Sendable {
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
  let fairness: Template<FairnessPageView>
  let quiz: Template<QuizPageView>
  let redirect: Template<RedirectPageView>
  let styles: [SourceFile]
  let scripts: [SourceFile]
  /// Of the page of the quiz alone.
  let quizScripts: [SourceFile]

  /// Every mistake of every template at once, whether the site has such a page or not.
  static func compile(_ templates: TemplateSet) -> Checked<Theme> {
    var compilation = Compilation(of: templates)
    let theme = compile(templates, in: &compilation)
    return Checked(theme, compilation.diagnostics)
  }

  /// What is compiled here is what docs/templates.md lists.
  static func compile(_ templates: TemplateSet, in compilation: inout Compilation) -> Theme {
    func template<V: View>(_ name: String) -> Template<V> {
      compilation.template(name, for: V.self)
    }
    let scripts = templates.assets(ending: ".js")
    return Theme(
      front: template("pages/index"), table: template("pages/table"),
      options: template("pages/options"), option: template("pages/option"),
      criteria: template("pages/criteria"), criterion: template("pages/criterion"),
      useCases: template("pages/use-cases"), useCase: template("pages/use-case"),
      pair: template("pages/pair"), sources: template("pages/sources"),
      source: template("pages/source"), free: template("pages/page"),
      notFound: template("pages/404"),
      components: Components(
        compareTable: template("components/compare-table/compare-table"),
        prosCons: template("components/pros-cons/pros-cons"),
        useCases: template("components/use-case-list/use-case-list"),
        citation: template("components/citation/citation"),
        citedSources: template("components/cited-sources/cited-sources")),
      disagreements: template("pages/disagreements"), freshness: template("pages/freshness"),
      fairness: template("pages/fairness"),
      quiz: template("pages/quiz"), redirect: template("pages/redirect"),
      styles: templates.assets(ending: ".css"),
      scripts: scripts.filter { script in !quizFolders.contains(where: script.path.hasPrefix) },
      quizScripts: quizFolders.flatMap { folder in
        scripts.filter { $0.path.hasPrefix(folder) }
      })
  }

  /// In the order in which they run.
  private static let quizFolders = [
    "templates/components/scoring/", "templates/components/quiz/",
  ]
}

/// What a text may hold besides HTML.
struct Components: Sendable {
  let compareTable: Template<CompareTable>
  let prosCons: Template<ProsConsView>
  let useCases: Template<UseCaseListView>
  let citation: Template<CitationView>
  let citedSources: Template<CitedSourcesView>
}
