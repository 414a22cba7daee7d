/// How many sheets there are, and sheets drawn so that each is as likely as any other.
struct SheetDraw {
  /// Where this many answers may be combined, each combination can have a likelihood of its own.
  private static let mostWeighed = 16

  private let space: SheetSpace
  /// Sheets of a question and all that wait for it, once it is shown.
  private var counts: [Double]
  /// For questions that others wait for: the sheets of each choice and of those before it. The first
  /// choice is none; where any may be picked, a choice is a number with a bit for each answer.
  private var sums: [[Double]]
  private var generator: SplitMix64

  init(_ space: SheetSpace, seed: UInt64) {
    self.space = space
    generator = SplitMix64(seed: seed)
    counts = Array(repeating: 1, count: space.prompts.count)
    sums = Array(repeating: [], count: space.prompts.count)
    var waiting: [[Int]] = space.prompts.map { _ in [] }
    for (position, prompt) in space.prompts.enumerated() {
      if let earlier = prompt.condition?.prompt, earlier >= 0 { waiting[earlier].append(position) }
    }
    for position in space.prompts.indices.reversed() {
      let prompt = space.prompts[position]
      let size = prompt.answers.count
      let followers = waiting[position]
      if prompt.pick == .any, followers.isEmpty || size > Self.mostWeighed {
        counts[position] = followers.reduce(Self.power(size)) { $0 * counts[$1] }
        continue
      }
      let choices = prompt.pick == .one ? size + 1 : 1 << size
      var total = 0.0
      var running: [Double] = []
      for choice in 0..<choices {
        var weight = 1.0
        for follower in followers {
          let isShown = space.prompts[follower].condition?.openers.contains {
            Self.isSet(space.openers[$0] - prompt.answers.lowerBound, by: choice, prompt.pick)
          }
          if isShown == true { weight *= counts[follower] }
        }
        total += weight
        running.append(total)
      }
      counts[position] = total
      if !followers.isEmpty { sums[position] = running }
    }
  }

  /// Of all different sheets that someone can hand in. Whole below 2^53.
  var count: Double {
    space.prompts.indices.reduce(1) {
      space.prompts[$1].condition == nil ? $0 * counts[$1] : $0
    }
  }

  /// Fills a sheet.
  mutating func draw(into sheet: inout [Bool]) {
    for answer in 0..<space.answerCount { sheet[answer] = false }
    for position in space.prompts.indices where space.isShown(position, on: sheet) {
      let answers = space.prompts[position].answers
      let pick = space.prompts[position].pick
      if !sums[position].isEmpty {
        let choice = weighedChoice(position)
        for answer in answers {
          sheet[answer] = Self.isSet(answer - answers.lowerBound, by: choice, pick)
        }
      } else if pick == .one {
        let choice = generator.number(below: answers.count + 1)
        if choice > 0 { sheet[answers.lowerBound + choice - 1] = true }
      } else {
        for answer in answers { sheet[answer] = generator.next() >> 63 == 1 }
      }
    }
  }

  private mutating func weighedChoice(_ prompt: Int) -> Int {
    let point = generator.fraction() * (sums[prompt].last ?? 0)
    var (low, high) = (0, sums[prompt].count - 1)
    while low < high {
      let middle = (low + high) / 2
      if sums[prompt][middle] > point { high = middle } else { low = middle + 1 }
    }
    return low
  }

  private static func isSet(_ answer: Int, by choice: Int, _ pick: Question.Pick) -> Bool {
    switch pick {
    case .one: choice == answer + 1
    case .any: choice >> answer & 1 == 1
    }
  }

  private static func power(_ exponent: Int) -> Double {
    (0..<exponent).reduce(1) { power, _ in power * 2 }
  }
}
