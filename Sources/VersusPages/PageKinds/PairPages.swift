import VersusModel
import VersusTemplates

/// Makes the pages of pairs one after the other: what many of them show is made once.
///
/// A catalogue has as many of these pages as its options have pairs, but no more cells than facts.
final class PairPages {
  let context: PageContext
  let renderer: Renderer<PairPageView>
  /// By the place of the criterion in the site.
  let rows: [Row]
  let rowGroups: [RowGroup]
  let useCases: [Shared<Link>]
  /// By the place of the group among those that count.
  let scoredGroups: [Link]
  /// Nil where the menu is not the same on all of them.
  let surroundings: Surroundings?
  /// By the place of the option in the site.
  private var columns: [PairColumn?]
  /// By the place of the criterion: what the options have, so that equals have the same number.
  private var readings: [[Reading: Int]]

  struct Row {
    let criterion: Criterion
    let link: Shared<Link>
  }

  struct RowGroup {
    let title: String
    /// The places of its criteria.
    let rows: [Int]
  }

  /// - Parameters:
  ///   - outline: Any of the pages.
  ///   - context: Its own; they all lie in the same depth.
  init(
    _ template: Template<PairPageView>, like outline: PageOutline, in context: PageContext
  ) {
    let (site, renderer) = (context.site, Renderer(template))
    self.context = context
    self.renderer = renderer
    rows = site.criteria.map { Row(criterion: $0, link: renderer.share(context.link($0))) }
    let places = Dictionary(site.criteria.enumerated().map { ($0.element.id, $0.offset) }) { $1 }
    rowGroups = CompareTable.grouped(site.criteria).map { group, criteria in
      RowGroup(
        title: context.rowTitle(of: group),
        rows: criteria.compactMap { places[$0.id] })
    }
    useCases = site.useCases.map { renderer.share(context.link($0)) }
    scoredGroups = context.index.groupScores.map { $0.link(in: context) }
    surroundings =
      site.menu?.contains(where: \.namesPair) == true
      ? nil : Surroundings(of: outline, in: context).shared(by: renderer)
    columns = Array(repeating: nil, count: site.options.count)
    readings = Array(repeating: [:], count: site.criteria.count)
  }

  /// The same for equal readings of a criterion, by its place.
  func number(of reading: Reading, on criterion: Int) -> Int {
    if let known = readings[criterion][reading] { return known }
    let number = readings[criterion].count
    readings[criterion][reading] = number
    return number
  }

  func render(
    _ left: Option, _ right: Option, _ outline: PageOutline, into bytes: inout [UInt8]
  ) {
    renderer.render(
      PairPageView(column(of: left), column(of: right), outline, in: self), into: &bytes)
  }

  private func column(of option: Option) -> PairColumn {
    let place = context.index.places[option.id] ?? 0
    if let column = columns[place] { return column }
    let column = PairColumn(option, at: place, in: self)
    columns[place] = column
    return column
  }
}
