import VersusModel
import VersusTemplates

/// One option: what it is, where it leads, and every fact with its evidence.
struct OptionPageView: View {
  let page: PageFrame
  let voice: String
  let tagline: [UInt8]
  let lead: [UInt8]
  let website: String
  let parts: [Link]
  let standing: StandingView?
  let profile: ProfileChart?
  let wins: [Link]
  let losses: [Link]
  let pros: [PointView]
  let cons: [PointView]
  let factGroups: [FactGroup]
  let pairs: [Link]
  let body: [UInt8]

  static let shape = Shape<OptionPageView>(
    "option page",
    [
      .view("page") { $0.page },
      .text("voice") { $0.voice },
      .html("tagline") { $0.tagline },
      .html("lead") { $0.lead },
      .text("website") { $0.website },
      .list("parts") { $0.parts },
      .view("standing") { $0.standing },
      .view("profile") { $0.profile },
      .list("wins") { $0.wins },
      .list("out-of") { $0.losses },
      .flag("has-points") { !$0.pros.isEmpty || !$0.cons.isEmpty },
      .list("pros") { $0.pros },
      .list("cons") { $0.cons },
      .list("fact-groups") { $0.factGroups },
      .list("pairs") { $0.pairs },
      .html("body") { $0.body },
    ])

  struct FactGroup: View {
    let id: String
    let title: String
    let facts: [FactView]

    static let shape = Shape<FactGroup>(
      "fact group",
      [
        .text("id") { $0.id },
        .text("title") { $0.title },
        .list("facts") { $0.facts },
      ])
  }

  init(_ option: Option, _ outline: PageOutline, in context: PageContext) {
    let (site, assessment) = (context.site, context.index.assessment)
    voice = context.index.voice(of: option.id)
    tagline = context.html(option.tagline)
    lead = context.html(option.article.description)
    website = option.website ?? ""
    parts = option.combines.map { context.link($0) }
    standing = assessment.overall.flatMap { ranking in
      ranking.standings.first { $0.option == option.id }
        .map { StandingView($0, leaders: ranking.leaders, needs: [], in: context) }
    }
    profile = ProfileChart(of: option, in: context)
    wins = site.useCases.filter { $0.verdict.winner.names(option.id) }.map { context.link($0) }
    losses = site.useCases.filter { useCase in
      assessment.useCases[useCase.id]?.standings
        .contains { $0.option == option.id && !$0.isIn } ?? false
    }.map { context.link($0) }
    pros = option.pros.map { PointView($0, in: context) }
    cons = option.cons.map { PointView($0, in: context) }
    factGroups = Self.factGroups(of: option, in: context)
    pairs = (context.index.pairs[option.id] ?? []).map { context.link($0.left, $0.right) }
    body = context.html(option.article.body)
    var contents: [PageFrame.Contents] = []
    if profile != nil {
      contents.append(.init(title: context.words[.groupByGroup], id: "section.profile"))
    }
    if !wins.isEmpty {
      contents.append(.init(title: context.words[.whereItWins], id: "section.wins"))
    }
    if !losses.isEmpty {
      contents.append(.init(title: context.words[.whereItIsOut], id: "section.out-of"))
    }
    if !pros.isEmpty || !cons.isEmpty {
      contents.append(.init(title: context.words[.forAndAgainst], id: "section.for-and-against"))
    }
    contents += context.contents(of: option.article.body)
    contents += factGroups.map { .init(title: $0.title, id: $0.id) }
    if !pairs.isEmpty {
      contents.append(.init(title: context.words[.sideBySide], id: "section.pairs"))
    }
    page = context.frame(
      outline, contents: contents, summary: option.tagline?.plainText ?? "",
      oldestFact: option.facts.values.oldestDate, bundle: .scoreChart)
  }

  static func anchor(of group: Group.ID?) -> String { "facts." + (group?.slug ?? "other") }

  private static func factGroups(of option: Option, in context: PageContext) -> [FactGroup] {
    let site = context.site
    let kinds =
      site.criteriaGroups.map { ($0.id as Group.ID?, $0.title) }
      + [(nil, context.words[site.criteriaGroups.isEmpty ? .facts : .moreCriteria])]
    return kinds.compactMap { group, title in
      let criteria = site.criteria.filter { $0.group == group }
      guard !criteria.isEmpty else { return nil }
      return FactGroup(
        id: anchor(of: group), title: title,
        facts: criteria.map { criterion in
          FactView(
            option.facts[criterion.id], of: option, on: criterion,
            subject: Link(
              title: criterion.title, url: context.links.to(.criterion(criterion.id))),
            anchor: "fact-\(criterion.id)", in: context)
        })
    }
  }
}
