import VersusModel

/// What looks like a date and is none.
enum MistakenDate {
  /// Of a month that ends before, as in 2026-02-30.
  case noSuchDay
  case noSuchMonth
  /// As in 2026-1-1, with the date that was meant.
  case tooFewDigits(PartialDate)

  init?(_ text: String) {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard (2...3).contains(parts.count), parts[0].utf8.count == 4,
      parts.dropFirst().allSatisfy({ (1...2).contains($0.utf8.count) }),
      parts.allSatisfy({ $0.utf8.allSatisfy { (0x30...0x39).contains($0) } }),
      let year = Int(parts[0]), let month = Int(parts[1])
    else { return nil }
    let day = parts.count > 2 ? Int(parts[2]) : nil
    if let date = PartialDate(year: year, month: month, day: day) {
      self = .tooFewDigits(date)
    } else if PartialDate(year: year, month: month) == nil {
      self = .noSuchMonth
    } else {
      self = .noSuchDay
    }
  }
}

extension Diagnostic {
  static func mistakenDate(_ name: String, _ mistake: MistakenDate, _ node: YAMLNode) -> Self {
    let text = node.scalar ?? ""
    return switch mistake {
    case .noSuchDay:
      .error(
        "there is no day \(text)", code: .invalidValue,
        hint: "mend the day, or leave it out where it isn't known", at: node.position)
    case .noSuchMonth:
      .error(
        "there is no month \(text.prefix { $0 != "-" })-\(text.split(separator: "-")[1])",
        code: .invalidValue, hint: "months run from 01 to 12, as in 2026-01-31",
        at: node.position)
    case .tooFewDigits(let date):
      .error(
        "\(name) must be a date, but it is '\(text)'", code: .wrongType,
        hint: "write two digits for months and days: \(date)", at: node.position)
    }
  }
}
