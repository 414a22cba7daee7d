import Testing

@testable import VersusModel

struct FairnessTests {
  /// A has all of `c`, B all of `d`; M lies between them on both.
  private static let criteria = [Sample.criterion("c"), Sample.criterion("d")]
  private static let a = Sample.option("a", ["c": 5, "d": 1])
  private static let b = Sample.option("b", ["c": 1, "d": 5])
  private static let middle = Sample.option("m", ["c": 3, "d": 3])

  private static let two = Sample.question(
    "q",
    [Sample.answer("c", [Sample.weighing("c", 1)]), Sample.answer("d", [Sample.weighing("d", 1)])]
  )

  private static func quiz(_ questions: [Question], _ options: [Option] = [a, b]) -> Quiz {
    Sample.quiz(options, criteria, questions)
  }

  private static func counts(_ report: FairnessReport) -> [Int] { report.shares.map(\.sheets) }

  private static func way(to option: String, in report: FairnessReport) -> FairnessReport.Way? {
    report.ways.first { $0.option == Option.ID(option) }?.way
  }

  /// `q`: nothing, c or d; `r`: nothing, twice c, or an answer without weights.
  @Test func `two questions worked out by hand`() {
    let report = Self.quiz([
      Self.two,
      Sample.question(
        "r", [Sample.answer("much", [Sample.weighing("c", 2)]), Sample.answer("neither")]),
    ]).fairness()
    #expect(report.sheets == 9)
    #expect(report.possible == 9)
    #expect(!report.isEstimate)
    // A, B, ties, unranked, nothing fits: A takes all with c in it, also `d` with `much`.
    #expect(Self.counts(report) == [5, 2, 0, 2, 0])
    #expect(report.decisions.map(\.sheets) == [6, 6])
    #expect(Self.way(to: "a", in: report) == .sheet(Sample.sheet(["r": ["much"]])))
    #expect(Self.way(to: "b", in: report) == .sheet(Sample.sheet(["q": ["d"]])))
    #expect(report.firstAnswers.sheet == Sample.sheet(["q": ["c"], "r": ["much"]]))
    #expect(report.firstAnswers.outcome == .win(Option.ID("a")))
    #expect(report.closeCalls == 0)
    #expect(report.idleAnswers == [])
    #expect(report.margin(of: 5) == 0)
  }

  @Test func `any number of answers make a sheet for each combination`() {
    let any = Sample.question("q", Self.two.answers, pick: .any)
    let report = Self.quiz([any]).fairness()
    #expect(report.possible == 4)
    // Nothing: unranked. Both: a tie.
    #expect(Self.counts(report) == [1, 1, 1, 1, 0])
    #expect(report.decisions.map(\.sheets) == [4])
  }

  @Test func `a hidden question makes no sheets`() {
    let hidden = Sample.question(
      "h", [Sample.answer("d", [Sample.weighing("d", 5)]), Sample.answer("x")],
      when: ("q", ["c"]))
    let report = Self.quiz([Self.two, hidden]).fairness()
    #expect(report.possible == 5)
    #expect(report.sheets == 5)
    // c alone and c with x: A; d, and c with d: B; nothing: unranked.
    #expect(Self.counts(report) == [2, 2, 0, 1, 0])
    // `h` decides where it is shown.
    #expect(report.decisions.map(\.sheets) == [5, 3])
  }

  @Test func `needs can leave nothing`() {
    let needs = Sample.question(
      "q",
      [
        Sample.answer("both", needs: ["c", "d"].map { Sample.need($0, .atLeast(.rating(4))) }),
        Sample.answer("c", needs: [Sample.need("c", .atLeast(.rating(4)))]),
      ])
    let report = Self.quiz([needs]).fairness()
    #expect(Self.counts(report) == [1, 0, 0, 1, 1])
    #expect(Self.way(to: "a", in: report) == .sheet(Sample.sheet(["q": ["c"]])))
    #expect(Self.way(to: "b", in: report) == FairnessReport.Way.none(because: Option.ID("a")))
  }

  @Test func `a close call is a win too`() {
    let close = Sample.question(
      "q",
      [
        Sample.answer(
          "c", [Sample.weighing("c", 5), Sample.weighing("d", 4)], favours: ["a": 4, "b": 4],
          weight: 5)
      ])
    let quiz = Sample.quiz([Self.a, Self.b], Self.criteria, [close])
    // 1 of 14 points of weight, which is 7.1 of 100.
    #expect(quiz.fairness().closeCalls == 0)
    let generous = Quiz(
      options: quiz.options, names: quiz.names, closeCall: 8, columns: quiz.columns,
      needs: quiz.needs, prompts: quiz.prompts)
    #expect(generous.fairness().closeCalls == 1)
    #expect(Self.counts(generous.fairness())[0] == 1)
  }

