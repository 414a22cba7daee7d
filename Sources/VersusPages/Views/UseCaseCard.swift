import VersusModel
import VersusTemplates

/// Use cases under one heading.
struct UseCaseGroup: View {
  let id: String
  let title: String
  let description: [UInt8]
  let useCases: [UseCaseCard]

  /// Whether its title tells it from others.
  var isNamed = true

  static let shape = Shape<UseCaseGroup>(
    "use-case group",
    [
      .text("id") { $0.id },
      .text("title") { $0.title },
      .flag("is-named") { $0.isNamed },
      .html("description") { $0.description },
      .list("use-cases") { $0.useCases },
    ])

  static func all(in context: PageContext) -> [UseCaseGroup] {
    let site = context.site
    var groups = site.useCaseGroups.map { group in
      UseCaseGroup(
        id: Group.anchor(of: group.id), title: group.title,
        description: context.html(group.description),
        useCases: site.useCases.filter { $0.group == group.id }
          .map { UseCaseCard($0, in: context) })
    }
    let ungrouped = site.useCases.filter { $0.group == nil }
    if !ungrouped.isEmpty {
      groups.append(
        UseCaseGroup(
          id: Group.anchor(of: nil),
          title: context.words[groups.isEmpty ? .useCases : .moreUseCases], description: [],
          useCases: ungrouped.map { UseCaseCard($0, in: context) }, isNamed: !groups.isEmpty))
    }
    return groups.filter { !$0.useCases.isEmpty }
  }
}

/// A use case in short: the situation and who wins it.
struct UseCaseCard: View {
  let title: String
  let url: String
  let description: [UInt8]
  let winner: String
  /// Of the option that wins alone; else empty.
  let voice: String
  let isClose: Bool

  static let shape = Shape<UseCaseCard>(
    "use-case card",
    [
      .text("title") { $0.title },
      .text("url") { $0.url },
      .html("description") { $0.description },
      .text("winner") { $0.winner },
      .text("voice") { $0.voice },
      .flag("is-close") { $0.isClose },
    ])

  init(_ useCase: UseCase, in context: PageContext) {
    let ranking = context.index.assessment.useCases[useCase.id]
    title = useCase.title
    url = context.links.to(.useCase(useCase.id))
    description = context.html(useCase.article.description)
    winner = VerdictView.headline(useCase.verdict.winner, in: context)
    voice = VerdictView.voice(of: useCase.verdict.winner, in: context)
    isClose = !(ranking?.close.isEmpty ?? true)
  }
}

/// What a `use-cases` block shows: use cases with who wins them.
struct UseCaseListView: View {
  let useCases: [UseCaseCard]

  static let shape = Shape<UseCaseListView>("use-case list", [.list("use-cases") { $0.useCases }])

  init(_ directive: UseCasesDirective, in context: PageContext) {
    let wanted = Set(directive.useCases)
    useCases = context.site.useCases.filter { useCase in
      let leaders = context.index.assessment.useCases[useCase.id]?.leaders ?? []
      return (wanted.isEmpty || wanted.contains(useCase.id))
        && (directive.group == nil || useCase.group == directive.group)
        && (directive.winner.map { leaders.contains($0) } ?? true)
    }.map { UseCaseCard($0, in: context) }
  }
}
