/// Words that the page and the command share.
extension FairnessReport {
  /// How many sets of answers were looked at, and what that makes of the shares.
  package var extent: String {
    guard isEstimate else {
      return sheets == 1
        ? "There is only one set of answers, and it was tried."
        : "All \(Self.grouped(sheets)) sets of answers that can be given were tried, skipped "
          + "questions included, so that every share is exact."
    }
    return "\(Self.grouped(sheets)) sets of answers were drawn by a fixed seed from "
      + "\(possibleInWords) that can be given, skipped questions included. The shares are "
      + "estimates: with a chance of 95\u{A0}% each is within \(Self.tenths(widestMargin)) points of the "
      + "truth."
  }

  /// The margin of the share that is least certain, in thousandths.
  package var widestMargin: Int { shares.map { margin(of: $0.sheets) }.max() ?? 0 }

  private var possibleInWords: String {
    if possible < 0x1p53 { return Self.grouped(Int(possible)) }
    var (rest, digits) = (possible, 0)
    while rest >= 10, rest.isFinite { (rest, digits) = (rest / 10, digits + 1) }
    return "more than 10 to the power of \(digits)"
  }

  /// The share of all sheets looked at, as in `27.3 %`.
  package func percent(of count: Int) -> String {
    let thousandths = thousandths(of: count)
    return thousandths == 0 && count > 0 ? "under 0.1 %" : Self.tenths(thousandths) + " %"
  }

  /// Thousandths as hundredths with one decimal.
  package static func tenths(_ thousandths: Int) -> String {
    "\(thousandths / 10).\(thousandths % 10)"
  }

  /// Digits in threes.
  package static func grouped(_ number: Int) -> String {
    let digits = String(number)
    var grouped = ""
    for (index, digit) in digits.enumerated() {
      if index > 0, (digits.count - index).isMultiple(of: 3) { grouped += "," }
      grouped.append(digit)
    }
    return grouped
  }
}

extension FairnessReport.Outcome {
  /// What it is called in a list of outcomes.
  package func title(_ name: (Option.ID) -> String) -> String {
    switch self {
    case .win(let option): name(option)
    case .tie: "A tie"
    case .unranked: "Nothing to rank by"
    case .nothingFits: "Nothing fits"
    }
  }
}

extension FairnessReport.IdleAnswer.Evidence {
  package var inWords: String {
    switch self {
    case .addsTheSame: "proved: it gives every option the same and rules none out"
    case .allTried: "proved: all sets of answers were tried"
    case .sampled: "not proved: the sample shows no case"
    }
  }
}
