import VersusModel
import VersusTemplates

/// Options in columns, criteria in rows, in groups.
struct CompareTable: View {
  let caption: String
  let columns: [Link]
  let groups: [RowGroup]

  static let shape = Shape<CompareTable>(
    "compare table",
    [
      .text("caption") { $0.caption },
      .list("columns") { $0.columns },
      .number("width") { $0.columns.count + 1 },
      .list("groups") { $0.groups },
    ])

  struct RowGroup: View {
    let title: String
    let rows: [Row]

    static let shape = Shape<RowGroup>(
      "row group",
      [
        .text("title") { $0.title },
        .list("rows") { $0.rows },
      ])
  }

  struct Row: View {
    let criterion: Link
    let weight: String
    let cells: [Cell]

    static let shape = Shape<Row>(
      "row",
      [
        .view("criterion") { $0.criterion },
        .text("weight") { $0.weight },
        .list("cells") { $0.cells },
      ])
  }

  /// - Parameters:
  ///   - weighings: How much each criterion counts, where the table stands for a ranking; rows then
  ///     keep their order instead of standing under the titles of their groups.
  init(
    caption: String, criteria: [Criterion], options: [Option], weighings: [Weighing] = [],
    in context: PageContext
  ) {
    self.caption = caption
    columns = options.map { context.link($0) }
    let weighed = Dictionary(weighings.map { ($0.criterion, $0) }) { first, _ in first }
    let parts = weighings.isEmpty ? Self.grouped(criteria) : [(nil, criteria)]
    groups = parts.map { group, criteria in
      RowGroup(
        title: context.site.criteriaGroups.first { $0.id == group }?.title ?? "",
        rows: criteria.map { criterion in
          Row(
            criterion: Link(
              title: criterion.title, url: context.links.to(.criterion(criterion.id))),
            weight: weighed[criterion.id].map { Words.weight($0, on: criterion) } ?? "",
            cells: Self.cells(of: criterion, options, weighed[criterion.id], in: context))
        })
    }
  }

  init(_ directive: CompareDirective, in context: PageContext) {
    let chosen = directive.criteria.compactMap { context.index.criteria[$0] }
    let options = directive.options.compactMap { context.index.options[$0] }
    let shown = options.isEmpty ? context.site.options : options
    self.init(
      caption: Words.list(shown.map(\.name)) + " compared",
      criteria: chosen.isEmpty ? context.site.criteria : chosen, options: shown, in: context)
  }

  private static func cells(
    of criterion: Criterion, _ options: [Option], _ weighing: Weighing?, in context: PageContext
  ) -> [Cell] {
    let best =
      weighing.map { context.best(of: options, for: $0) }
      ?? context.best(of: options.map(\.id), on: criterion.id)
    return options.map { option in
      Cell(
        option.facts[criterion.id], of: option, on: criterion, isBest: option.id == best,
        in: context)
    }
  }

  /// Each group once, where its first criterion stands.
  private static func grouped(_ criteria: [Criterion]) -> [(Group.ID?, [Criterion])] {
    var places: [Group.ID?: Int] = [:]
    var groups: [(Group.ID?, [Criterion])] = []
    for criterion in criteria {
      if let place = places[criterion.group] {
        groups[place].1.append(criterion)
      } else {
        places[criterion.group] = groups.count
        groups.append((criterion.group, [criterion]))
      }
    }
    return groups
  }
}

/// One cell: the value in words, its doubt, and the way to its sources.
struct Cell: View {
  let option: String
  let value: String
  let qualifier: String
  let isGiven: Bool
  let isUnknown: Bool
  let isDisputed: Bool
  let isBest: Bool
  let isStale: Bool
  let url: String
  let evidence: String

  static let shape = Shape<Cell>(
    "cell",
    [
      .text("option") { $0.option },
      .text("value") { $0.value },
      .text("qualifier") { $0.qualifier },
      .flag("is-given") { $0.isGiven },
      .flag("is-unknown") { $0.isUnknown },
      .flag("is-disputed") { $0.isDisputed },
      .flag("is-best") { $0.isBest },
      .flag("is-stale") { $0.isStale },
      .text("url") { $0.url },
      .text("evidence") { $0.evidence },
    ])

  init(
    _ fact: Fact?, of option: Option, on criterion: Criterion, isBest: Bool,
    in context: PageContext
  ) {
    self.option = option.name
    value = Words.reading(fact?.reading, on: criterion)
    isGiven = fact != nil
    isUnknown = fact.map { $0.reading == .unknown } ?? true
    isDisputed = fact?.isDisputed ?? false
    self.isBest = isBest
    isStale = context.isStale(fact, on: criterion)
    url = context.links.to(.option(option.id), fragment: "fact-\(criterion.id)")
    qualifier = fact.map(Self.qualifier) ?? ""
    let sources = Set(
      (fact?.sources ?? []).map(\.source)
        + (fact?.claims ?? []).flatMap { $0.sources.map(\.source) })
    evidence = sources.isEmpty ? "details" : Words.count(sources.count, "source", "sources")
  }

  /// Said only where it is not the usual: a plain report needs no word.
  private static func qualifier(_ fact: Fact) -> String {
    if fact.isDisputed { return Words.sourcesDisagree }
    return switch fact.status {
    case .measured, .estimated, .depends: Words.status(fact.status)
    case .reported, .unknown, .notApplicable: ""
    }
  }
}

extension PageContext {
  func isStale(_ fact: Fact?, on criterion: Criterion) -> Bool {
    guard let fact, fact.reading != .unknown, let date = fact.date else { return false }
    return site.freshUntil(date, on: criterion) < index.freshness.day
  }
}
