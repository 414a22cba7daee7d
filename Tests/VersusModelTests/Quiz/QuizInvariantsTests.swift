import Testing

@testable import VersusModel

/// What must hold for any quiz and any sheet, tried on many made from a fixed seed.
struct QuizInvariantsTests {
  private static let rounds = 300

  @Test func `hiding an option changes no other's total`() {
    var random = RandomQuiz(seed: 1)
    for _ in 0..<Self.rounds {
      let (site, sheet) = (random.site(), random.sheet())
      let hidden = random.below(site.options.count)
      var options = site.options
      options.remove(at: hidden)
      let all = Quiz(site).result(of: sheet).totals
      let fewer = Quiz(Sample.site(options, site.criteria, site.questions))
        .result(of: sheet).totals
      #expect(fewer.count == all.count - 1)
      #expect(fewer.allSatisfy { all[$0.key] == $0.value })
    }
  }

  @Test func `the order of questions, answers, criteria and options changes no total`() {
    var random = RandomQuiz(seed: 2)
    for _ in 0..<Self.rounds {
      let (site, sheet) = (random.site(), random.sheet())
      // Questions stay behind those that they wait for.
      let shuffled = Sample.site(
        random.shuffled(site.options), random.shuffled(site.criteria),
        random.reordered(site.questions).map { question in
          Question(
            id: question.id, article: question.article, pick: question.pick,
            answers: random.shuffled(question.answers).map { answer in
              Answer(
                id: answer.id, text: answer.text, weights: random.shuffled(answer.weights),
                needs: random.shuffled(answer.needs), favours: answer.favours,
                position: answer.position)
            }, condition: question.condition, position: question.position)
        })
      let (before, after) = (Quiz(site).result(of: sheet), Quiz(shuffled).result(of: sheet))
      #expect(before.totals == after.totals)
      #expect(before.weight == after.weight)
      #expect(Set(before.leaders) == Set(after.leaders))
      #expect(before.steady == after.steady)
      #expect(before.weighed == after.weighed)
      #expect(before.conflicts.count == after.conflicts.count)
    }
  }

  @Test func `raising a weight where one leads never turns two against it`() throws {
    var random = RandomQuiz(seed: 3)
    var raisedSome = 0
    for _ in 0..<Self.rounds {
      let (quiz, sheet) = (Quiz(random.site()), random.sheet())
      let counted = quiz.counted(quiz.choices(on: sheet))
      guard
        let (prompt, bundle) = counted.first(where: {
          !quiz.prompts[$0.prompt].bundles[$0.bundle].weights.isEmpty
        })
      else { continue }
      raisedSome += 1
      let column = quiz.prompts[prompt].bundles[bundle].weights[0].column
      let utilities = quiz.columns[column].intervals.map(\.counted)
      let before = quiz.result(of: sheet).totals
      let after = quiz.raised(prompt: prompt, bundle: bundle).result(of: sheet).totals
      for (a, first) in quiz.options.enumerated() {
        for (b, second) in quiz.options.enumerated() where utilities[a] > utilities[b] {
          let (lead, later) = (
            (before[first] ?? 0) - (before[second] ?? 0), (after[first] ?? 0) - (after[second] ?? 0)
          )
          #expect(later > lead)
        }
      }
    }
    #expect(raisedSome > Self.rounds / 4)
  }

  @Test func `a flip leads where its own sheet leads`() {
    var random = RandomQuiz(seed: 4)
    for _ in 0..<Self.rounds {
      let (quiz, sheet) = (Quiz(random.site()), random.sheet())
      let leaders = quiz.result(of: sheet).leaders
      for flip in quiz.flips(of: sheet) {
        var changed = sheet
        for change in flip.changes { changed.answers[change.question] = Set(change.answers) }
        #expect(quiz.result(of: changed).leaders == flip.leaders)
        #expect(flip.leaders != leaders)
      }
    }
  }

  @Test func `skipping every question ranks nobody`() {
    var random = RandomQuiz(seed: 5)
    for _ in 0..<Self.rounds {
      let site = random.site()
      let ranking = Quiz(site).result(of: Sheet())
      #expect(ranking.weight == 0)
      #expect(ranking.leaders.isEmpty)
    }
  }
}

extension Quiz {
  /// The first weight of an answer, one higher.
  fileprivate func raised(prompt: Int, bundle: Int) -> Quiz {
    var prompts = prompts
    let old = prompts[prompt]
    var bundles = old.bundles
    var weights = bundles[bundle].weights
    weights[0] = Bundle.Weight(column: weights[0].column, weight: weights[0].weight + 1)
    bundles[bundle] = Bundle(id: bundles[bundle].id, weights: weights, needs: bundles[bundle].needs)
    prompts[prompt] = Prompt(
      id: old.id, pick: old.pick, condition: old.condition, bundles: bundles)
    return Quiz(
      options: options, names: names, closeCall: closeCall, columns: columns, needs: needs,
      prompts: prompts)
  }
}
