import VersusModel
import VersusTemplates

/// Every option by every criterion, and the data by which a script lets visitors work with it.
struct TablePageView: View {
  let page: PageFrame
  let tools: TableTools
  let table: CompareTable
  let data: [UInt8]

  static let shape = Shape<TablePageView>(
    "table page",
    [
      .view("page") { $0.page },
      .view("tools") { $0.tools },
      .view("table") { $0.table },
      .json("data") { $0.data },
    ])

  init(_ outline: PageOutline, in context: PageContext) {
    let names = context.site.options.map(\.name)
    let subject =
      names.count > TableData.shortlist
      ? context.words.say(.optionCount, count: names.count) : context.words.list(names)
    let caption = context.words.say(.byEveryCriterion, ("options", subject))
    let facts = context.site.options.lazy.flatMap(\.facts.values)
    page = context.frame(
      outline, summary: caption + ".", subject: .dataset(facts.compactMap(\.date).max()),
      oldestFact: facts.oldestDate, bundle: .table)
    let data = TableData(context.index)
    tools = TableTools(data, of: context.site)
    table = CompareTable(
      caption: caption, criteria: context.site.criteria, options: context.site.options,
      tools: data, in: context)
    self.data = data.json.compact
  }
}

/// The tools above the whole table before anybody has used them. A script fills what is folded.
struct TableTools: View {
  /// How many are in sight at first.
  let options: Int
  let allOptions: Int
  let criteria: Int
  /// Of criteria, those without one as one of them.
  let groups: Int
  let canWeigh: Bool

  static let shape = Shape<TableTools>(
    "table tools",
    [
      .number("options") { $0.options },
      .number("all-options") { $0.allOptions },
      .number("criteria") { $0.criteria },
      .number("groups") { $0.groups },
      .flag("has-groups") { $0.groups > 1 },
      .flag("can-weigh") { $0.canWeigh },
    ])

  init(_ data: TableData, of site: Site) {
    options = data.shortlist?.count ?? site.options.count
    allOptions = site.options.count
    criteria = site.criteria.count
    groups = Set(site.criteria.map(\.group)).count
    canWeigh = site.criteria.contains(where: \.canBeWeighed)
  }
}
