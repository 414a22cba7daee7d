import VersusModel
import VersusTemplates

/// Two options side by side: who is ahead where and why, then all in which they differ, then what
/// both share.
struct PairPageView: View {
  let page: PageFrame
  let left: Shared<OptionCard>
  let right: Shared<OptionCard>
  let summary: String
  let profile: PairProfile?
  let differences: CompareTable?
  let shared: CompareTable?
  let leftWins: [Shared<Link>]
  let rightWins: [Shared<Link>]
  let others: [Shared<Link>]
  let pairs: [Shared<Link>]
  /// Whether anything is said for or against either.
  let hasPoints: Bool

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
      .flag("has-use-cases") {
        !$0.leftWins.isEmpty || !$0.rightWins.isEmpty || !$0.others.isEmpty
      },
      .flag("has-points") { $0.hasPoints },
      .list("pairs") { $0.pairs },
    ])

  init(_ left: PairColumn, _ right: PairColumn, _ outline: PageOutline, in pages: PairPages) {
    let context = pages.context
    self.left = left.card
    self.right = right.card
    let words = context.words
    let names = ("options", words.list([left.option.name, right.option.name]))
    profile = PairProfile(left, right, in: pages)
    differences = CompareTable(words.say(.whereTheyDiffer, names), left, right, in: pages) {
      !left.isSame(as: right, on: $0) && (left.isGiven[$0] || right.isGiven[$0])
    }
    shared = CompareTable(words.say(.whatTheyShare, names), left, right, in: pages) {
      left.isSame(as: right, on: $0)
    }
    var (leftWins, rightWins, others): ([Shared<Link>], [Shared<Link>], [Shared<Link>]) =
      ([], [], [])
    for (place, link) in pages.useCases.enumerated() {
      guard let first = left.fits[place], let second = right.fits[place] else {
        others.append(link)
        continue
      }
      if first.isAhead(of: second) {
        leftWins.append(link)
      } else if second.isAhead(of: first) {
        rightWins.append(link)
      } else {
        others.append(link)
      }
    }
    (self.leftWins, self.rightWins, self.others) = (leftWins, rightWins, others)
    summary = Self.summary(
      left.option, right.option, wins: (leftWins.count, rightWins.count), in: context)
    pairs = (left.nearestPairs + right.nearestPairs).filter { $0.address != outline.address }
      .map(\.link)
    hasPoints = [left.option, right.option].contains { !$0.pros.isEmpty || !$0.cons.isEmpty }
    page = context.frame(
      outline,
      contents: [
        profile.map { _ in .init(title: words[.groupByGroup], id: "section.profile") },
        pages.useCases.isEmpty
          ? nil : .init(title: words[.whereEachIsAhead], id: "section.use-cases"),
        hasPoints ? .init(title: words[.forAndAgainst], id: "section.for-and-against") : nil,
        differences.map { _ in .init(title: words[.differences], id: "section.differences") },
        shared.map { _ in .init(title: words[.whatBothShare], id: "section.shared") },
      ].compactMap { $0 }, summary: summary,
      oldestFact: [left.oldestDate, right.oldestDate].compactMap(\.self).min(),
      bundle: .pair, surroundings: pages.surroundings)
  }

  /// What the facts carry, in one or two sentences.
  private static func summary(
    _ left: Option, _ right: Option, wins: (left: Int, right: Int), in context: PageContext
  ) -> String {
    let words = context.words
    var sentences: [String] = []
    if let first = context.index.standings[left.id]?.score,
      let second = context.index.standings[right.id]?.score
    {
      let (ahead, behind) = first >= second ? (left, right) : (right, left)
      sentences.append(
        first == second
          ? words.say(.sameScore, ("left", left.name), ("right", right.name))
          : words.say(
            .aheadOverall, ("leader", ahead.name), ("rival", behind.name),
            ("points", words.points(abs(first - second))),
            (
              "scores",
              words.say(
                .scoreToScore, ("high", words.points(max(first, second))),
                ("low", words.points(min(first, second))))
            )))
    }
    if wins.left + wins.right > 0 {
      sentences.append(
        words.say(
          .aheadByUseCase, ("left", left.name), ("left-wins", String(wins.left)),
          ("right", right.name), ("right-wins", String(wins.right))))
    }
    return sentences.joined(separator: " ")
  }
}

extension CompareTable {
  /// Nil where no row is shown.
  ///
  /// - Parameter isShown: Whether that of a criterion is, by its place in the site.
  fileprivate init?(
    _ caption: String, _ left: PairColumn, _ right: PairColumn, in pages: PairPages,
    where isShown: (Int) -> Bool
  ) {
    var groups: [RowGroup] = []
    for group in pages.rowGroups {
      var rows: [Row] = []
      for place in group.rows where isShown(place) {
        let row = pages.rows[place]
        rows.append(
          Row(
            id: row.criterion.id.slug, criterion: row.link, weight: "", isSortable: false,
            cells: [
              left.cell(on: place, against: right), right.cell(on: place, against: left),
            ]))
      }
      if !rows.isEmpty { groups.append(RowGroup(title: group.title, rows: rows)) }
    }
    guard !groups.isEmpty else { return nil }
    self.init(caption: caption, columns: [left.heading, right.heading], groups: groups)
  }
}
