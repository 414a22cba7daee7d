import VersusModel
import VersusTemplates

/// Every option by every criterion, and the data by which a script lets visitors work with it.
struct TablePageView: View {
  let page: PageFrame
  let table: CompareTable
  let data: [UInt8]

  static let shape = Shape<TablePageView>(
    "table page",
    [
      .view("page") { $0.page },
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
    table = CompareTable(
      caption: caption,
      criteria: context.site.criteria, options: context.site.options, in: context)
    data = TableData(context.index).json.compact
  }
}
