/// Goes over every sheet that someone can hand in, each once: every step adds one answer to the sum
/// of the sheet before.
///
/// The ways to answer the first questions are its branches, numbered as they come, so that several
/// walks can share the sheets.
struct SheetWalk {
  private static let enoughBranches = 256

  private let space: SheetSpace
  /// Before which question the branches part.
  private let fork: Int
  private var wanted = 0..<0
  private var branches = 0
  private var sheet: [Bool]
  /// The sums of the sheets on the way here, one behind the other.
  private var sums: [Int]

  init(_ space: SheetSpace) {
    self.space = space
    var ways = 1
    fork =
      space.prompts.firstIndex { prompt in
        guard ways < Self.enoughBranches else { return true }
        ways *= prompt.pick == .one ? prompt.answers.count + 1 : 1 << min(prompt.answers.count, 16)
        return false
      } ?? space.prompts.count
    sheet = Array(repeating: false, count: space.answerCount)
    sums = Array(repeating: 0, count: (space.answerCount + 1) * space.width)
  }

  static func countBranches(of space: SheetSpace) -> Int {
    var walk = SheetWalk(space)
    var none = SheetTally(space, closeCall: 0)
    walk.visit(0..<0, &none)
    return walk.branches
  }

  /// Examines the sheets of some branches.
  mutating func visit(_ wanted: Range<Int>, _ tally: inout SheetTally) {
    (self.wanted, branches) = (wanted, 0)
    visit(0, from: nil, depth: 0, &tally)
  }

  /// - Parameters:
  ///   - first: The first answer that may still be added where any may be picked; nil where the
  ///     question is new.
  ///   - depth: How many answers are set.
  private mutating func visit(
    _ prompt: Int, from first: Int?, depth: Int, _ tally: inout SheetTally
  ) {
    if prompt == fork, first == nil {
      branches += 1
      guard wanted.contains(branches - 1) else { return }
    }
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
