import VersusModel
import VersusTemplates

/// The values of one criterion as bars, each beside its words.
struct ChartView: View {
  let criterion: Link
  /// How the bars are to be read.
  let note: String
  let bars: [Bar]

  static let shape = Shape<ChartView>(
    "chart",
    [
      .view("criterion") { $0.criterion },
      .text("note") { $0.note },
      .list("bars") { $0.bars },
    ])

  struct Bar: View {
    let option: Link
    let value: String
    let isKnown: Bool
    /// In thousandths of the width: from 0 to the value, of a range to its lower end.
    let start: Int
    let length: Int
    /// The spread of a range; no length where there is none.
    let spreadStart: Int
    let spreadLength: Int

    static let shape = Shape<Bar>(
      "bar",
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

  init(_ directive: ChartDirective, _ criterion: Criterion, in context: PageContext) {
    let named = directive.options.compactMap { context.index.options[$0] }
    let options = named.isEmpty ? context.site.options : named
    let readings = options.map { $0.facts[criterion.id]?.reading }
    let ends = readings.map { $0?.ends }
    // Bars begin at 0, or their lengths would lie.
    let least = min(0, ends.compactMap { $0?.low }.min() ?? 0)
    let known = ends.compactMap { $0?.high }.max() ?? 0
    let most = max(criterion.kind == .rating ? 5 : 0, known)
    let place = { (value: Double) in
      most > least ? Int(((value - least) / (most - least) * 1000).rounded()) : 0
    }
    self.criterion = Link(title: criterion.title, url: context.links.to(.criterion(criterion.id)))
    note = criterion.kind == .rating ? "of 5" : criterion.unit ?? ""
    bars = options.indices.map { option in
      let zero = place(0)
      let (low, high) = (place(ends[option]?.low ?? 0), place(ends[option]?.high ?? 0))
      // The end next to 0 is sure, what lies beyond may be.
      let sure = low >= zero ? low : max(high, min(zero, high))
      return Bar(
        option: context.link(options[option]),
        value: Words.reading(readings[option], on: criterion), isKnown: ends[option] != nil,
        start: min(zero, sure), length: abs(sure - zero), spreadStart: low,
        spreadLength: high - low)
    }
  }
}

extension Reading {
  /// Of numbers and ratings; nil for what has no length.
  fileprivate var ends: (low: Double, high: Double)? {
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
  fileprivate var length: Double? {
    switch self {
    case .rating(let rating): Double(rating)
    case .number(let number): number.double
    default: nil
    }
  }
}
