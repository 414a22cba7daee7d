import VersusModel
import VersusTemplates

/// What an author wrote for a list page: `index.md` in its kind's folder.
struct ListText: View {
  let lead: [UInt8]
  let body: [UInt8]

  static let shape = Shape<ListText>(
    "list text",
    [
      .html("lead") { $0.lead },
      .html("body") { $0.body },
    ])

  init(of outline: PageOutline, in context: PageContext) {
    lead = context.html(outline.description)
    body = context.html(context.site.lists[outline.address]?.body)
  }
}

/// All options, best first.
struct OptionsPageView: View {
  let page: PageFrame
  let text: ListText
  let options: [OptionCard]
  let ranking: RankingView?
  let pairs: [Link]

  static let shape = Shape<OptionsPageView>(
    "options page",
    [
      .view("page") { $0.page },
      .view("text") { $0.text },
      .list("options") { $0.options },
      .view("ranking") { $0.ranking },
      .list("pairs") { $0.pairs },
    ])

  init(_ outline: PageOutline, in context: PageContext) {
    text = ListText(of: outline, in: context)
    page = context.frame(
      outline, subject: .list(context.site.options.map { ($0.name, .option($0.id)) }))
    options = context.site.options.map { OptionCard($0, points: 0, in: context) }
    ranking = context.index.assessment.overall.map { RankingView($0, in: context) }
    pairs = context.site.pairs.map { context.link($0.left, $0.right) }
  }
}

/// All criteria, by group.
struct CriteriaPageView: View {
  let page: PageFrame
  let text: ListText
  let groups: [Section]

  static let shape = Shape<CriteriaPageView>(
    "criteria page",
    [
      .view("page") { $0.page },
      .view("text") { $0.text },
      .list("groups") { $0.groups },
    ])

  struct Section: View {
    let id: String
    let title: String
    let description: [UInt8]
    let criteria: [Entry]

    static let shape = Shape<Section>(
      "criteria group",
      [
        .text("id") { $0.id },
        .text("title") { $0.title },
        .html("description") { $0.description },
        .list("criteria") { $0.criteria },
      ])
  }

  struct Entry: View {
    let title: String
    let url: String
    let description: [UInt8]
    let weight: Int

    static let shape = Shape<Entry>(
      "criterion entry",
      [
        .text("title") { $0.title },
        .text("url") { $0.url },
        .html("description") { $0.description },
        .number("weight") { $0.weight },
        .flag("is-weighed") { $0.weight > 0 },
      ])
  }

  init(_ outline: PageOutline, in context: PageContext) {
    text = ListText(of: outline, in: context)
    let site = context.site
    let kinds =
      site.criteriaGroups.map { ($0.id as Group.ID?, $0.title, $0.description) }
      // Alone they need no heading: the page's says what they are.
      + [(nil, site.criteriaGroups.isEmpty ? "" : context.words[.moreCriteria], nil)]
    groups = kinds.compactMap { group, title, description in
      let criteria = site.criteria.filter { $0.group == group }
      guard !criteria.isEmpty else { return nil }
      return Section(
        id: Group.anchor(of: group), title: title,
        description: context.html(description),
        criteria: criteria.map {
          Entry(
            title: $0.title, url: context.links.to(.criterion($0.id)),
            description: context.html($0.article.description), weight: $0.weight)
        })
    }
    page = context.frame(
      outline, contents: groups.map { .init(title: $0.title, id: $0.id) },
      subject: .list(context.site.criteria.map { ($0.title, .criterion($0.id)) }))
  }
}

extension Group {
  /// Where the page that lists all by group has this one.
  static func anchor(of group: Group.ID?) -> String { "group." + (group?.slug ?? "other") }
}

/// All use cases, by group, with who wins.
struct UseCasesPageView: View {
  let page: PageFrame
  let text: ListText
  let map: FitMap?
  let groups: [UseCaseGroup]

  static let shape = Shape<UseCasesPageView>(
    "use-cases page",
    [
      .view("page") { $0.page },
      .view("text") { $0.text },
      .view("map") { $0.map },
      .list("groups") { $0.groups },
    ])

  init(_ outline: PageOutline, in context: PageContext) {
    text = ListText(of: outline, in: context)
    let map = FitMap(in: context)
    let groups = UseCaseGroup.all(in: context)
    let mapEntry = PageFrame.Contents(title: context.words[.whoFitsWhere], id: "section.map")
    page = context.frame(
      outline,
      contents: (map == nil ? [] : [mapEntry])
        + groups.map { .init(title: $0.title, id: $0.id) },
      subject: .list(context.site.useCases.map { ($0.title, .useCase($0.id)) }),
      bundle: .scoreChart)
    self.map = map
    self.groups = groups
  }
}

/// All sources, with how much rests on each.
struct SourcesPageView: View {
  let page: PageFrame
  let text: ListText
  let sources: [Entry]

  static let shape = Shape<SourcesPageView>(
    "sources page",
    [
      .view("page") { $0.page },
      .view("text") { $0.text },
      .list("sources") { $0.sources },
    ])

  struct Entry: View {
    let title: String
    let url: String
    let publisher: String
    let kind: String
    let published: String
    let facts: String
    let interest: [UInt8]

    static let shape = Shape<Entry>(
      "source entry",
      [
        .text("title") { $0.title },
        .text("url") { $0.url },
        .text("publisher") { $0.publisher },
        .text("kind") { $0.kind },
        .text("published") { $0.published },
        .text("facts") { $0.facts },
        .html("interest") { $0.interest },
      ])
  }

  init(_ outline: PageOutline, in context: PageContext) {
    text = ListText(of: outline, in: context)
    page = context.frame(
      outline, subject: .list(context.site.sources.map { ($0.title, .source($0.id)) }))
    sources = context.site.sources.map { source in
      Entry(
        title: source.title, url: context.links.to(.source(source.id)),
        publisher: source.publisher ?? "", kind: context.words.sourceKind(source.kind),
        published: context.words.date(source.published),
        facts: context.words.say(
          .factCount, count: context.index.uses[source.id]?.count ?? 0),
        interest: context.html(source.interest))
    }
  }
}
