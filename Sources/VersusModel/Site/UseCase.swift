/// A situation, with what it must have, what it weighs and what its author recommends.
///
/// A class, since use cases are copied from stage to stage and looked up page by page.
package final class UseCase: Sendable {
  package struct ID: Slug {
    package let slug: String
    package init(_ slug: String) { self.slug = slug }
  }

  package let id: ID
  package let article: Article
  package let group: Group.ID?
  package let needs: [Need]
  package let weights: [Weighing]
  package let verdict: Verdict
  /// What one would build it with, as plain text by option, in the options' order.
  package let tools: [(option: Option.ID, names: [String])]
  package let position: SourcePosition

  package init(
    id: ID, article: Article, group: Group.ID? = nil, needs: [Need] = [],
    weights: [Weighing] = [], verdict: Verdict, tools: [(option: Option.ID, names: [String])] = [],
    position: SourcePosition
  ) {
    self.id = id
    self.article = article
    self.group = group
    self.needs = needs
    self.weights = weights
    self.verdict = verdict
    self.tools = tools
    self.position = position
  }

  package var title: String { article.title }
}

/// A hard constraint: an option that does not meet it is out.
package struct Need: Sendable {
  package enum Test: Hashable, Sendable {
    case atLeast(Value)
    case atMost(Value)
    case equals(Value)
    case isOneOf([Choice.ID])
    case includes([Choice.ID])
  }

  package let criterion: Criterion.ID
  package let test: Test
  package let position: SourcePosition

  package init(criterion: Criterion.ID, test: Test, position: SourcePosition) {
    self.criterion = criterion
    self.test = test
    self.position = position
  }
}

/// How much a criterion counts, and in which direction if not its own.
package struct Weighing: Sendable {
  package enum Preference: Hashable, Sendable {
    case higher, lower, yes, no
    /// These choices count in full, the others not at all.
    case choices([Choice.ID])
    /// Every choice, rated 1…5, in the order of the criterion's choices.
    case ratings([Int])
  }

  package let criterion: Criterion.ID
  /// 0…5
  package let weight: Int
  package let preference: Preference?
  package let position: SourcePosition

  package init(
    criterion: Criterion.ID, weight: Int, preference: Preference? = nil, position: SourcePosition
  ) {
    self.criterion = criterion
    self.weight = weight
    self.preference = preference
    self.position = position
  }
}

/// What the author says wins, and why.
package struct Verdict: Sendable {
  package enum Winner: Hashable, Sendable {
    /// Never empty.
    case options([Option.ID])
    case tie, depends, disputed

    /// Whether an option is among the winners that it names.
    package func names(_ option: Option.ID) -> Bool {
      if case .options(let options) = self { options.contains(option) } else { false }
    }
  }

  package let winner: Winner
  package let why: Markup?
  package let unless: Markup?
  package let sources: [Citation]
  package let asOf: AsOf?
  /// Why it stands although the ranking contradicts it.
  package let override: Markup?
  /// Where the winner is named.
  package let position: SourcePosition
  /// Where the whole verdict stands.
  package let place: SourcePosition
  /// Where the reason for an override stands.
  package let overridePlace: SourcePosition

  package init(
    winner: Winner, why: Markup? = nil, unless: Markup? = nil, sources: [Citation] = [],
    asOf: AsOf? = nil, override: Markup? = nil, position: SourcePosition,
    place: SourcePosition? = nil, overridePlace: SourcePosition? = nil
  ) {
    self.winner = winner
    self.why = why
    self.unless = unless
    self.sources = sources
    self.asOf = asOf
    self.override = override
    self.position = position
    self.place = place ?? position
    self.overridePlace = overridePlace ?? position
  }
}
