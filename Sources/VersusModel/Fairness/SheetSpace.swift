/// A quiz laid out flat, so that many sheets can be scored without making anything new.
///
/// Answers of all questions are numbered through, in order. A sheet is one flag for each; of a
/// hidden question none is set.
struct SheetSpace {
  let optionCount: Int
  /// Of a vector: what an answer adds to each option, and last its weight.
  let width: Int
  /// One vector for each answer, and last one that adds nothing. An option is out where its sum is
  /// below 0: each need that it does not meet costs more than all answers together can add.
  let vectors: [Int]
  let prompts: [Prompt]
  let answerCount: Int
  /// For the conditions of all prompts: the numbers of the answers of which one will do.
  let openers: [Int]
  /// For all prompts: the positions of those that wait for them, directly or through others, in order.
  let followers: [Int]
  /// One flag for each answer: whether it adds nothing to anything.
  let isNeutral: [Bool]

  /// Holds no array of its own, whose references would be counted for every sheet.
  struct Prompt {
    /// Numbers of its answers.
    let answers: Range<Int>
    let pick: Question.Pick
    /// The question that it waits for, -1 where nothing can meet its condition, and the places of its
    /// openers; nil where it is always asked.
    let condition: (prompt: Int, openers: Range<Int>)?
    /// The places of those that wait for it.
    fileprivate(set) var followers = 0..<0
    /// The most that one option can gain on another by any change of the answers to it and to those
    /// that wait for it; nil where these can rule an option out.
    fileprivate(set) var reach: Int?
  }

  init(_ quiz: Quiz) {
    optionCount = quiz.options.count
    width = optionCount + 1
    let contributions = quiz.prompts.map { prompt in
      prompt.bundles.map { Contribution(of: $0, in: quiz) }
    }
    let all = contributions.flatMap { $0 }
    let penalty = 1 + all.reduce(0) { $0 + ($1.totals.max() ?? 0) }
    vectors =
      all.flatMap { contribution in
        zip(contribution.totals, contribution.failures).map { $0 - penalty * $1 }
          + [contribution.weight]
      } + Array(repeating: 0, count: width)
    answerCount = all.count
    let nothing = Contribution(optionCount: quiz.options.count)
    isNeutral = all.map { $0 == nothing }
    var start = 0
    var (prompts, openers, followers): ([Prompt], [Int], [Int]) = ([], [], [])
    for prompt in quiz.prompts {
      let condition = prompt.condition.map { condition in
        let asked = prompts.indices.contains(condition.prompt) ? condition.prompt : -1
        let first = openers.count
        if asked >= 0 {
          openers += condition.bundles.map { prompts[asked].answers.lowerBound + $0 }
        }
        return (prompt: asked, openers: first..<openers.count)
      }
      prompts.append(
        Prompt(
          answers: start..<(start + prompt.bundles.count), pick: prompt.pick, condition: condition))
      start += prompt.bundles.count
    }
    let reaches = zip(quiz.prompts, contributions).map { Self.reach(of: $1, $0.pick) }
    for position in prompts.indices {
      let waiting = prompts.indices.filter { Self.isReached(from: $0, to: position, prompts) }
      prompts[position].followers = followers.count..<(followers.count + waiting.count)
      followers += waiting
      prompts[position].reach = ([position] + waiting).reduce(0) { sum, prompt in
        sum.flatMap { sum in reaches[prompt].map { sum + $0 } }
      }
    }
    (self.prompts, self.openers, self.followers) = (prompts, openers, followers)
  }

  /// Whether a question waits for an earlier one, directly or through others.
  private static func isReached(from later: Int, to earlier: Int, _ prompts: [Prompt]) -> Bool {
    var prompt = later
    while prompt >= 0, let condition = prompts[prompt].condition {
      prompt = condition.prompt
      if prompt == earlier { return true }
    }
    return false
  }

  /// The reach of one question alone, by what its answers add.
  private static func reach(of answers: [Contribution], _ pick: Question.Pick) -> Int? {
    guard answers.allSatisfy({ $0.failures.allSatisfy { $0 == 0 } }) else { return nil }
    let none = answers.first.map { Contribution(optionCount: $0.totals.count) }
    switch pick {
    case .one:
      let choices = answers + [none].compactMap { $0 }
      return choices.flatMap { old in choices.map { $0.gain(over: old) } }.max() ?? 0
    case .any: return none.map { none in answers.reduce(0) { $0 + $1.gain(over: none) } } ?? 0
    }
  }

  /// Whether a question is asked, given the answers to those before it.
  func isShown(_ prompt: Int, on sheet: [Bool]) -> Bool {
    guard let condition = prompts[prompt].condition else { return true }
    // Of a hidden question no answer is set, so that what waits for it is hidden too.
    return condition.openers.contains { sheet[openers[$0]] }
  }

  func sum(of sheet: [Bool]) -> [Int] {
    var sum = Array(repeating: 0, count: width)
    addUp(sheet, into: &sum)
    return sum
  }

  /// Replaces what a sum held before.
  func addUp(_ sheet: [Bool], into sum: inout [Int]) {
    for index in 0..<width { sum[index] = 0 }
    for answer in 0..<answerCount where sheet[answer] {
      let start = answer * width
      for index in 0..<width { sum[index] += vectors[start + index] }
    }
  }

  /// How far an option is ahead of its best rival, or behind; above 0 exactly where it wins alone.
  func lead(of option: Int, in sum: [Int]) -> Int {
    var rival = -1
    for other in 0..<optionCount where other != option { rival = max(rival, sum[other]) }
    return sum[option] - rival
  }

  /// The sheet after an answer was set or taken away: another answer to the same question may go,
  /// and what is hidden then loses its answers.
  func change(_ answer: Int, of prompt: Int, on sheet: inout [Bool]) {
    let isSet = sheet[answer]
    if prompts[prompt].pick == .one {
      for other in prompts[prompt].answers { sheet[other] = false }
    }
    sheet[answer] = !isSet
    for place in prompts[prompt].followers where !isShown(followers[place], on: sheet) {
      for hidden in prompts[followers[place]].answers { sheet[hidden] = false }
    }
  }

  /// For people, and for all other parts of the quiz.
  func sheet(_ flags: [Bool], of quiz: Quiz) -> Sheet {
    var answers: [Question.ID: Set<Answer.ID>] = [:]
    for (prompt, position) in zip(quiz.prompts, prompts) {
      let chosen = position.answers.filter { flags[$0] }
      guard !chosen.isEmpty else { continue }
      answers[prompt.id] = Set(
        chosen.map { prompt.bundles[$0 - position.answers.lowerBound].id })
    }
    return Sheet(answers)
  }
}

extension Contribution {
  /// The most that one option gains on another where this takes the place of something else.
  fileprivate func gain(over other: Self) -> Int {
    let gains = zip(totals, other.totals).map { $0 - $1 }
    return (gains.max() ?? 0) - (gains.min() ?? 0)
  }
}
