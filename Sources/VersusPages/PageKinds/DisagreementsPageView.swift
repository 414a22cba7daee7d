import VersusModel
import VersusTemplates

/// Where sources contradict each other: every position, what the site shows, and why.
struct DisagreementsPageView: View {
  let page: PageFrame
  let summary: String
  let groups: [TopicGroup]

  static let shape = Shape<DisagreementsPageView>(
    "disagreements page",
    [
      .view("page") { $0.page },
      .text("summary") { $0.summary },
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
    let facts: [FactView]
    let useCases: [Link]

    static let shape = Shape<Topic>(
      "topic",
      [
        .view("criterion") { $0.criterion },
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
    let words = context.words
    summary = words.say(
      .disagreements, ("facts", words.say(.factCount, count: facts)),
      ("criteria", words.say(.criterionCount, count: topics.count)))
    page = context.frame(
      outline, contents: groups.map { .init(title: $0.title, id: $0.id) }, summary: summary,
      bundle: .fact)
  }

  private static func topic(_ criterion: Criterion, in context: PageContext) -> Topic {
    Topic(
      criterion: Link(
        title: criterion.title, url: context.links.to(.criterion(criterion.id))),
      facts: context.site.options.compactMap { option in
        guard let fact = option.facts[criterion.id], fact.isContested else { return nil }
        return FactView(
          fact, of: option, on: criterion, subject: context.link(option),
          anchor: "\(criterion.id)-of-\(option.id)", in: context)
      },
      useCases: (context.index.useCases[criterion.id] ?? []).map { context.link($0) })
  }
}
