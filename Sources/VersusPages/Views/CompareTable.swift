import VersusModel
import VersusTemplates

/// Options in columns, criteria in rows, in groups.
struct CompareTable: View {
  let caption: String
  let columns: [Column]
  let groups: [RowGroup]
  /// Whether visitors can work with it, by a script.
  let hasTools: Bool

  static let shape = Shape<CompareTable>(
    "compare table",
    [
      .text("caption") { $0.caption },
      .list("columns") { $0.columns },
      .number("width") { $0.columns.count + 1 },
      .flag("has-tools") { $0.hasTools },
      .list("groups") { $0.groups },
    ])

  struct Column: View {
    let id: String
    let option: Link
    let voice: String
    /// Whether it stands aside until somebody asks for it.
    let isLater: Bool

    static let shape = Shape<Column>(
      "column",
      [
        .text("id") { $0.id },
        .text("title") { $0.option.title },
        .text("url") { $0.option.url },
        .text("voice") { $0.voice },
        .flag("is-later") { $0.isLater },
      ])
  }

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
    let id: String
    let criterion: Shared<Link>
    let weight: String
    /// Whether the options can be sorted by it.
    let isSortable: Bool
    let cells: [Shared<Cell>]

    static let shape = Shape<Row>(
      "row",
      [
        .text("id") { $0.id },
        .view("criterion") { $0.criterion },
        .text("weight") { $0.weight },
        .flag("is-sortable") { $0.isSortable },
        .list("cells") { $0.cells },
      ])
  }

  init(caption: String, columns: [Column], groups: [RowGroup]) {
    self.caption = caption
    self.columns = columns
    self.groups = groups
    hasTools = false
  }

  /// - Parameters:
  ///   - weighings: How much each criterion counts, where the table stands for a ranking; rows then
  ///     have no titles of groups.
  ///   - keepsOrder: Whether rows stand as listed, under a title wherever the group changes, instead
  ///     of each group in one place.
  ///   - tools: What the script that works with it knows; nil where there is none.
  init(
    caption: String, criteria: [Criterion], options: [Option], weighings: [Weighing] = [],
    keepsOrder: Bool = false, tools: TableData? = nil, in context: PageContext
  ) {
    self.caption = caption
    hasTools = tools != nil
    let first = tools?.shortlist.map { Set($0.map { options[$0].id }) }
    let isLater = { (option: Option) in first.map { !$0.contains(option.id) } ?? false }
    columns = options.map { context.column($0, isLater: isLater($0)) }
    let weighed = Dictionary(weighings.map { ($0.criterion, $0) }) { first, _ in first }
    let isGrouped = weighings.isEmpty || criteria.isEmpty
    let parts = isGrouped ? Self.grouped(criteria, keepsOrder: keepsOrder) : [(nil, criteria)]
    groups = parts.map { group, criteria in
      RowGroup(
        title: isGrouped ? context.rowTitle(of: group) : "",
        rows: criteria.map { criterion in
          Row(
            of: criterion, options, weighing: weighed[criterion.id],
            isSortable: tools?.isSortable(by: criterion) ?? false, isLater: isLater, in: context)
        })
    }
  }

  init(_ directive: CompareDirective, in context: PageContext) {
    let named = directive.options.compactMap { context.index.options[$0] }
    let options = named.isEmpty ? context.site.options : named
    let useCase = directive.useCase.flatMap { id in context.site.useCases.first { $0.id == id } }
    var criteria = Self.criteria(of: directive, useCase, in: context)
    if directive.isOnlyDifferences { criteria.removeAll { $0.isSame(in: options) } }
    let names = context.words.list(options.map(\.name))
    let words = context.words
    let subject = words.say(
      directive.isOnlyDifferences ? .whereTheyDiffer : .compared, ("options", names))
    self.init(
      caption: useCase.map {
        words.say(.comparedFor, ("caption", subject), ("use-case", $0.title))
      } ?? subject,
      criteria: criteria, options: options, weighings: useCase?.heaviestFirst ?? [],
      keepsOrder: !directive.criteria.isEmpty, in: context)
  }

  /// Those named, then those of the groups; or what a use case weighs, then what it needs besides.
  private static func criteria(
    of directive: CompareDirective, _ useCase: UseCase?, in context: PageContext
  ) -> [Criterion] {
    if let useCase {
      var seen: Set<Criterion.ID> = []
      return (useCase.heaviestFirst.map(\.criterion) + useCase.needs.map(\.criterion))
        .filter { seen.insert($0).inserted }.compactMap { context.index.criteria[$0] }
    }
    guard !directive.criteria.isEmpty || !directive.groups.isEmpty else {
      return context.site.criteria
    }
    let named = Set(directive.criteria)
    let groups = Set(directive.groups.map(\.id))
    let ofGroups = context.site.criteria.filter { criterion in
      criterion.group.map { groups.contains($0) } ?? false && !named.contains(criterion.id)
    }
    return directive.criteria.compactMap { context.index.criteria[$0] } + ofGroups
  }

  /// Each group once, where its first criterion stands; or, to keep the order, as often as it
  /// takes.
  static func grouped(
    _ criteria: [Criterion], keepsOrder: Bool = false
  ) -> [(Group.ID?, [Criterion])] {
    var places: [Group.ID?: Int] = [:]
    var groups: [(Group.ID?, [Criterion])] = []
    for criterion in criteria {
      if let place = places[criterion.group], !keepsOrder || place == groups.count - 1 {
        groups[place].1.append(criterion)
      } else {
        places[criterion.group] = groups.count
        groups.append((criterion.group, [criterion]))
      }
    }
    return groups
  }
}

extension CompareTable.Row {
  fileprivate init(
    of criterion: Criterion, _ options: [Option], weighing: Weighing?, isSortable: Bool,
    isLater: (Option) -> Bool, in context: PageContext
  ) {
    let link = context.link(criterion)
    let best =
      weighing.map { context.best(of: options, for: $0) }
      ?? context.best(of: options, on: criterion)
    self.init(
      id: criterion.id.slug, criterion: Shared(link),
      weight: weighing.map { context.words.weight($0, on: criterion) } ?? "",
      isSortable: isSortable,
      cells: options.map { option in
        Shared(
          Cell(
            option.facts[criterion.id], of: option, on: criterion, link,
            isBest: option.id == best, isLater: isLater(option), in: context))
      })
  }
}

extension Criterion {
  /// Whether the facts of all these options are known and say the same.
  func isSame(in options: [Option]) -> Bool {
    let readings = options.map { $0.facts[id]?.reading ?? .unknown }
    return readings.allSatisfy { $0 != .unknown && $0 == readings[0] }
  }
}

extension UseCase {
  /// What it weighs.
  var heaviestFirst: [Weighing] {
    weights.enumerated().filter { $0.element.weight > 0 }
      .sorted { ($1.element.weight, $0.offset) < ($0.element.weight, $1.offset) }.map(\.element)
  }
}

extension PageContext {
  /// What stands above the rows of a group; empty where the site has no groups.
  func rowTitle(of group: Group.ID?) -> String {
    site.criteriaGroups.first { $0.id == group }?.title
      ?? (site.criteriaGroups.isEmpty ? "" : words[.moreCriteria])
  }

  func column(_ option: Option, isLater: Bool = false) -> CompareTable.Column {
    CompareTable.Column(
      id: option.id.slug, option: link(option), voice: index.voice(of: option.id),
      isLater: isLater)
  }
}
