import Testing

@testable import VersusModel

/// What must hold of the report of any quiz, tried on many made from a fixed seed.
struct FairnessInvariantsTests {
  @Test func `every sheet is in one share, and their number is the one worked out`() {
    var random = RandomQuiz(seed: 11)
    for _ in 0..<10 {
      let report = Quiz(random.site(questions: 4)).fairness()
      #expect(report.shares.reduce(0) { $0 + $1.sheets } == report.sheets)
      #expect(report.possible == Double(report.sheets))
      let sample = Quiz(random.site(questions: 4)).fairness(most: 0, sample: 2000)
      #expect(sample.shares.reduce(0) { $0 + $1.sheets } == 2000)
    }
  }

  @Test func `going over all sheets by sums gives what each sheet gives alone`() {
    var random = RandomQuiz(seed: 12)
    for number in 0..<16 {
      let quiz = Quiz(random.site(questions: number < 2 ? 4 : 3))
      let report = quiz.fairness()
      let sheets = quiz.allSheets()
      #expect(sheets.count == report.sheets)
      var wins: [Option.ID: Int] = [:]
      var (close, decided) = (0, [Int](repeating: 0, count: quiz.prompts.count))
      for sheet in sheets {
        let ranking = quiz.result(of: sheet)
        if ranking.leaders.count == 1 {
          wins[ranking.leaders[0], default: 0] += 1
          if !ranking.close.isEmpty { close += 1 }
        }
        for prompt in quiz.prompts.indices where quiz.isDecided(by: prompt, on: sheet) {
          decided[prompt] += 1
        }
      }
      #expect(
        quiz.options.map { wins[$0] ?? 0 } == report.shares.prefix(quiz.options.count).map(\.sheets)
      )
      #expect(close == report.closeCalls)
      #expect(decided == report.decisions.map(\.sheets))
    }
  }

  @Test func `a witness wins alone, and no answer can be left out`() {
    var random = RandomQuiz(seed: 13)
    for _ in 0..<20 {
      let quiz = Quiz(random.site(questions: 4))
      for (option, way) in quiz.fairness(most: 0, sample: 500).ways {
        guard case .sheet(let sheet) = way else { continue }
        #expect(quiz.result(of: sheet).leaders == [option])
        for (question, chosen) in sheet.answers {
          for answer in chosen {
            var shorter = sheet
            shorter.answers[question] = chosen.subtracting([answer])
            #expect(quiz.result(of: shorter).leaders != [option])
          }
        }
      }
    }
  }

  @Test func `a sample is the same each time, and near the truth`() {
    var random = RandomQuiz(seed: 14)
    for _ in 0..<6 {
      let quiz = Quiz(random.site(questions: 4))
      let (exact, sample) = (quiz.fairness(), quiz.fairness(most: 0, sample: 4000))
      let again = quiz.fairness(most: 0, sample: 4000)
      #expect(sample.shares.map(\.sheets) == again.shares.map(\.sheets))
      #expect(sample.decisions == again.decisions)
      #expect(sample.ways.map(\.way) == again.ways.map(\.way))
      for (truth, estimate) in zip(exact.shares, sample.shares) {
        let gap = exact.thousandths(of: truth.sheets) - sample.thousandths(of: estimate.sheets)
        // Two margins: the seed is fixed, so that what passes once passes always.
        #expect(abs(gap) <= 2 * sample.margin(of: estimate.sheets) + 1)
      }
    }
  }

  @Test func `proofs hold against all sheets`() {
    var random = RandomQuiz(seed: 15)
    for _ in 0..<30 {
      let quiz = Quiz(random.site(questions: 4))
      let report = quiz.fairness()
      for (position, entry) in report.ways.enumerated() {
        guard case .sheet = entry.way else { continue }
        #expect(quiz.invincibleRival(of: position) == nil)
      }
    }
  }
}

extension Quiz {
  /// Every different sheet that someone can hand in.
  fileprivate func allSheets() -> Set<Sheet> {
    prompts.reduce(into: [Sheet()]) { sheets, prompt in
      sheets = Set(
        sheets.flatMap { sheet in
          shown(on: sheet).contains(prompt.id)
            ? choices(of: prompt).map { chosen in
              var next = sheet
              if !chosen.isEmpty { next.answers[prompt.id] = chosen }
              return next
            } : [sheet]
        })
    }
  }

  private func choices(of prompt: Prompt) -> [Set<Answer.ID>] {
    let ids = prompt.bundles.map(\.id)
    switch prompt.pick {
    case .one: return [[]] + ids.map { [$0] }
    case .any: return ids.reduce([[]]) { sets, id in sets + sets.map { $0.union([id]) } }
    }
  }

  /// Whether another answer to a question, one more or one less, puts others at the top.
  fileprivate func isDecided(by prompt: Int, on sheet: Sheet) -> Bool {
    let prompt = prompts[prompt]
    guard shown(on: sheet).contains(prompt.id) else { return false }
    let chosen = sheet.answers[prompt.id] ?? []
    let others =
      prompt.pick == .one
      ? choices(of: prompt).filter { $0 != chosen }
      : prompt.bundles.map { chosen.symmetricDifference([$0.id]) }
    let top = top(of: sheet)
    return others.contains { other in
      var changed = sheet
      changed.answers[prompt.id] = other
      return self.top(of: changed) != top
    }
  }

  private func top(of sheet: Sheet) -> Set<Option.ID> {
    let survivors = result(of: sheet).standings.filter(\.isIn)
    let best = survivors.map(\.total).max()
    return Set(survivors.filter { $0.total == best }.map(\.option))
  }
}
