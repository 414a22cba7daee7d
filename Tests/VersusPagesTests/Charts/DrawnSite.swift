import VersusModel
import VersusTemplates

@testable import VersusPages

/// A site of ratings, laid out in memory, for tests of what is drawn from it.
struct DrawnSite {
  private static let place = SourcePosition(file: "content/a.md", line: 1, column: 1)

  let context: PageContext
  let theme: Theme

  /// - Parameters:
  ///   - ratings: By option, one for each criterion; nil is unknown.
  ///   - groups: The group of each criterion.
  ///   - useCases: What each weighs, by the number of the criterion, with the least that it needs.
  init(
    _ ratings: [(name: String, values: [Int?])], groups: [String?],
    useCases: [(weights: [Int: Int], needs: [Int: Int])] = []
  ) {
    let criteria = groups.enumerated().map { number, group in
      Criterion(
        id: Self.criterion(number), article: Self.article("Criterion \(number)"),
        group: group.map { Group.ID($0) }, kind: .rating, position: Self.place)
    }
    var seen: Set<String> = []
    let site = Site(
      settings: Settings(), options: ratings.enumerated().map { Self.option($0, $1) },
      criteria: criteria,
      criteriaGroups: groups.compactMap(\.self).filter { seen.insert($0).inserted }
        .map { Group(id: Group.ID($0), title: "The \($0)") },
      useCases: useCases.enumerated().map { Self.useCase($0, $1.weights, $1.needs) })
    let templates = TemplateSet.load(
      theme: EmbeddedTheme.files, overrides: [], words: .english)
    theme = Theme.compile(templates.value).value
    context = PageContext(
      index: SiteIndex(
        site, assess(site).value, components: theme.components,
        assets: Assets(AssetSources(), mark: [], of: site), words: theme.words),
      links: Links(from: "a/b.html", style: .files))
  }

  var site: Site { context.site }

  /// The columns of the first two options on the page of their pair.
  var pair: (pages: PairPages, left: PairColumn, right: PairColumn) {
    let outline = PageOutline(.pair(site.options[0].id, site.options[1].id), title: "A pair")
    let pages = PairPages(theme.pair, like: outline, in: context)
    return (
      pages, PairColumn(site.options[0], at: 0, in: pages),
      PairColumn(site.options[1], at: 1, in: pages)
    )
  }

  /// So many options with names of their own, the first with the highest ratings.
  static func many(_ count: Int, useCases: Int = 1) -> DrawnSite {
    DrawnSite(
      (0..<count).map { ("Option \($0)", [5 - $0 % 5, 1 + $0 % 5]) }, groups: ["speed", "ease"],
      useCases: Array(repeating: ([0: 1], [:]), count: useCases))
  }

  func html(_ piece: Markup.Piece) -> String {
    String(decoding: context.html(Markup(pieces: [piece])), as: UTF8.self)
  }

  static func criterion(_ number: Int) -> Criterion.ID { Criterion.ID("c\(number)") }

  func radar(_ axes: RadarDirective.Axes, of options: [Int] = []) -> RadarDirective {
    RadarDirective(
      axes: axes, axesPlace: Self.place, options: options.map { site.options[$0].id },
      optionsPlace: Self.place)
  }

  /// On so many criteria.
  func radar(on count: Int, of options: [Int] = []) -> RadarDirective {
    let named = (0..<count).map { Named(id: Self.criterion($0), position: Self.place) }
    return radar(.criteria(named), of: options)
  }

  private static func article(_ title: String) -> Article {
    Article(file: place.file, title: title)
  }

  private static func option(_ number: Int, _ ratings: (name: String, values: [Int?])) -> Option {
    var facts: [Criterion.ID: Fact] = [:]
    for (index, value) in ratings.values.enumerated() {
      facts[criterion(index)] = Fact(
        criterion: criterion(index), reading: value.map { .value(.rating($0)) } ?? .unknown,
        position: place)
    }
    return Option(
      id: Option.ID("o\(number)"), article: article(ratings.name), facts: facts, position: place)
  }

  private static func useCase(
    _ number: Int, _ weights: [Int: Int], _ needs: [Int: Int]
  ) -> UseCase {
    UseCase(
      id: UseCase.ID("u\(number)"), article: article("Use case \(number)"),
      needs: needs.sorted { $0.key < $1.key }.map {
        Need(criterion: criterion($0.key), test: .atLeast(.rating($0.value)), position: place)
      },
      weights: weights.sorted { $0.key < $1.key }.map {
        Weighing(criterion: criterion($0.key), weight: $0.value, position: place)
      }, verdict: Verdict(winner: .depends, position: place), position: place)
  }
}
