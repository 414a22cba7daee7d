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

  private var top: SheetTop
  /// Of the sheet without an answer to the question looked at.
  private var topWithout: SheetTop
  /// A sheet with another answer to the question looked at: up to date for that question and those
  /// that wait for it.
  private var changed: [Bool]
  /// The sum of that sheet.
  private var changedSum: [Int]

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
    top = SheetTop(optionCount: space.optionCount)
    topWithout = top
    changed = changesTop
    changedSum = Array(repeating: 0, count: space.width)
  }

  /// - Parameter later: Of sheets that come after those counted here.
  mutating func add(_ later: SheetTally) {
    sheets += later.sheets
    for option in wins.indices { wins[option] += later.wins[option] }
    ties += later.ties
    unranked += later.unranked
    nothingFits += later.nothingFits
    closeCalls += later.closeCalls
    for prompt in decided.indices { decided[prompt] += later.decided[prompt] }
    for answer in changesTop.indices where later.changesTop[answer] { changesTop[answer] = true }
    for option in witnesses.indices where witnesses[option] == nil {
      witnesses[option] = later.witnesses[option]
      if later.nearestLeads[option] > nearestLeads[option] {
        nearestLeads[option] = later.nearestLeads[option]
        nearest[option] = later.nearest[option]
      }
    }
  }

  /// - Parameter start: Where the sum of the sheet begins in `sums`.
  mutating func examine(_ sheet: [Bool], _ sums: [Int], at start: Int) {
    sheets += 1
    let lead = countResult(of: sheet, sums, at: start)
    for prompt in space.prompts.indices where space.isShown(prompt, on: sheet) {
      // No answer to it can make up for the lead.
      if let reach = space.prompts[prompt].reach, reach < lead { continue }
      let isDecided =
        if !space.prompts[prompt].followers.isEmpty {
          tryFollowed(prompt, of: sheet, sums, at: start)
        } else if space.prompts[prompt].pick == .one {
          tryOne(prompt, of: sheet, sums, at: start)
        } else {
          tryAny(prompt, of: sheet, sums, at: start)
        }
      if isDecided { decided[prompt] += 1 }
    }
  }

  /// - Returns: How far the winner is ahead of all others, 0 where nobody leads alone.
  private mutating func countResult(of sheet: [Bool], _ sums: [Int], at start: Int) -> Int {
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
    top.note(sums, at: start, without: nothing, in: space)
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
    return leaders == 1 ? best - second : 0
  }

  /// The number of an answer that adds nothing.
  private var nothing: Int { space.answerCount }

  /// A question on which no other waits, one answer at most.
  private mutating func tryOne(
    _ prompt: Int, of sheet: [Bool], _ sums: [Int], at start: Int
  ) -> Bool {
    let answers = space.prompts[prompt].answers
    let current = answers.first { sheet[$0] } ?? nothing
    noteChanges(by: answers, instead: current, sums, at: start)
    if current != nothing,
      top.differs(from: sums, at: start, with: nothing, insteadOf: current, in: space)
    {
      return true
    }
    for answer in answers where answer != current {
      if top.differs(from: sums, at: start, with: answer, insteadOf: current, in: space) {
        return true
      }
    }
    return false
  }

  /// Notes which of a question's answers put others at the top than no answer to it. Soon that is
  /// known of most.
  private mutating func noteChanges(
    by answers: Range<Int>, instead current: Int, _ sums: [Int], at start: Int
  ) {
    var isNoted = false
    for answer in answers where !changesTop[answer] && !space.isNeutral[answer] {
      if !isNoted { topWithout.note(sums, at: start, without: current, in: space) }
      isNoted = true
      changesTop[answer] = topWithout.differs(
        from: sums, at: start, with: answer, insteadOf: current, in: space)
    }
  }

  /// A question on which no other waits, any number of answers.
  private mutating func tryAny(
    _ prompt: Int, of sheet: [Bool], _ sums: [Int], at start: Int
  ) -> Bool {
    var isDecided = false
    for answer in space.prompts[prompt].answers
    where !space.isNeutral[answer] && !(isDecided && changesTop[answer]) {
      let (come, gone) = sheet[answer] ? (nothing, answer) : (answer, nothing)
      if top.differs(from: sums, at: start, with: come, insteadOf: gone, in: space) {
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
        change(answer, of: prompt, on: sheet, sums, at: start)
        if differs(from: top) {
          isDecided = true
          changesTop[answer] = true
        }
      }
      return isDecided
    }
    let current = answers.first { sheet[$0] }
    if let current {
      change(current, of: prompt, on: sheet, sums, at: start)
      if differs(from: top) {
        isDecided = true
        changesTop[current] = true
      }
      topWithout.note(changedSum, at: 0, without: nothing, in: space)
    } else {
      topWithout.note(sums, at: start, without: nothing, in: space)
    }
    for answer in answers where answer != current && !(isDecided && changesTop[answer]) {
      change(answer, of: prompt, on: sheet, sums, at: start)
      if differs(from: top) { isDecided = true }
      if differs(from: topWithout) { changesTop[answer] = true }
    }
    return isDecided
  }

  private func differs(from top: SheetTop) -> Bool {
    top.differs(from: changedSum, at: 0, with: nothing, insteadOf: nothing, in: space)
  }

  /// Makes the changed sheet, and its sum.
  private mutating func change(
    _ answer: Int, of prompt: Int, on sheet: [Bool], _ sums: [Int], at start: Int
  ) {
    copyAnswers(to: prompt, of: sheet)
    for place in space.prompts[prompt].followers {
      copyAnswers(to: space.followers[place], of: sheet)
    }
    space.change(answer, of: prompt, on: &changed)
    for option in 0..<space.optionCount { changedSum[option] = sums[start + option] }
    addChanges(to: prompt, of: sheet)
    for place in space.prompts[prompt].followers {
      addChanges(to: space.followers[place], of: sheet)
    }
  }

  private mutating func copyAnswers(to prompt: Int, of sheet: [Bool]) {
    for answer in space.prompts[prompt].answers { changed[answer] = sheet[answer] }
  }

  private mutating func addChanges(to prompt: Int, of sheet: [Bool]) {
    for answer in space.prompts[prompt].answers where changed[answer] != sheet[answer] {
      let vector = answer * space.width
      let sign = changed[answer] ? 1 : -1
      for option in 0..<space.optionCount {
        changedSum[option] += sign * space.vectors[vector + option]
      }
    }
  }
}
