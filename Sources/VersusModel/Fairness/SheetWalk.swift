/// Goes over every sheet that someone can hand in, each once: every step adds one answer to the sum
/// of the sheet before.
struct SheetWalk {
  private let space: SheetSpace
  private var sheet: [Bool]
  /// The sums of the sheets on the way here, one behind the other.
  private var sums: [Int]

  init(_ space: SheetSpace) {
    self.space = space
    sheet = Array(repeating: false, count: space.answerCount)
    sums = Array(repeating: 0, count: (space.answerCount + 1) * space.width)
  }

  mutating func visitAll(_ tally: inout SheetTally) { visit(0, from: nil, depth: 0, &tally) }

  /// - Parameters:
  ///   - first: The first answer that may still be added where any may be picked; nil where the
  ///     question is new.
  ///   - depth: How many answers are set.
  private mutating func visit(
    _ prompt: Int, from first: Int?, depth: Int, _ tally: inout SheetTally
  ) {
    guard prompt < space.prompts.count else {
      tally.examine(sheet, sums, at: depth * space.width)
      return
    }
    visit(prompt + 1, from: nil, depth: depth, &tally)
    guard first != nil || space.isShown(prompt, on: sheet) else { return }
    let answers = space.prompts[prompt].answers
    for answer in (first ?? answers.lowerBound)..<answers.upperBound {
      sheet[answer] = true
      let (from, to) = (depth * space.width, (depth + 1) * space.width)
      for index in 0..<space.width {
        sums[to + index] = sums[from + index] + space.vectors[answer * space.width + index]
      }
      switch space.prompts[prompt].pick {
      case .one: visit(prompt + 1, from: nil, depth: depth + 1, &tally)
      case .any: visit(prompt, from: answer + 1, depth: depth + 1, &tally)
      }
      sheet[answer] = false
    }
  }
}
