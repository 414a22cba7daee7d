import VersusModel
import VersusTemplates

/// How one option does on each group of criteria, among all options.
struct ProfileChart: View {
  let option: String
  let rows: [Row]

  static let shape = Shape<ProfileChart>(
    "profile",
    [
      .text("option") { $0.option },
      .list("rows") { $0.rows },
    ])

  struct Row: View {
    let group: Link
    let score: String
    /// As in "2nd of 3"; empty where there is nothing to compare with.
    let place: String
    /// The ends between which the score could lie; empty where there is no doubt.
    let spread: String
    /// The lowest and the highest score of any option; empty where they are one.
    let field: String
    let bar: ScoreBar

    static let shape = Shape<Row>(
      "profile row",
      [
        .view("group") { $0.group },
        .text("score") { $0.score },
        .text("place") { $0.place },
        .text("spread") { $0.spread },
        .text("field") { $0.field },
        .view("bar") { $0.bar },
      ])
  }

  /// Nil where fewer than two groups count: one alone says no more than the overall score.
  init?(of option: Option, in context: PageContext) {
    let groups = context.index.groupScores
    guard groups.count > 1, let position = context.index.places[option.id] else { return nil }
    let isAlone = context.site.options.count < 2
    self.option = option.name
    rows = groups.compactMap { group in
      guard let standing = group.standings[position], let score = standing.score else { return nil }
      let field = group.field
      return Row(
        group: Link(title: group.title, url: "#" + OptionPageView.anchor(of: group.group)),
        score: context.words.points(score),
        place: isAlone ? "" : group.place(of: standing, in: context.words),
        spread: context.words.spread(of: standing),
        field: field.count == 1
          ? ""
          : context.words.range(
            context.words.points(field.lowerBound), context.words.points(field.upperBound)),
        bar: standing.bar(field: isAlone ? nil : field))
    }
  }
}

extension GroupScores {
  /// As in "2nd of 3".
  fileprivate func place(of standing: Standing, in words: Words) -> String {
    guard let rank = standing.rank else { return "" }
    let isShared = standings.count { $0?.rank == rank } > 1
    return words.say(
      isShared ? .sharedPlaceOf : .placeOf, count: standings.count,
      ("place", words.ordinal(rank)))
  }
}

/// How two options do on each group of criteria, side by side.
struct PairProfile: View {
  let left: CompareTable.Column
  let right: CompareTable.Column
  let rows: [Row]

  static let shape = Shape<PairProfile>(
    "pair profile",
    [
      .view("left") { $0.left },
      .view("right") { $0.right },
      .list("rows") { $0.rows },
    ])

  struct Row: View {
    let group: Link
    let left: Shared<Side>
    let right: Shared<Side>

    static let shape = Shape<Row>(
      "pair profile row",
      [
        .view("group") { $0.group },
        .view("left") { $0.left },
        .view("right") { $0.right },
      ])
  }

  struct Side: View {
    let score: String
    let spread: String
    var isAhead = false
    let bar: Shared<ScoreBar>

    static let shape = Shape<Side>(
      "side",
      [
        .text("score") { $0.score },
        .text("spread") { $0.spread },
        .flag("is-ahead") { $0.isAhead },
        .view("bar") { $0.bar },
      ])

    init(_ standing: Standing, bar: Shared<ScoreBar>, in words: Words) {
      score = standing.score.map(words.points) ?? ""
      spread = words.spread(of: standing)
      self.bar = bar
    }
  }

  /// Nil where fewer than two groups count.
  init?(_ left: PairColumn, _ right: PairColumn, in pages: PairPages) {
    guard pages.scoredGroups.count > 1 else { return nil }
    self.left = left.heading
    self.right = right.heading
    rows = pages.scoredGroups.enumerated().compactMap { place, group in
      guard let one = left.groups[place], let other = right.groups[place] else { return nil }
      return Row(group: group, left: one.side(against: other), right: other.side(against: one))
    }
  }
}
