/// A quiz laid out flat, so that many sheets can be scored without making anything new.
///
/// Answers of all questions are numbered through, in order. A sheet is one flag for each; of a
/// hidden question none is set.
struct SheetSpace {
  let optionCount: Int
  /// Of a vector: what an answer adds to each option, and last its weight.
  let width: Int
  /// One vector for each answer. An option is out where its sum is below 0: each need that it does
  /// not meet costs more than all answers together can add.
  let vectors: [Int]
  let prompts: [Prompt]
  let answerCount: Int
  /// One flag for each answer: whether it adds nothing to anything.
  let isNeutral: [Bool]

  struct Prompt {
    /// Numbers of its answers.
    let answers: Range<Int>
    let pick: Question.Pick
    /// The question that it waits for, and the answers of which one will do; -1 and none where
    /// nothing can meet its condition; nil where it is always asked.
    let condition: (prompt: Int, answers: [Int])?
    /// Positions of the questions that wait for it, directly or through others, in order.
    fileprivate(set) var followers: [Int] = []
  }

  init(_ quiz: Quiz) {
    optionCount = quiz.options.count
    width = optionCount + 1
    let contributions = quiz.prompts.map { prompt in
      prompt.bundles.map { Contribution(of: $0, in: quiz) }
    }
    let all = contributions.flatMap { $0 }
    let penalty = 1 + all.reduce(0) { $0 + ($1.totals.max() ?? 0) }
    vectors = all.flatMap { contribution in
      zip(contribution.totals, contribution.failures).map { $0 - penalty * $1 }
        + [contribution.weight]
    }
    answerCount = all.count
    let nothing = Contribution(optionCount: quiz.options.count)
    isNeutral = all.map { $0 == nothing }
    var start = 0
    var prompts: [Prompt] = []
    for prompt in quiz.prompts {
      let condition = prompt.condition.map { condition in
        let isMet = prompts.indices.contains(condition.prompt)
        let first = isMet ? prompts[condition.prompt].answers.lowerBound : 0
        return (
          prompt: isMet ? condition.prompt : -1,
          answers: isMet ? condition.bundles.map { first + $0 } : []
        )
      }
      prompts.append(
        Prompt(
          answers: start..<(start + prompt.bundles.count), pick: prompt.pick, condition: condition))
      start += prompt.bundles.count
    }
    for position in prompts.indices {
      var earlier = prompts[position].condition?.prompt ?? -1
      while earlier >= 0 {
        prompts[earlier].followers.append(position)
        earlier = prompts[earlier].condition?.prompt ?? -1
      }
    }
    self.prompts = prompts
  }

  /// Whether a question is asked, given the answers to those before it.
  func isShown(_ prompt: Int, on sheet: [Bool]) -> Bool {
    guard let condition = prompts[prompt].condition else { return true }
    // Of a hidden question no answer is set, so that what waits for it is hidden too.
    return condition.answers.contains { sheet[$0] }
  }

  /// Adds an answer to a sum, or takes it away.
  func add(_ answer: Int, times sign: Int, to sum: inout [Int]) {
    let start = answer * width
    for index in 0..<width { sum[index] += sign * vectors[start + index] }
  }

  func sum(of sheet: [Bool]) -> [Int] {
    var sum = Array(repeating: 0, count: width)
    for answer in 0..<answerCount where sheet[answer] { add(answer, times: 1, to: &sum) }
    return sum
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
    for follower in prompts[prompt].followers where !isShown(follower, on: sheet) {
      for hidden in prompts[follower].answers { sheet[hidden] = false }
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
