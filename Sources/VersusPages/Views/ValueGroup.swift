import VersusModel
import VersusTemplates

/// What some options have on a criterion, said once for all of them.
struct ValueGroup: View {
  let value: String
  private(set) var options: [Holder]

  static let shape = Shape<ValueGroup>(
    "value group",
    [
      .text("value") { $0.value },
      .list("options") { $0.options },
    ])

  struct Holder: View {
    let title: String
    let voice: String
    /// Of its fact, on the same page.
    let anchor: String

    static let shape = Shape<Holder>(
      "option with a value",
      [
        .text("title") { $0.title },
        .text("voice") { $0.voice },
        .text("anchor") { $0.anchor },
      ])
  }

  /// The best first; where nothing is better, choices in their order and values from the least up.
  /// What is unknown comes last. None where each option has its own words, or where the facts
  /// themselves are seen at one glance.
  static func all(
    _ facts: [FactView], on criterion: Criterion, in context: PageContext
  ) -> [ValueGroup] {
    guard criterion.hasSharedValues, facts.count > fewest || facts.contains(where: \.isExplained)
    else { return [] }
    var groups: [ValueGroup] = []
    for place in order(on: criterion, in: context) {
      let fact = facts[place]
      let holder = Holder(
        title: fact.subject.title, voice: context.index.voice(of: context.site.options[place].id),
        anchor: fact.anchor)
      if let group = groups.firstIndex(where: { $0.value == fact.value }) {
        groups[group].options.append(holder)
      } else {
        groups.append(ValueGroup(value: fact.value, options: [holder]))
      }
    }
    return groups
  }

  /// As many facts without explanations stand on one screen of a phone.
  private static let fewest = 4

  /// The places of the options, in the order of their values.
  private static func order(on criterion: Criterion, in context: PageContext) -> [Int] {
    let options = context.site.options
    let readings = options.map { $0.facts[criterion.id]?.reading.leading }
    let utility = criterion.canBeWeighed ? Utility(criterion) : nil
    let scores = utility.map { utility in
      options.map { utility.interval(of: $0.facts[criterion.id]).counted }
    }
    return options.indices.sorted { left, right in
      guard let first = readings[left], let second = readings[right] else {
        return (readings[left] == nil ? 1 : 0, left) < (readings[right] == nil ? 1 : 0, right)
      }
      if let scores, scores[left] != scores[right] { return scores[left] > scores[right] }
      let compared = criterion.compared(first, second)
      return compared == 0 ? left < right : compared < 0
    }
  }
}

extension FactView {
  /// Whether words of its own stand below the value.
  fileprivate var isExplained: Bool { !claims.isEmpty || !why.isEmpty }
}

extension Criterion {
  /// Whether several options are likely to have the same, in few words.
  fileprivate var hasSharedValues: Bool {
    switch kind {
    case .rating, .number, .flag, .choice, .date, .version: true
    case .text, .list, .link: false
    }
  }

  fileprivate func compared(_ left: Value, _ right: Value) -> Int {
    if case .choice(let left) = left, case .choice(let right) = right {
      return place(of: left) - place(of: right)
    }
    return left.compared(to: right) ?? 0
  }

  private func place(of choice: Choice.ID) -> Int {
    choices.firstIndex { $0.id == choice } ?? choices.count
  }
}
