/// How old the facts of a site are on a day.
package struct Freshness: Sendable {
  /// A fact with its date.
  package struct Entry: Sendable {
    package let option: Option.ID
    package let criterion: Criterion.ID
    package let date: PartialDate
    /// The last day on which it counts as fresh.
    package let freshUntil: PartialDate
  }

  /// What counts as today.
  package let day: PartialDate
  /// Oldest first, then in the order of the site.
  package let dated: [Entry]
  /// Facts whose sources have no date, in the order of the site.
  package let undated: [(option: Option.ID, criterion: Criterion.ID)]

  package init(of site: Site) {
    day = site.settings.day ?? site.newestDate ?? PartialDate.earliest
    var dated: [Entry] = []
    var undated: [(option: Option.ID, criterion: Criterion.ID)] = []
    for option in site.options {
      for criterion in site.criteria {
        guard let fact = option.facts[criterion.id], fact.reading != .unknown else { continue }
        if let date = fact.date {
          let until = site.freshUntil(date, on: criterion)
          dated.append(
            Entry(option: option.id, criterion: criterion.id, date: date, freshUntil: until))
        } else {
          undated.append((option.id, criterion.id))
        }
      }
    }
    self.dated = dated.enumerated()
      .sorted { ($0.element.date, $0.offset) < ($1.element.date, $1.offset) }.map(\.element)
    self.undated = undated
  }

  package func isStale(_ entry: Entry) -> Bool { entry.freshUntil < day }
}

extension Site {
  /// The last day on which a fact of this date counts as fresh.
  package func freshUntil(_ date: PartialDate, on criterion: Criterion) -> PartialDate {
    date.adding(criterion.freshFor ?? settings.freshFor)
  }

  /// The newest date that the content gives anything.
  fileprivate var newestDate: PartialDate? {
    var dates: [PartialDate?] = options.flatMap { option in
      option.facts.values.flatMap { fact in [fact.asOf?.date] + fact.claims.map { $0.asOf?.date } }
    }
    let articles =
      options.map(\.article) + criteria.map(\.article) + useCases.map(\.article)
      + sources.map(\.article) + pages.map(\.article) + [front?.article].compactMap(\.self)
    dates += articles.map(\.updated)
    dates += sources.flatMap { [$0.published?.date, $0.accessed] }
    dates += useCases.map { $0.verdict.asOf?.date }
    dates += criteria.map { $0.verdict?.asOf?.date } + [front?.verdict?.asOf?.date]
    return dates.compactMap(\.self).max()
  }
}

extension Fact {
  /// How old it is known to be: its own date, else the newest of its claims.
  package var date: PartialDate? {
    if let asOf { return asOf.date }
    return claims.compactMap { $0.asOf?.date }.max()
  }

  /// Whether its claims say different things, be it in words alone.
  package var isContested: Bool {
    isDisputed || claims.count > 1 && claims.contains { $0.reading == nil }
  }
}

extension AsOf {
  package var date: PartialDate? {
    if case .date(let date) = self { date } else { nil }
  }
}

extension PartialDate {
  package static let earliest = PartialDate(year: 1, month: 1, day: 1, isChecked: ())

  /// Counted from the first day that the date covers; a day that the month lacks is its last.
  package func adding(_ period: Period) -> PartialDate {
    let (month, day) = (month ?? 1, day ?? 1)
    switch period.unit {
    case .days: return PartialDate(dayNumber: firstDayNumber + min(period.count, 4_000_000))
    case .weeks: return PartialDate(dayNumber: firstDayNumber + 7 * min(period.count, 500_000))
    case .months, .years:
      let months = min(period.count, 100_000) * (period.unit == .years ? 12 : 1)
      let total = year * 12 + month - 1 + months
      let year = min(total / 12, 9999)
      let newMonth = total % 12 + 1
      let last = Self.days(in: newMonth, of: year)
      return PartialDate(year: year, month: newMonth, day: min(day, last), isChecked: ())
    }
  }

  /// The day in UTC.
  package init(secondsSince1970 seconds: Int) {
    self.init(dayNumber: 719_468 + seconds / 86_400)
  }

  /// The inverse of `firstDayNumber`; what lies behind the year 9999 is its last day.
  package init(dayNumber: Int) {
    let lastDay = PartialDate(year: 9999, month: 12, day: 31, isChecked: ()).firstDayNumber
    let number = min(max(dayNumber, 306), lastDay)
    // Civil from days, by eras of 400 years that begin in March.
    let era = number / 146_097
    let dayOfEra = number % 146_097
    let yearOfEra =
      (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shiftedMonth = (5 * dayOfYear + 2) / 153
    let day = dayOfYear - (153 * shiftedMonth + 2) / 5 + 1
    let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
    self.init(
      year: era * 400 + yearOfEra + (month <= 2 ? 1 : 0), month: month, day: day, isChecked: ())
  }
}