  @Test func `an option that a rival always matches is proved to lose`() {
    let worse = Sample.option("w", ["c": 4, "d": 1])
    let report = Self.quiz([Self.two], [Self.a, Self.b, worse]).fairness(most: 0, sample: 2000)
    #expect(report.isEstimate)
    #expect(Self.way(to: "w", in: report) == FairnessReport.Way.none(because: Option.ID("a")))
    #expect(
      report.dominated
        == [FairnessReport.Pair(option: Option.ID("w"), rival: Option.ID("a"))])
  }

  @Test func `a need that rules the rival out alone undoes the proof`() {
    let worse = Sample.option("w", ["c": 4, "d": 1, "n": 5])
    let need = Sample.question(
      "n", [Sample.answer("n", needs: [Sample.need("n", .atLeast(.rating(3)))])])
    let report = Sample.quiz(
      [Self.a, Self.b, worse], Self.criteria + [Sample.criterion("n")], [Self.two, need]
    ).fairness()
    #expect(Self.way(to: "w", in: report) == .sheet(Sample.sheet(["n": ["n"]])))
    #expect(report.dominated.count == 1)
  }

  @Test func `one between two others is proved to lose by trying all, and never by a sample`() {
    let quiz = Self.quiz([Self.two], [Self.a, Self.b, Self.middle])
    #expect(Self.way(to: "m", in: quiz.fairness()) == .noneOfAll)
    #expect(Self.way(to: "m", in: quiz.fairness(most: 0, sample: 2000)) == .notFound)
  }

  @Test func `a way that no sampled sheet shows is searched for`() {
    let questions = (0..<20).map { number in
      Sample.question(
        "q\(number)",
        [
          Sample.answer("c", [Sample.weighing("c", 5)]),
          Sample.answer("d", [Sample.weighing("d", 1)]),
        ])
    }
    // B wins only where hardly any c is among the answers.
    let report = Self.quiz(questions).fairness(most: 0, sample: 5)
    #expect(Self.counts(report)[1] == 0)
    guard case .sheet(let witness) = Self.way(to: "b", in: report) else {
      Issue.record("no way was found")
      return
    }
    #expect(witness.answers.count == 1)
  }

  @Test func `an answer that adds the same to all is idle, one that adds nothing is not`() {
    let same = Sample.question(
      "s", [Sample.answer("same", [Sample.weighing("e", 3)]), Sample.answer("none")])
    let options = ["a", "b"].map { Sample.option($0, ["c": $0 == "a" ? 5 : 1, "e": 4]) }
    let quiz = Sample.quiz(
      options, [Sample.criterion("c"), Sample.criterion("e")],
      [Sample.question("q", [Sample.answer("c", [Sample.weighing("c", 1)])]), same])
    let idle = quiz.fairness().idleAnswers
    #expect(idle.map(\.answer.slug) == ["same"])
    #expect(idle.map(\.evidence) == [.addsTheSame])
  }

  @Test func `an answer too light to matter is idle, by all sheets or by the sample`() {
    let light = Sample.question("l", [Sample.answer("d", [Sample.weighing("d", 1)])])
    let heavy = Sample.question("q", [Sample.answer("c", [Sample.weighing("c", 5)])])
    // `l` is asked only where A is already far ahead.
    let asked = Question(
      id: light.id, article: light.article, pick: .one, answers: light.answers,
      condition: Question.Condition(question: heavy.id, answers: heavy.answers.map(\.id)),
      position: light.position)
    let quiz = Self.quiz([heavy, asked])
    #expect(quiz.fairness().idleAnswers.map(\.evidence) == [.allTried])
    #expect(quiz.fairness(most: 0, sample: 2000).idleAnswers.map(\.evidence) == [.sampled])
  }

  @Test func `options that score alike are named`() {
    let twin = Sample.option("t", ["c": 5, "d": 1])
    let report = Self.quiz([Self.two], [Self.a, Self.b, twin]).fairness()
    #expect(
      report.alike == [FairnessReport.Pair(option: Option.ID("t"), rival: Option.ID("a"))])
    #expect(report.dominated == [])
  }
}
