import VersusModel
import VersusTemplates

/// One use case: the verdict first, then why, then what was weighed.
struct UseCasePageView: View {
  let page: PageFrame
  let lead: [UInt8]
  let verdict: VerdictView
  let ranking: RankingView?
  let needs: [NeedView]
  let table: CompareTable?
  /// Where all options stand, if the table shows the first alone.
  let wholeTable: Link?
  let tools: [ToolList]
  let body: [UInt8]

  static let shape = Shape<UseCasePageView>(
    "use-case page",
    [
      .view("page") { $0.page },
      .html("lead") { $0.lead },
      .view("verdict") { $0.verdict },
      .view("ranking") { $0.ranking },
      .list("needs") { $0.needs },
      .view("table") { $0.table },
      .view("whole-table") { $0.wholeTable },
      .list("tools") { $0.tools },
      .html("body") { $0.body },
    ])

  struct NeedView: View {
    let criterion: Link
    let condition: String

    static let shape = Shape<NeedView>(
      "need",
      [
        .view("criterion") { $0.criterion },
        .text("condition") { $0.condition },
      ])
  }

  struct ToolList: View {
    let option: Link
    let names: String

    static let shape = Shape<ToolList>(
      "tool list",
      [
        .view("option") { $0.option },
        .text("names") { $0.names },
      ])
  }

  init(_ useCase: UseCase, _ outline: PageOutline, in context: PageContext) {
    lead = context.html(useCase.article.description)
    verdict = VerdictView(useCase.verdict, in: context)
    ranking = context.index.assessment.useCases[useCase.id].map {
      RankingView($0, needs: useCase.needs, in: context)
    }
    needs = useCase.needs.compactMap { need in
      context.index.criteria[need.criterion].map { criterion in
        NeedView(
          criterion: Link(title: criterion.title, url: context.links.to(.criterion(criterion.id))),
          condition: context.words.need(need.test, on: criterion))
      }
    }
    let options = Self.foremost(in: useCase, in: context)
    table = Self.table(of: useCase, options, in: context)
    let count = context.site.options.count
    wholeTable =
      table == nil || options.count == count
      ? nil
      : Link(
        title: context.words.say(.allOptions, count: count), url: context.links.to(.table))
    tools = useCase.tools.map {
      ToolList(
        option: context.link($0.option),
        names: $0.names.joined(separator: context.words[.listComma]))
    }
    body = context.html(useCase.article.body)
    var contents: [PageFrame.Contents] = []
    if !needs.isEmpty {
      contents.append(.init(title: context.words[.mustHave], id: "section.needs"))
    }
    if ranking != nil {
      contents.append(.init(title: context.words[.howOptionsRank], id: "section.ranking"))
    }
    contents += context.contents(of: useCase.article.body)
    if table != nil {
      contents.append(.init(title: context.words[.whatCounts], id: "section.weights"))
    }
    if !tools.isEmpty { contents.append(.init(title: context.words[.tools], id: "section.tools")) }
    let weighed = useCase.weights.filter { $0.weight > 0 }.map(\.criterion)
    page = context.frame(
      outline, contents: contents, summary: useCase.verdict.why?.plainText ?? "",
      oldestFact: context.site.options.lazy
        .flatMap { option in weighed.compactMap { option.facts[$0] } }.oldestDate)
  }

  /// All options; of many the first by rank, the best first.
  private static func foremost(in useCase: UseCase, in context: PageContext) -> [Option] {
    let options = context.site.options
    guard options.count > TableData.shortlist,
      let ranking = context.index.assessment.useCases[useCase.id]
    else { return options }
    return ranking.standings.prefix(TableData.shortlist).compactMap {
      context.index.options[$0.option]
    }
  }

  /// What it weighs, heaviest first.
  private static func table(
    of useCase: UseCase, _ options: [Option], in context: PageContext
  ) -> CompareTable? {
    let weighings = useCase.heaviestFirst
    guard !weighings.isEmpty else { return nil }
    return CompareTable(
      caption: context.words.say(.whatCountsFor, ("use-case", useCase.title)),
      criteria: weighings.compactMap { context.index.criteria[$0.criterion] },
      options: options, weighings: weighings, in: context)
  }
}
