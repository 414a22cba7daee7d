/// What comes out on the sheets looked at, counted. Nothing is made new from sheet to sheet.
struct SheetTally {
  private let space: SheetSpace
  /// Whole points of 100.
  private let closeCall: Int

  private(set) var sheets = 0
  /// By the position of the option: it leads alone.
  private(set) var wins: [Int]
  private(set) var ties = 0
  private(set) var unranked = 0
  private(set) var nothingFits = 0
  /// Of the wins: the second is less than a close call behind.
  private(set) var closeCalls = 0
  /// By the position of the question: on how many sheets another answer to it, or none, puts others
  /// at the top.
  private(set) var decided: [Int]
  /// By the number of the answer: whether some sheet has others at the top than without it.
  private(set) var changesTop: [Bool]
  /// By the position of the option: the first sheet on which it wins alone.
  private(set) var witnesses: [[Bool]?]
  /// Where none was found yet: the sheet on which it came nearest, and by how much it trailed.
  private(set) var nearest: [[Bool]?]
  private var nearestLeads: [Int]

  /// Who is at the top of the sheet: the highest total among those that are in, weighed or not.
  private var top: [Bool]
  /// The same without an answer to the question looked at.
  private var topWithout: [Bool]
  /// The sum of the sheet without an answer to the question looked at.
  private var rest: [Int]
  /// A sheet with another answer to the question looked at: up to date for that question and those
  /// that wait for it.
  private var changed: [Bool]

  init(_ space: SheetSpace, closeCall: Int) {
    self.space = space
    self.closeCall = closeCall
    let none = Array(repeating: 0, count: space.optionCount)
    wins = none
    decided = Array(repeating: 0, count: space.prompts.count)
    changesTop = Array(repeating: false, count: space.answerCount)
    witnesses = none.map { _ in nil }
    nearest = witnesses
    nearestLeads = none.map { _ in Int.min }
    top = none.map { _ in false }
    topWithout = top
    rest = Array(repeating: 0, count: space.width)
    changed = changesTop
  }

  /// - Parameter start: Where the sum of the sheet begins in `sums`.
  mutating func examine(_ sheet: [Bool], _ sums: [Int], at start: Int) {
    sheets += 1
    countResult(of: sheet, sums, at: start)
    for prompt in space.prompts.indices where space.isShown(prompt, on: sheet) {
      let isDecided =
        !space.prompts[prompt].followers.isEmpty
        ? tryFollowed(prompt, of: sheet, sums, at: start)
        : space.prompts[prompt].pick == .one
          ? tryOne(prompt, of: sheet, sums, at: start) : tryAny(prompt, of: sheet, sums, at: start)
      if isDecided { decided[prompt] += 1 }
    }
  }

  private mutating func countResult(of sheet: [Bool], _ sums: [Int], at start: Int) {
    var (best, second, leader, leaders) = (-1, -1, 0, 0)
    for option in 0..<space.optionCount {
      let total = sums[start + option]
      if total > best {
        (second, best, leader, leaders) = (best, total, option, 1)
      } else if total == best, total >= 0 {
        (second, leaders) = (total, leaders + 1)
      } else if total > second {
        second = total
      }
    }
    for option in 0..<space.optionCount {
      top[option] = leaders > 0 && sums[start + option] == best
    }
    let weight = sums[start + space.optionCount]
    switch leaders {
    case 0: nothingFits += 1
    case 1:
      wins[leader] += 1
      if witnesses[leader] == nil { witnesses[leader] = sheet }
      if second >= 0, best - second < closeCall * 100 * weight { closeCalls += 1 }
    default: if weight > 0 { ties += 1 } else { unranked += 1 }
    }
    for option in 0..<space.optionCount where witnesses[option] == nil {
      let lead = sums[start + option] - best
      if lead > nearestLeads[option] {
        nearestLeads[option] = lead
        nearest[option] = sheet
      }
    }
  }

