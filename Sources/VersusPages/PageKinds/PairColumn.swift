import VersusModel
import VersusTemplates

/// What the pages of pairs show of one option, whatever it is compared with.
final class PairColumn {
  let option: Option
  let heading: CompareTable.Column
  let card: Shared<OptionCard>
  let oldestDate: PartialDate?
  /// By the place of the criterion in the site, as all that follow up to `bestCells`.
  let isGiven: [Bool]
  /// Equal for equal readings; nil where nothing is known.
  let readings: [Int?]
  /// Nil where the criterion weighs nothing.
  let intervals: [Interval?]
  let cells: [Shared<Cell>]
  /// The same where they are marked best.
  let bestCells: [Shared<Cell>]
  /// By the place of the use case in the site; nil where it has no place.
  let fits: [Fit?]
  /// By the place of the group among those that count.
  let groups: [GroupScore?]
  let nearestPairs: [(address: PageAddress, link: Shared<Link>)]

  /// How it does in a use case.
  struct Fit {
    let isIn: Bool
    let total: Int
  }

  struct GroupScore {
    let total: Int
    let side: Shared<PairProfile.Side>
    /// The same where it is ahead.
    let sideAhead: Shared<PairProfile.Side>
  }

  init(_ option: Option, at place: Int, in pages: PairPages) {
    let (context, renderer) = (pages.context, pages.renderer)
    let index = context.index
    self.option = option
    heading = context.column(option)
    card = renderer.share(OptionCard(option, points: 3, in: context))
    oldestDate = option.facts.values.oldestDate
    let facts = pages.rows.map { option.facts[$0.criterion.id] }
    isGiven = facts.map { $0 != nil }
    readings = facts.enumerated().map { criterion, fact in
      guard let fact, fact.reading != .unknown else { return nil }
      return pages.number(of: fact.reading, on: criterion)
    }
    intervals = pages.rows.map { index.intervals[$0.criterion.id]?[place] }
    let plain = zip(pages.rows, facts).map { row, fact in
      Cell(fact, of: option, on: row.criterion, row.link.view, isBest: false, in: context)
    }
    cells = plain.map { renderer.share($0) }
    bestCells = plain.map { cell in
      var cell = cell
      cell.isBest = true
      return renderer.share(cell)
    }
    fits = context.site.useCases.map { useCase in
      index.useCaseStandings[useCase.id]?[place].map { Fit(isIn: $0.isIn, total: $0.total) }
    }
    groups = index.groupScores.map { group in
      group.standings[place].map { standing in
        var side = PairProfile.Side(
          standing, bar: renderer.share(standing.bar()), in: context.words)
        let plain = renderer.share(side)
        side.isAhead = true
        return GroupScore(total: standing.total, side: plain, sideAhead: renderer.share(side))
      }
    }
    nearestPairs = context.nearestPairs(of: option, 6).map { pair in
      (
        .pair(pair.left.id, pair.right.id),
        renderer.share(context.link(pair.left, pair.right))
      )
    }
  }
}

extension PairColumn {
  /// Whether the facts of both on a criterion are known and say the same.
  func isSame(as other: PairColumn, on criterion: Int) -> Bool {
    guard let reading = readings[criterion] else { return false }
    return reading == other.readings[criterion]
  }

  func cell(on criterion: Int, against rival: PairColumn) -> Shared<Cell> {
    guard let interval = intervals[criterion], let other = rival.intervals[criterion],
      interval.surelyExceeds(other)
    else { return cells[criterion] }
    return bestCells[criterion]
  }
}

extension PairColumn.Fit {
  /// By the needs that it meets, then by the total.
  func isAhead(of other: Self) -> Bool {
    isIn != other.isIn ? isIn : isIn && total > other.total
  }
}

extension PairColumn.GroupScore {
  func side(against rival: Self) -> Shared<PairProfile.Side> {
    total > rival.total ? sideAhead : side
  }
}
