import VersusModel
import VersusTemplates

/// At a glance what is shown where sources disagree, what else they say, and how far that reaches.
struct Dispute: View {
  let option: String
  let voice: String
  let value: String
  /// What others say instead; empty where the claims differ in words alone.
  let others: [String]
  /// Nil where the criterion scores nothing, or where no claim would change the score.
  let bar: ScoreBar?

  static let shape = Shape<Dispute>(
    "dispute",
    [
      .text("option") { $0.option },
      .text("voice") { $0.voice },
      .text("value") { $0.value },
      .texts("others") { $0.others },
      .view("bar") { $0.bar },
    ])

  init(_ fact: Fact, of option: Option, on criterion: Criterion, in context: PageContext) {
    self.option = option.name
    voice = context.index.voice(of: option.id)
    let shown = context.words.reading(fact.reading, on: criterion)
    value = shown
    others = fact.claims.compactMap(\.reading).reduce(into: []) { others, claim in
      let said = context.words.reading(claim, on: criterion)
      if said != shown, !others.contains(said) { others.append(said) }
    }
    let interval = criterion.canBeWeighed ? Utility(criterion).interval(of: fact) : nil
    bar = interval.flatMap { interval in
      interval.low < interval.high
        ? ScoreBar(interval.counted / 10, low: interval.low / 10, high: interval.high / 10) : nil
    }
  }
}
