/// What the quiz does with everyone who could answer it: what wins how often, what can't win, and
/// which questions decide.
package struct FairnessReport: Sendable {
  /// What came of a sheet.
  package enum Outcome: Hashable, Sendable {
    /// One option leads alone.
    case win(Option.ID)
    case tie
    /// More than one option is in, and nothing ranks them.
    case unranked
    case nothingFits

    fileprivate var isWin: Bool {
      if case .win = self { true } else { false }
    }
  }

  package struct Share: Sendable {
    package let outcome: Outcome
    package let sheets: Int
  }

  /// Whether an option can win alone.
  package enum Way: Equatable, Sendable {
    /// On this sheet it does; no answer can be left out.
    case sheet(Sheet)
    /// Proved: the rival is at least as good on every answer, and is in wherever this one is.
    case none(because: Option.ID)
    /// Proved: all sheets were tried.
    case noneOfAll
    /// Neither found nor proved impossible.
    case notFound
  }

  /// How much a question decides.
  package struct Decision: Equatable, Sendable {
    package let question: Question.ID
    /// Those on which another answer to it, or none, puts others at the top.
    package let sheets: Int
  }

  /// An answer with weights or needs that puts nobody else at the top.
  package struct IdleAnswer: Equatable, Sendable {
    package enum Evidence: Equatable, Sendable {
      /// Proved: it adds the same to every option and rules none out.
      case addsTheSame
      /// Proved: all sheets were tried.
      case allTried
      case sampled
    }

    package let question: Question.ID
    package let answer: Answer.ID
    package let evidence: Evidence
  }

  package struct Pair: Equatable, Sendable {
    package let option: Option.ID
    package let rival: Option.ID
  }

  /// How many sheets were looked at.
  package let sheets: Int
  /// How many different ones there are. Whole below 2^53.
  package let possible: Double
  /// Whether the sheets are a sample, so that all shares are estimates.
  package let isEstimate: Bool
  /// The options in their order, then ties, sheets that nothing ranks, and those that nothing fits.
  /// Each sheet is in one of them.
  package let shares: [Share]
  /// Wins by less than `closeCallPoints`; they are counted among the wins too.
  package let closeCalls: Int
  /// Whole points of 100.
  package let closeCallPoints: Int
  /// The first answer to every question that is then asked, and what it leads to.
  package let firstAnswers: (sheet: Sheet, outcome: Outcome, leaders: [Option.ID])
  /// In the order of the questions.
  package let decisions: [Decision]
  /// In the order of the options.
  package let ways: [(option: Option.ID, way: Way)]
  package let idleAnswers: [IdleAnswer]
  /// Those that no weighed criterion tells apart; the rival is the earlier of the two.
  package let alike: [Pair]
  /// Those that some rival matches on all that is weighed and beats on some of it.
  package let dominated: [Pair]

  /// The same with the options that win most often first.
  package var sharesBySize: [Share] {
    let wins = shares.enumerated().filter { $0.element.outcome.isWin }
    return wins.sorted { ($1.element.sheets, $0.offset) < ($0.element.sheets, $1.offset) }
      .map(\.element) + shares.filter { !$0.outcome.isWin }
  }

  /// How far a share may be from the truth, in thousandths, rounded up: 95 % of samples like this
  /// one are nearer. 0 where all sheets were looked at.
  ///
  /// The normal approximation, or where that says too little because hardly any sheets were of the
  /// kind, or hardly any were not, the rule of three.
  package func margin(of count: Int) -> Int {
    guard isEstimate, sheets > 0 else { return 0 }
    let (share, all) = (Double(count) / Double(sheets), Double(sheets))
    let error = 1.96 * (share * (1 - share) / all).squareRoot()
    return Int((1000 * max(error, 3 / all)).rounded(.up))
  }

  /// The margin of the share that is least certain, in thousandths.
  package var widestMargin: Int { shares.map { margin(of: $0.sheets) }.max() ?? 0 }

  /// Thousandths of all sheets looked at, halves up.
  package func thousandths(of count: Int) -> Int {
    sheets == 0 ? 0 : (2000 * count + sheets) / (2 * sheets)
  }
}
