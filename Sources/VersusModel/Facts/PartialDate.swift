/// A date as precise as its source: a year, a month or a day. Compares by its first day.
package struct PartialDate: Hashable, Comparable, Sendable {
  package let year: Int
  /// 1…12
  package let month: Int?
  /// 1…31
  package let day: Int?

  package init?(year: Int, month: Int? = nil, day: Int? = nil) {
    guard (1...9999).contains(year) else { return nil }
    if let month {
      guard (1...12).contains(month) else { return nil }
      if let day {
        guard (1...Self.days(in: month, of: year)).contains(day) else { return nil }
      }
    } else if day != nil {
      return nil
    }
    self.year = year
    self.month = month
    self.day = day
  }

  /// Reads `2026`, `2026-01` or `2026-01-31`.
  package init?(_ text: some StringProtocol) {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard (1...3).contains(parts.count), parts[0].utf8.count == 4,
      parts.dropFirst().allSatisfy({ $0.utf8.count == 2 }),
      parts.allSatisfy({ $0.utf8.allSatisfy { (0x30...0x39).contains($0) } }),
      let year = Int(parts[0])
    else { return nil }
    let month = parts.count > 1 ? Int(parts[1]) : nil
    let day = parts.count > 2 ? Int(parts[2]) : nil
    self.init(year: year, month: month, day: day)
  }

  package static func < (left: Self, right: Self) -> Bool {
    left.firstDayNumber < right.firstDayNumber
  }

  /// Days since 0000-03-01 in the proleptic Gregorian calendar, of the first day this date covers.
  package var firstDayNumber: Int {
    let month = month ?? 1
    let shiftedYear = month > 2 ? year : year - 1
    let shiftedMonth = (month + 9) % 12
    return 365 * shiftedYear + shiftedYear / 4 - shiftedYear / 100 + shiftedYear / 400
      + (153 * shiftedMonth + 2) / 5 + (day ?? 1) - 1
  }

  /// For parts that are known to make a date.
  init(year: Int, month: Int, day: Int, isChecked: Void) {
    (self.year, self.month, self.day) = (year, month, day)
  }

  static func days(in month: Int, of year: Int) -> Int {
    switch month {
    case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }
}

extension PartialDate: CustomStringConvertible {
  /// ISO 8601: `2026`, `2026-01` or `2026-01-31`.
  package var description: String {
    let parts = [Self.padded(year, to: 4)]
    return (parts + [month, day].compactMap { $0.map { Self.padded($0, to: 2) } })
      .joined(separator: "-")
  }

  private static func padded(_ number: Int, to width: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, width - digits.count)) + digits
  }
}

/// How old a claim is known to be.
package enum AsOf: Hashable, Sendable {
  case date(PartialDate)
  /// The author looked for a date and the source has none.
  case undated
}

/// A whole number of days, weeks, months or years, as `fresh-for` takes it.
package struct Period: Hashable, Sendable {
  package enum Unit: String, Hashable, Sendable, CaseIterable {
    case days, weeks, months, years
  }

  package let count: Int
  package let unit: Unit

  package init(count: Int, unit: Unit) {
    self.count = count
    self.unit = unit
  }
}
