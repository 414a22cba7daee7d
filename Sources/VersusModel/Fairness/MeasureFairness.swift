extension Quiz {
  /// Fixed, so that the same content gives the same report.
  private static let seed: UInt64 = 20_261_121

  /// Looks at all sheets, or where there are too many, at a sample.
  ///
  /// - Parameters:
  ///   - most: Up to how many sheets all of them are looked at.
  ///   - sample: How many are drawn where there are more.
  ///   - mapping: How to go over the portions of the sheets; it changes nothing in the report.
  package func fairness(
    most: Int = 5_000_000, sample: Int = 200_000, by mapping: some Mapping = SerialMapping()
  ) -> FairnessReport {
    let space = SheetSpace(self)
    let possible = SheetDraw(space, seed: Self.seed).count
    let isEstimate = possible > Double(most)
    let tallies =
      isEstimate
      ? tallies(ofDrawn: sample, space, by: mapping) : talliesOfAll(space, by: mapping)
    let tally = tallies.reduce(into: SheetTally(space, closeCall: closeCall)) { $0.add($1) }
    return FairnessReport(
      sheets: tally.sheets, possible: possible, isEstimate: isEstimate, shares: shares(of: tally),
      closeCalls: tally.closeCalls, closeCallPoints: closeCall, firstAnswers: firstAnswers(space),
      decisions: zip(prompts, tally.decided).map {
        FairnessReport.Decision(question: $0.id, sheets: $1)
      },
      ways: options.indices.map {
        (options[$0], way(to: $0, after: tally, isEstimate: isEstimate, space))
      },
      idleAnswers: idleAnswers(tally, isEstimate: isEstimate),
      alike: alikeOptions.map {
        FairnessReport.Pair(option: options[$0.second], rival: options[$0.first])
      },
      dominated: options.indices.compactMap { option in
        dominator(of: option).map {
          FairnessReport.Pair(option: options[option], rival: options[$0])
        }
      })
  }

  /// The sheets are drawn in portions, each from a seed of its own, whoever goes over them.
  private func tallies(
    ofDrawn sample: Int, _ space: SheetSpace, by mapping: some Mapping
  ) -> [SheetTally] {
    mapping.map(Array(Self.portions(of: sample).enumerated())) { number, portion in
      var draw = SheetDraw(space, seed: Self.seed + UInt64(number))
      var tally = SheetTally(space, closeCall: closeCall)
      var sheet = Array(repeating: false, count: space.answerCount)
      var sum = Array(repeating: 0, count: space.width)
      for _ in portion {
        draw.draw(into: &sheet)
        space.addUp(sheet, into: &sum)
        tally.examine(sheet, sum, at: 0)
      }
      return tally
    }
  }

  private func talliesOfAll(_ space: SheetSpace, by mapping: some Mapping) -> [SheetTally] {
    mapping.map(Self.portions(of: SheetWalk.countBranches(of: space))) { branches in
      var walk = SheetWalk(space)
      var tally = SheetTally(space, closeCall: closeCall)
      walk.visit(branches, &tally)
      return tally
    }
  }

  private static func portions(of count: Int) -> [Range<Int>] {
    let most = 16
    return (0..<most).map { (count * $0 / most)..<(count * ($0 + 1) / most) }
  }

  private func shares(of tally: SheetTally) -> [FairnessReport.Share] {
    let outcomes = options.map(FairnessReport.Outcome.win) + [.tie, .unranked, .nothingFits]
    let counts = tally.wins + [tally.ties, tally.unranked, tally.nothingFits]
    return zip(outcomes, counts).map { FairnessReport.Share(outcome: $0, sheets: $1) }
  }

  private func way(
    to option: Int, after tally: SheetTally, isEstimate: Bool, _ space: SheetSpace
  ) -> FairnessReport.Way {
    let search = WitnessSearch(space)
    if let witness = tally.witnesses[option] {
      return .sheet(space.sheet(search.shortened(witness, for: option), of: self))
    }
    if let rival = invincibleRival(of: option) { return .none(because: options[rival]) }
    guard isEstimate else { return .noneOfAll }
    guard let witness = search.climb(to: option, from: tally.nearest[option]) else {
      return .notFound
    }
    return .sheet(space.sheet(search.shortened(witness, for: option), of: self))
  }

  private func firstAnswers(
    _ space: SheetSpace
  ) -> (sheet: Sheet, outcome: FairnessReport.Outcome, leaders: [Option.ID]) {
    var flags = Array(repeating: false, count: space.answerCount)
    for (position, prompt) in space.prompts.enumerated()
    where space.isShown(position, on: flags) && !prompt.answers.isEmpty {
      flags[prompt.answers.lowerBound] = true
    }
    let sheet = space.sheet(flags, of: self)
    let ranking = result(of: sheet)
    let leaders = ranking.leaders
    let outcome: FairnessReport.Outcome =
      if let winner = leaders.first {
        leaders.count == 1 ? .win(winner) : .tie
      } else {
        ranking.standings.contains(where: \.isIn) ? .unranked : .nothingFits
      }
    return (sheet, outcome, leaders)
  }

  private func idleAnswers(
    _ tally: SheetTally, isEstimate: Bool
  ) -> [FairnessReport.IdleAnswer] {
    var number = -1
    var idle: [FairnessReport.IdleAnswer] = []
    for prompt in prompts {
      for bundle in prompt.bundles {
        number += 1
        guard !bundle.weights.isEmpty || !bundle.needs.isEmpty, !tally.changesTop[number] else {
          continue
        }
        let adds = Contribution(of: bundle, in: self)
        let isSame = Set(adds.totals).count <= 1 && adds.failures.allSatisfy { $0 == 0 }
        idle.append(
          FairnessReport.IdleAnswer(
            question: prompt.id, answer: bundle.id,
            evidence: isSame ? .addsTheSame : isEstimate ? .sampled : .allTried))
      }
    }
    return idle
  }
}