  /// A question on which no other waits, one answer at most.
  private mutating func tryOne(
    _ prompt: Int, of sheet: [Bool], _ sums: [Int], at start: Int
  ) -> Bool {
    let answers = space.prompts[prompt].answers
    var current = -1
    for answer in answers where sheet[answer] { current = answer }
    for option in 0..<space.optionCount { rest[option] = sums[start + option] }
    if current >= 0 {
      let vector = current * space.width
      for option in 0..<space.optionCount { rest[option] -= space.vectors[vector + option] }
    }
    noteTopWithout()
    var isDecided = false
    if current >= 0, top != topWithout {
      isDecided = true
      changesTop[current] = true
    }
    for answer in answers
    where answer != current && !space.isNeutral[answer] && !(isDecided && changesTop[answer]) {
      let vector = answer * space.width
      var best = -1
      for option in 0..<space.optionCount {
        best = max(best, rest[option] + space.vectors[vector + option])
      }
      let (differs, differsWithout) = compare(vector, best: best)
      if differs { isDecided = true }
      if differsWithout { changesTop[answer] = true }
    }
    return isDecided
  }

  /// A question on which no other waits, any number of answers.
  private mutating func tryAny(
    _ prompt: Int, of sheet: [Bool], _ sums: [Int], at start: Int
  ) -> Bool {
    var isDecided = false
    for answer in space.prompts[prompt].answers
    where !space.isNeutral[answer] && !(isDecided && changesTop[answer]) {
      let vector = answer * space.width
      let sign = sheet[answer] ? -1 : 1
      for option in 0..<space.optionCount {
        rest[option] = sums[start + option] + sign * space.vectors[vector + option]
      }
      noteTopWithout()
      if top != topWithout {
        isDecided = true
        changesTop[answer] = true
      }
    }
    return isDecided
  }

  /// A question on which others wait: what is hidden by another answer no longer counts.
  private mutating func tryFollowed(
    _ prompt: Int, of sheet: [Bool], _ sums: [Int], at start: Int
  ) -> Bool {
    let answers = space.prompts[prompt].answers
    var isDecided = false
    if space.prompts[prompt].pick == .any {
      for answer in answers {
        noteTop(changing: answer, of: prompt, on: sheet, sums, at: start)
        if top != topWithout {
          isDecided = true
          changesTop[answer] = true
        }
      }
      return isDecided
    }
    var current = -1
    for answer in answers where sheet[answer] { current = answer }
    var skipped = top
    if current >= 0 {
      noteTop(changing: current, of: prompt, on: sheet, sums, at: start)
      skipped = topWithout
      if top != skipped {
        isDecided = true
        changesTop[current] = true
      }
    }
    for answer in answers where answer != current {
      noteTop(changing: answer, of: prompt, on: sheet, sums, at: start)
      if topWithout != top { isDecided = true }
      if topWithout != skipped { changesTop[answer] = true }
    }
    return isDecided
  }

  private mutating func noteTop(
    changing answer: Int, of prompt: Int, on sheet: [Bool], _ sums: [Int], at start: Int
  ) {
    copyAnswers(to: prompt, of: sheet)
    for follower in space.prompts[prompt].followers { copyAnswers(to: follower, of: sheet) }
    space.change(answer, of: prompt, on: &changed)
    for option in 0..<space.optionCount { rest[option] = sums[start + option] }
    addChanges(to: prompt, of: sheet)
    for follower in space.prompts[prompt].followers { addChanges(to: follower, of: sheet) }
    noteTopWithout()
  }

  private mutating func copyAnswers(to prompt: Int, of sheet: [Bool]) {
    for answer in space.prompts[prompt].answers { changed[answer] = sheet[answer] }
  }

  private mutating func addChanges(to prompt: Int, of sheet: [Bool]) {
    for answer in space.prompts[prompt].answers where changed[answer] != sheet[answer] {
      let vector = answer * space.width
      let sign = changed[answer] ? 1 : -1
      for option in 0..<space.optionCount {
        rest[option] += sign * space.vectors[vector + option]
      }
    }
  }

  private mutating func noteTopWithout() {
    var best = -1
    for option in 0..<space.optionCount { best = max(best, rest[option]) }
    for option in 0..<space.optionCount { topWithout[option] = best >= 0 && rest[option] == best }
  }

  /// Whether an answer added to the rest puts others at the top than the sheet, and than the rest.
  private func compare(_ vector: Int, best: Int) -> (sheet: Bool, rest: Bool) {
    let wanted = best < 0 ? Int.max : best
    var (fromSheet, fromRest) = (false, false)
    for option in 0..<space.optionCount {
      let isTop = rest[option] + space.vectors[vector + option] == wanted
      fromSheet = fromSheet || isTop != top[option]
      fromRest = fromRest || isTop != topWithout[option]
    }
    return (fromSheet, fromRest)
  }
}
