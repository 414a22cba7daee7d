import VersusModel
import VersusTemplates

/// Two options side by side: differences first, then what both share, then who wins where.
struct PairPageView: View {
  let page: PageFrame
  let left: OptionCard
  let right: OptionCard
  let summary: String
  let profile: PairProfile?
  let differences: CompareTable?
  let shared: CompareTable?
  let leftWins: [Link]
  let rightWins: [Link]
  let others: [Link]
  let pairs: [Link]

  static let shape = Shape<PairPageView>(
    "pair page",
    [
      .view("page") { $0.page },
      .view("left") { $0.left },
      .view("right") { $0.right },
      .text("summary") { $0.summary },
      .view("profile") { $0.profile },
      .view("differences") { $0.differences },
      .view("shared") { $0.shared },
      .list("left-wins") { $0.leftWins },
      .list("right-wins") { $0.rightWins },
      .list("others") { $0.others },
      .list("pairs") { $0.pairs },
    ])

  init(_ left: Option, _ right: Option, _ outline: PageOutline, in context: PageContext) {
    let site = context.site
    self.left = OptionCard(left, points: 3, in: context)
    self.right = OptionCard(right, points: 3, in: context)
    var (different, same): ([Criterion], [Criterion]) = ([], [])
    for criterion in site.criteria {
      if criterion.isSame(in: [left, right]) {
        same.append(criterion)
      } else if left.facts[criterion.id] != nil || right.facts[criterion.id] != nil {
        different.append(criterion)
      }
    }
    let table = { (caption: String, criteria: [Criterion]) in
      criteria.isEmpty
        ? nil
        : CompareTable(
          caption: caption, criteria: criteria, options: [left, right], in: context)
    }
    profile = PairProfile(left, right, in: context)
    let names = "\(left.name) and \(right.name)"
    differences = table("Where \(names) differ", different)
    shared = table("What \(names) share", same)
    var (leftWins, rightWins, others): ([Link], [Link], [Link]) = ([], [], [])
    if let leftPlace = context.index.places[left.id],
      let rightPlace = context.index.places[right.id]
    {
      for useCase in site.useCases {
        let link = context.link(useCase)
        switch context.ahead(leftPlace, rightPlace, in: useCase.id) {
        case leftPlace: leftWins.append(link)
        case rightPlace: rightWins.append(link)
        default: others.append(link)
        }
      }
    }
    (self.leftWins, self.rightWins, self.others) = (leftWins, rightWins, others)
    summary = Self.summary(
      left, right, wins: (leftWins.count, rightWins.count), in: context)
    pairs = Array(
      (context.pairs(of: left.id, except: outline.address)
        + context.pairs(of: right.id, except: outline.address)).prefix(24))
    page = context.frame(
      outline,
      contents: [
        profile.map { _ in .init(title: "Group by group", id: "section.profile") },
        differences.map { _ in .init(title: "Differences", id: "section.differences") },
        shared.map { _ in .init(title: "What both share", id: "section.shared") },
        site.useCases.isEmpty ? nil : .init(title: "Where each is ahead", id: "section.use-cases"),
        .init(title: "For and against", id: "section.for-and-against"),
      ].compactMap { $0 }, facts: Array(left.facts.values) + Array(right.facts.values))
  }

  /// What the facts carry, in one or two sentences.
  private static func summary(
    _ left: Option, _ right: Option, wins: (left: Int, right: Int), in context: PageContext
  ) -> String {
    var sentences: [String] = []
    if let first = context.index.standings[left.id]?.score,
      let second = context.index.standings[right.id]?.score
    {
      let (ahead, behind) = first >= second ? (left, right) : (right, left)
      let margin = Words.points(abs(first - second))
      let scores = "\(Words.points(max(first, second))) to \(Words.points(min(first, second)))"
      sentences.append(
        first == second
          ? "Over all criteria, \(left.name) and \(right.name) score the same."
          : "Over all criteria, \(ahead.name) is ahead of \(behind.name) by \(margin) points of 100 (\(scores))."
      )
    }
    if wins.left + wins.right > 0 {
      sentences.append(
        "By use case, \(left.name) is ahead in \(wins.left) and \(right.name) in \(wins.right).")
    }
    return sentences.joined(separator: " ")
  }
}

extension PageContext {
  /// Which of two options, by their places, is ahead in a use case: by its needs, then by the total.
  /// Nil where neither is.
  func ahead(_ left: Int, _ right: Int, in useCase: UseCase.ID) -> Int? {
    guard let standings = index.useCaseStandings[useCase], let first = standings[left],
      let second = standings[right]
    else { return nil }
    if first.isIn != second.isIn { return first.isIn ? left : right }
    guard first.isIn, first.total != second.total else { return nil }
    return first.total > second.total ? left : right
  }
}
