import VersusTemplates

/// A score or a share as a bar, with how far it could be off. All in thousandths of the width.
struct ScoreBar: View {
  let length: Int
  /// The ends between which it could lie; equal where there is no doubt.
  let low: Int
  let high: Int
  /// The ends between which all options lie; nil where that is not shown.
  let field: ClosedRange<Int>?

  static let shape = Shape<ScoreBar>(
    "score bar",
    [
      .number("length") { $0.length },
      .flag("has-range") { $0.low < $0.high },
      .number("low") { $0.low },
      .number("high") { $0.high },
      .flag("has-field") { $0.field != nil },
      .number("field-start") { $0.field?.lowerBound ?? 0 },
      .number("field-length") { ($0.field?.count ?? 1) - 1 },
    ])

  init(_ length: Int, low: Int, high: Int, field: ClosedRange<Int>? = nil) {
    self.length = length
    self.low = low
    self.high = high
    self.field = field
  }
}
