/// Turns the facts of one criterion into utilities, for one direction of preference.
package struct Utility: Sendable {
  private let criterion: Criterion
  private let preference: Weighing.Preference?

  package init(_ criterion: Criterion, preference: Weighing.Preference? = nil) {
    self.criterion = criterion
    self.preference = preference
  }

  /// - Parameter fact: Nil where nobody wrote the cell; it counts like unknown.
  package func interval(of fact: Fact?) -> Interval {
    guard let fact else { return .unknown }
    let own = interval(of: fact.reading)
    guard fact.isDisputed, fact.reading != .unknown, fact.reading != .notApplicable else {
      return own
    }
    let claims = fact.claims.compactMap(\.reading).map { interval(of: $0) }
    return Interval(
      low: claims.map(\.low).reduce(own.low, min), counted: own.counted,
      high: claims.map(\.high).reduce(own.high, max))
  }

  private func interval(of reading: Reading) -> Interval {
    switch reading {
    case .unknown: return .unknown
    case .notApplicable: return .none
    case .value(let value): return utility(of: value).map(Interval.init) ?? .unknown
    case .range(let low, let high): return spread([low, high])
    case .anyOf(let values): return spread(values)
    }
  }

  private func spread(_ values: [Value]) -> Interval {
    let utilities = values.compactMap { utility(of: $0) }
    guard let low = utilities.min(), let high = utilities.max() else { return .unknown }
    return Interval(low: low, counted: (low + high + 1) / 2, high: high)
  }

  /// 0…10,000, halves up; nil for a value that nothing scores.
  package func utility(of value: Value) -> Int? {
    switch value {
    case .rating(let rating): turned(Self.share(rating))
    case .number(let number): scaled(number).map { turned($0) }
    case .date(let date): scaled(date).map { turned($0) }
    case .flag(let flag): turned(flag == .yes ? Interval.full : flag == .no ? 0 : Interval.full / 2)
    case .choice(let choice): chosen(choice)
    case .text, .list, .version, .link: nil
    }
  }

  /// Whether the scale is turned round: against `better` for ratings and flags, against the
  /// direction of a scale's ends for numbers and dates.
  private func turned(_ utility: Int) -> Int {
    let natural: Criterion.Better = criterion.kind == .flag ? .yes : .higher
    let opposite: Criterion.Better = criterion.kind == .flag ? .no : .lower
    let declared: Criterion.Better =
      switch criterion.kind {
      case .number, .date: criterion.scale?.rises == false ? .lower : .higher
      default: criterion.better == opposite ? opposite : natural
      }
    let wanted: Criterion.Better =
      switch preference {
      case .higher, .yes: natural
      case .lower, .no: opposite
      case nil, .choices, .ratings: declared
      }
    // A scale already runs from worst to best; what else there is runs from low to high.
    let runs: Criterion.Better = criterion.scale == nil ? natural : declared
    return wanted == runs ? utility : Interval.full - utility
  }

  private func chosen(_ choice: Choice.ID) -> Int? {
    guard let index = criterion.choices.firstIndex(where: { $0.id == choice }) else { return nil }
    switch preference {
    case .choices(let wanted): return wanted.contains(choice) ? Interval.full : 0
    case .ratings(let ratings):
      return ratings.indices.contains(index) ? Self.share(ratings[index]) : nil
    case nil, .higher, .yes: return criterion.choices[index].rating.map(Self.share)
    case .lower, .no: return criterion.choices[index].rating.map { Interval.full - Self.share($0) }
    }
  }

  private static func share(_ rating: Int) -> Int {
    (min(max(rating, 1), 5) - 1) * Interval.full / 4
  }

  private func scaled(_ number: Decimal) -> Int? {
    guard case .numbers(let worst, let best) = criterion.scale?.ends else { return nil }
    if criterion.scale?.isLogarithmic == true {
      let (low, high) = (min(worst, best).double, max(worst, best).double)
      let clamped = min(max(number.double, low), high)
      let quotient =
        naturalLogarithm(clamped / worst.double) / naturalLogarithm(best.double / worst.double)
      return Int((quotient * Double(Interval.full) + 0.5).rounded(.down))
    }
    let places = max(number.places, worst.places, best.places)
    return Self.share(
      of: number.scaled(to: places), from: worst.scaled(to: places), to: best.scaled(to: places))
  }

  private func scaled(_ date: PartialDate) -> Int? {
    guard case .dates(let worst, let best) = criterion.scale?.ends else { return nil }
    return Self.share(
      of: Int128(date.firstDayNumber), from: Int128(worst.firstDayNumber),
      to: Int128(best.firstDayNumber))
  }

  /// The exact quotient in ten-thousandths, clamped, halves up.
  private static func share(of value: Int128, from worst: Int128, to best: Int128) -> Int {
    let length = best - worst
    guard length != 0 else { return 0 }
    let (distance, whole) = length > 0 ? (value - worst, length) : (worst - value, -length)
    if distance <= 0 { return 0 }
    if distance >= whole { return Interval.full }
    return Int((distance * Int128(2 * Interval.full) + whole) / (2 * whole))
  }
}

extension Scale {
  /// Whether its best end is the greater one.
  package var rises: Bool {
    switch ends {
    case .numbers(let worst, let best): worst < best
    case .dates(let worst, let best): worst < best
    }
  }
}
