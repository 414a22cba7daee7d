/// A utility with its spread, in ten-thousandths: 0…10,000.
package struct Interval: Hashable, Sendable {
  package let low: Int
  /// What counts.
  package let counted: Int
  package let high: Int

  package static let full = 10_000
  /// A gap in the facts can't win, and shows as doubt.
  package static let unknown = Interval(low: 0, counted: 0, high: full)
  package static let none = Interval(low: 0, counted: 0, high: 0)

  package init(low: Int, counted: Int, high: Int) {
    self.low = low
    self.counted = counted
    self.high = high
  }

  package init(_ utility: Int) {
    self.init(low: utility, counted: utility, high: utility)
  }
}
