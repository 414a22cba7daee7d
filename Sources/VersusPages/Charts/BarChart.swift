import VersusModel
import VersusTemplates

/// The values of one criterion as bars, each beside its words.
struct BarChart: View {
  let criterion: Link
  /// How the bars are to be read.
  let note: String
  let bars: [ValueBar]

  static let shape = Shape<BarChart>(
    "bar chart",
    [
      .view("criterion") { $0.criterion },
      .text("note") { $0.note },
      .list("bars") { $0.bars },
    ])

  /// One option's value.
  struct ValueBar: View {
    let option: Link
    let value: String
    let isKnown: Bool
    /// In thousandths of the width: from 0 to the value, of a range to its lower end.
    let start: Int
    let length: Int
    /// The spread of a range; no length where there is none.
    let spreadStart: Int
    let spreadLength: Int

    static let shape = Shape<ValueBar>(
      "value bar",
      [
        .view("option") { $0.option },
        .text("value") { $0.value },
        .flag("is-known") { $0.isKnown },
        .number("start") { $0.start },
        .number("length") { $0.length },
        .number("spread-start") { $0.spreadStart },
        .number("spread-length") { $0.spreadLength },
      ])
  }

  init(_ directive: BarsDirective, _ criterion: Criterion, in context: PageContext) {
    let options = context.options(directive.options)
    let readings = options.map { $0.facts[criterion.id]?.reading }
    let ends = readings.map { $0?.ends }
    let scale = LengthScale(
      ends.compactMap(\.self), most: criterion.kind == .rating ? Decimal(significand: 5) : nil)
    self.criterion = Link(title: criterion.title, url: context.links.to(.criterion(criterion.id)))
    note = criterion.kind == .rating ? context.words[.outOf5] : criterion.unit ?? ""
    let zero = scale.place(of: .zero)
    bars = options.indices.map { option in
      let low = scale.place(of: ends[option]?.low ?? .zero)
      let high = scale.place(of: ends[option]?.high ?? .zero)
      // The end next to 0 is sure, what lies beyond may be.
      let sure = low >= zero ? low : max(high, min(zero, high))
      return ValueBar(
        option: context.link(options[option]),
        value: context.words.reading(readings[option], on: criterion), isKnown: ends[option] != nil,
        start: min(zero, sure), length: abs(sure - zero), spreadStart: low,
        spreadLength: high - low)
    }
  }
}

/// Turns numbers into thousandths of a width.
///
/// It begins at 0, or at the least number where that is below: bars that began elsewhere would lie.
struct LengthScale {
  private let places: Int
  private let least: Int128
  private let length: Int128

  /// - Parameters:
  ///   - ranges: What has to fit on it.
  ///   - most: What it reaches at least.
  init(_ ranges: [(low: Decimal, high: Decimal)], most: Decimal?) {
    let numbers = ranges.flatMap { [$0.low, $0.high] } + [most ?? .zero, .zero]
    places = numbers.map(\.places).max() ?? 0
    least = (numbers.min() ?? .zero).scaled(to: places)
    length = (numbers.max() ?? .zero).scaled(to: places) - least
  }

  /// 0…1000, halves up.
  func place(of number: Decimal) -> Int {
    guard length > 0 else { return 0 }
    return Int(((number.scaled(to: places) - least) * 2000 + length) / (2 * length))
  }
}

extension Decimal {
  static let zero = Decimal(significand: 0)
}

extension PageContext {
  /// Those named; all where none are.
  func options(_ named: [Option.ID]) -> [Option] {
    named.isEmpty ? site.options : named.compactMap { index.options[$0] }
  }
}

extension Reading {
  /// Of numbers and ratings; nil for what has no length.
  fileprivate var ends: (low: Decimal, high: Decimal)? {
    let values: [Value] =
      switch self {
      case .value(let value): [value]
      case .range(let low, let high): [low, high]
      case .anyOf(let values): values
      case .unknown, .notApplicable: []
      }
    let numbers = values.compactMap(\.length)
    guard let low = numbers.min(), let high = numbers.max() else { return nil }
    return (low, high)
  }
}

extension Value {
  fileprivate var length: Decimal? {
    switch self {
    case .rating(let rating): Decimal(significand: Int64(rating))
    case .number(let number): number
    default: nil
    }
  }
}
