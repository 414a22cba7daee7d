extension FairnessReport {
  /// The margin of the share that is least certain, in thousandths.
  package var widestMargin: Int { shares.map { margin(of: $0.sheets) }.max() ?? 0 }

  /// Digits in threes.
  static func grouped(_ number: Int) -> String {
    let digits = String(number)
    var grouped = ""
    for (index, digit) in digits.enumerated() {
      if index > 0, (digits.count - index).isMultiple(of: 3) { grouped += "," }
      grouped.append(digit)
    }
    return grouped
  }
}
