import VersusModel
import VersusTemplates

/// One source: what it is, what it gains, what it says, and where it stands alone.
struct SourcePageView: View {
  let page: PageFrame
  let lead: [UInt8]
  let publisher: String
  let author: String
  let url: String
  let published: String
  let accessed: String
  let kind: String
  let interest: [UInt8]
  let sameVoice: Link?
  let statements: [Statement]
  let body: [UInt8]

  static let shape = Shape<SourcePageView>(
    "source page",
    [
      .view("page") { $0.page },
      .html("lead") { $0.lead },
      .text("publisher") { $0.publisher },
      .text("author") { $0.author },
      .text("url") { $0.url },
      .text("published") { $0.published },
      .text("accessed") { $0.accessed },
      .text("kind") { $0.kind },
      .html("interest") { $0.interest },
      .view("same-voice") { $0.sameVoice },
      .list("statements") { $0.statements },
      .html("body") { $0.body },
    ])

  struct Statement: View {
    let option: String
    let criterion: String
    let url: String
    let value: String
    let says: [UInt8]
    let standsAlone: Bool

    static let shape = Shape<Statement>(
      "statement",
      [
        .text("option") { $0.option },
        .text("criterion") { $0.criterion },
        .text("url") { $0.url },
        .text("value") { $0.value },
        .html("says") { $0.says },
        .flag("stands-alone") { $0.standsAlone },
      ])
  }

  init(_ source: Source, _ outline: PageOutline, in context: PageContext) {
    lead = context.html(source.article.description)
    publisher = source.publisher ?? ""
    author = source.author ?? ""
    url = source.url ?? ""
    published = context.words.date(source.published)
    accessed = source.accessed.map(context.words.date) ?? ""
    kind = context.words.sourceKind(source.kind)
    interest = context.html(source.interest)
    sameVoice = source.sameVoiceAs.map { id in
      Link(
        title: context.index.sources[id]?.title ?? id.slug, url: context.links.to(.source(id)))
    }
    statements = (context.index.uses[source.id] ?? []).compactMap { use in
      guard let criterion = context.index.criteria[use.fact.criterion] else { return nil }
      return Statement(
        option: use.option.name, criterion: criterion.title,
        url: context.links.to(.option(use.option.id), fragment: "fact-\(criterion.id)"),
        value: use.reading.map { context.words.reading($0, on: criterion) } ?? "",
        says: context.html(use.says), standsAlone: use.standsAlone)
    }
    body = context.html(source.article.body)
    let summary = [source.title, publisher, kind, published].filter { !$0.isEmpty }
    page = context.frame(
      outline, contents: context.contents(of: source.article.body),
      summary: summary.joined(separator: " · "))
  }
}
