import VersusModel
import VersusTemplates

/// The templates of every page kind, compiled against their views, and the stylesheet.
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
  let stylesheet: Stylesheet

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
      stylesheet: Stylesheet(templates.assets(ending: ".css")))
  }
}

/// What a text may hold besides HTML.
struct Components: Sendable {
  let compareTable: Template<CompareTable>
  let prosCons: Template<ProsConsView>
  let useCases: Template<UseCaseListView>
  let citation: Template<CitationView>
  let citedSources: Template<CitedSourcesView>
}

/// All styles in one file, named after its bytes so that hosts may cache it for ever.
struct Stylesheet: Sendable {
  let path: String
  let bytes: [UInt8]

  /// - Parameter files: In the order in which they apply.
  init(_ files: [SourceFile]) {
    bytes = Array(files.map(\.bytes).joined(separator: [UInt8(ascii: "\n")]))
    path = "assets/style-\(Self.fingerprint(of: bytes)).css"
  }

  /// FNV-1a, 64 bits, in hexadecimal: tells versions apart, promises nothing against an attacker.
  private static func fingerprint(of bytes: [UInt8]) -> String {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for byte in bytes { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
    let digits = String(hash, radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }
}
