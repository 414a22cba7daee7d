import VersusModel
import VersusTemplates

/// Where sources contradict each other: every position, what the site shows, and why.
struct DisagreementsPageView: View {
  let page: PageFrame
  let summary: String
  /// Whether so few that nobody has to choose what to unfold.
  let isShort: Bool
  /// Whether any of them reaches as far as the scores.
  let hasBars: Bool
  let groups: [TopicGroup]

  static let shape = Shape<DisagreementsPageView>(
    "disagreements page",
    [
      .view("page") { $0.page },
      .text("summary") { $0.summary },
      .flag("is-short") { $0.isShort },
      .flag("has-bars") { $0.hasBars },
      .list("groups") { $0.groups },
    ])

  struct TopicGroup: View {
    let id: String
    let title: String
    let topics: [Topic]

    static let shape = Shape<TopicGroup>(
      "group of topics",
      [
        .text("id") { $0.id },
        .text("title") { $0.title },
        .list("topics") { $0.topics },
      ])
  }

  /// A criterion on which sources disagree.
  struct Topic: View {
    let criterion: Link
    let overview: [Dispute]
    let facts: [FactView]
    let useCases: [Link]

    static let shape = Shape<Topic>(
      "topic",
      [
        .view("criterion") { $0.criterion },
        .list("overview") { $0.overview },
        .list("facts") { $0.facts },
        .list("use-cases") { $0.useCases },
      ])
  }

  init(_ outline: PageOutline, in context: PageContext) {
    let site = context.site
    let topics = site.criteria.map { criterion in
      (criterion: criterion, topic: Self.topic(criterion, in: context))
    }.filter { !$0.topic.facts.isEmpty }
    let titles =
      site.criteriaGroups.map { ($0.id as Group.ID?, $0.title) }
      + [(nil, context.words[site.criteriaGroups.isEmpty ? .criteria : .moreCriteria])]
    groups = titles.compactMap { group, title in
      let members = topics.filter { $0.criterion.group == group }.map(\.topic)
      return members.isEmpty
        ? nil : TopicGroup(id: "group." + (group?.slug ?? "other"), title: title, topics: members)
    }
    let facts = topics.reduce(0) { $0 + $1.topic.facts.count }
    isShort = topics.count <= 3
    hasBars = topics.contains { $0.topic.overview.contains { $0.bar != nil } }
    let words = context.words
    summary = words.say(
      .disagreements, ("facts", words.say(.factCount, count: facts)),
      ("criteria", words.say(.criterionCount, count: topics.count)))
    page = context.frame(
      outline, contents: groups.map { .init(title: $0.title, id: $0.id) }, summary: summary,
      bundle: .disputes)
  }

  private static func topic(_ criterion: Criterion, in context: PageContext) -> Topic {
    let contested = context.site.options.compactMap { option in
      option.facts[criterion.id].flatMap { $0.isContested ? (option: option, fact: $0) : nil }
    }
    return Topic(
      criterion: Link(
        title: criterion.title, url: context.links.to(.criterion(criterion.id))),
      overview: contested.map { Dispute($0.fact, of: $0.option, on: criterion, in: context) },
      facts: contested.map { option, fact in
        FactView(
          fact, of: option, on: criterion, subject: context.link(option),
          anchor: "\(criterion.id)-of-\(option.id)", in: context)
      },
      useCases: (context.index.useCases[criterion.id] ?? []).map { context.link($0) })
  }
}
