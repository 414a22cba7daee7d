import VersusModel

/// What the page and the command say about the fairness report.
extension Words {
  /// How many sets of answers were looked at, and what that makes of the shares.
  package func extent(of report: FairnessReport) -> String {
    let sheets = ("sheets", grouped(String(report.sheets)))
    guard report.isEstimate else {
      return report.sheets == 1 ? self[.oneSheet] : say(.allSheets, sheets)
    }
    return say(
      .drawnSheets, sheets, ("possible", possible(of: report)),
      ("points", points(report.widestMargin)))
  }

  private func possible(of report: FairnessReport) -> String {
    if report.possible < 0x1p53 { return grouped(String(Int(report.possible))) }
    var (rest, digits) = (report.possible, 0)
    while rest >= 10, rest.isFinite { (rest, digits) = (rest / 10, digits + 1) }
    return say(.moreThanPower, ("digits", String(digits)))
  }

  /// The share of all sheets looked at, as in `27.3 %`.
  package func percent(of sheets: Int, in report: FairnessReport) -> String {
    let thousandths = report.thousandths(of: sheets)
    guard thousandths == 0, sheets > 0 else { return percent(thousandths) }
    return say(.under, ("share", percent(1)))
  }

  private func percent(_ thousandths: Int) -> String {
    say(.percent, ("number", points(thousandths)))
  }

  /// What an outcome is called in a list of outcomes.
  package func title(
    of outcome: FairnessReport.Outcome, _ name: (Option.ID) -> String
  ) -> String {
    switch outcome {
    case .win(let option): name(option)
    case .tie: self[.aTie]
    case .unranked: self[.nothingToRankBy]
    case .nothingFits: self[.nothingFits]
    }
  }

  package func evidence(_ evidence: FairnessReport.IdleAnswer.Evidence) -> String {
    switch evidence {
    case .addsTheSame: self[.idleAddsTheSame]
    case .allTried: self[.idleAllTried]
    case .sampled: self[.idleSampled]
    }
  }
}
