/// Who is at the top of a sheet: the highest total among the options that are in, weighed or not.
struct SheetTop {
  /// By the position of the option.
  private var isAtTop: [Bool]
  /// The position of one of them; -1 where nothing fits.
  private var first = -1

  init(optionCount: Int) { isAtTop = Array(repeating: false, count: optionCount) }

  /// - Parameters:
  ///   - start: Where the sum of the sheet begins in `sums`.
  ///   - answer: One of the sheet that is taken away.
  mutating func note(_ sums: [Int], at start: Int, without answer: Int, in space: SheetSpace) {
    let gone = answer * space.width
    var best = -1
    first = -1
    for option in 0..<space.optionCount {
      let total = sums[start + option] - space.vectors[gone + option]
      if total > best { (best, first) = (total, option) }
    }
    for option in 0..<space.optionCount {
      let total = sums[start + option] - space.vectors[gone + option]
      isAtTop[option] = first >= 0 && total == best
    }
  }

  /// Whether others are at the top of a sheet once one answer has taken the place of another.
  func differs(
    from sums: [Int], at start: Int, with answer: Int, insteadOf other: Int, in space: SheetSpace
  ) -> Bool {
    let (come, gone) = (answer * space.width, other * space.width)
    var best = 0
    if first >= 0 {
      best = sums[start + first] - space.vectors[gone + first] + space.vectors[come + first]
      if best < 0 { return true }
    }
    for option in 0..<space.optionCount {
      let total = sums[start + option] - space.vectors[gone + option] + space.vectors[come + option]
      if total > best || (total == best) != isAtTop[option] { return true }
    }
    return false
  }
}
