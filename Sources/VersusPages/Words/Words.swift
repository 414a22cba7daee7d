import VersusModel

/// What the site says in its own words about values, dates and scores.
package enum Words {
  static let unknown = "Unknown"
  static let notGiven = "Not given"
  static let notApplicable = "Does not apply"
  static let sourcesDisagree = "Sources disagree"
  static let undated = "undated"

  static func status(_ status: Fact.Status) -> String {
    switch status {
    case .measured: "Measured"
    case .reported: "Reported"
    case .estimated: "Estimated"
    case .unknown: unknown
    // The value says it already.
    case .notApplicable: ""
    case .depends: "Depends"
    }
  }

  static func sourceKind(_ kind: Source.Kind) -> String {
    switch kind {
    case .documentation: "Documentation"
    case .benchmark: "Benchmark"
    case .survey: "Survey"
    case .standard: "Standard"
    case .dataset: "Data set"
    case .issue: "Issue"
    case .book: "Book"
    case .article: "Article"
    case .vendor: "Vendor"
    case .agency: "Agency"
    case .editorial: "Editorial"
    case .other: "Other"
    }
  }

  static func kind(_ kind: Criterion.Kind) -> String {
    switch kind {
    case .rating: "A rating from 1 to 5"
    case .number: "A number"
    case .flag: "Yes, partly or no"
    case .choice: "One of several"
    case .text: "Words"
    case .list: "Any of several"
    case .date: "A date"
    case .version: "A version"
    case .link: "A link"
    }
  }

  static func date(_ asOf: AsOf?) -> String {
    switch asOf {
    case .date(let date): Words.date(date)
    case .undated: undated
    case nil: ""
    }
  }

  static func date(_ date: PartialDate) -> String {
    guard let month = date.month else { return String(date.year) }
    let named = months[month - 1] + " " + String(date.year)
    return date.day.map { "\($0) \(named)" } ?? named
  }

  private static let months = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
  ]

  /// Whole points and tenths, from tenths.
  package static func points(_ tenths: Int) -> String {
    (tenths < 0 ? "−" : "") + "\(tenths.magnitude / 10).\(tenths.magnitude % 10)"
  }

  /// Digits in threes from 10,000 up; below that, years stay readable.
  static func number(_ number: Decimal) -> String {
    let plain = number.description
    let isNegative = plain.hasPrefix("-")
    let parts = plain.drop { $0 == "-" }.split(separator: ".")
    guard let whole = parts.first, whole.count > 4 else {
      return isNegative ? "−" + plain.dropFirst() : plain
    }
    var grouped = ""
    for (index, digit) in whole.enumerated() {
      if index > 0, (whole.count - index).isMultiple(of: 3) { grouped += "," }
      grouped.append(digit)
    }
    let fraction = parts.dropFirst().map { "." + $0 }.joined()
    return (isNegative ? "−" : "") + grouped + fraction
  }

  /// `A`, `A and B`, `A, B and C`.
  package static func list(_ items: [String], joint: String = "and") -> String {
    guard let last = items.last, items.count > 1 else { return items.first ?? "" }
    return items.dropLast().joined(separator: ", ") + " \(joint) " + last
  }

  /// `1st`, `2nd`, `3rd`, `4th`, `11th`.
  static func ordinal(_ number: Int) -> String {
    let isTeen = (11...13).contains(number % 100)
    let ending =
      switch number % 10 {
      case 1 where !isTeen: "st"
      case 2 where !isTeen: "nd"
      case 3 where !isTeen: "rd"
      default: "th"
      }
    return "\(number)\(ending)"
  }

  static func count(_ count: Int, _ one: String, _ many: String) -> String {
    "\(count) \(count == 1 ? one : many)"
  }
}
