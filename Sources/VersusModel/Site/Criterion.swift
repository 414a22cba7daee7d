/// One line of comparison.
///
/// A class, since criteria are copied from stage to stage and looked up page by page.
package final class Criterion: Sendable {
  package struct ID: Slug {
    package let slug: String
    package init(_ slug: String) { self.slug = slug }
  }

  package enum Kind: String, Hashable, Sendable, CaseIterable {
    case rating, number, flag, choice, text, list, date, version, link
  }

  package enum Better: String, Hashable, Sendable, CaseIterable {
    case higher, lower, yes, no
  }

  package let id: ID
  package let article: Article
  package let group: Group.ID?
  package let kind: Kind
  package let unit: String?
  /// As declared, else as the scale's ends say, else `higher` (a flag: `yes`).
  package let better: Better
  package let scale: Scale?
  package let choices: [Choice]
  /// Words for a flag's values where they are not yes, partly and no.
  package let labels: [Value.Flag: String]
  /// 0…5 in the overall ranking.
  package let weight: Int
  package let freshFor: Period?
  package let verdict: Verdict?
  package let position: SourcePosition

  package init(
    id: ID, article: Article, group: Group.ID? = nil, kind: Kind, unit: String? = nil,
    better: Better = .higher, scale: Scale? = nil, choices: [Choice] = [],
    labels: [Value.Flag: String] = [:], weight: Int = 1, freshFor: Period? = nil,
    verdict: Verdict? = nil, position: SourcePosition
  ) {
    self.id = id
    self.article = article
    self.group = group
    self.kind = kind
    self.unit = unit
    self.better = better
    self.scale = scale
    self.choices = choices
    self.labels = labels
    self.weight = weight
    self.freshFor = freshFor
    self.verdict = verdict
    self.position = position
  }

  package var title: String { article.title }

  /// Whether it declares a way to score, so that it may carry a weight.
  package var canBeWeighed: Bool {
    switch kind {
    case .rating, .flag: true
    case .number, .date: scale != nil
    case .choice: choices.contains { $0.rating != nil }
    case .text, .list, .version, .link: false
    }
  }
}

/// The fixed ends between which a number or a date is scored.
package struct Scale: Hashable, Sendable {
  package enum Ends: Hashable, Sendable {
    case numbers(worst: Decimal, best: Decimal)
    case dates(worst: PartialDate, best: PartialDate)
  }

  package let ends: Ends
  /// Scored by its logarithm; both ends are then numbers above 0.
  package let isLogarithmic: Bool

  package init(ends: Ends, isLogarithmic: Bool = false) {
    self.ends = ends
    self.isLogarithmic = isLogarithmic
  }
}

/// One of the values that a choice or a list may take.
package struct Choice: Sendable {
  package struct ID: Slug {
    package let slug: String
    package init(_ slug: String) { self.slug = slug }
  }

  package let id: ID
  package let title: String
  /// 1…5; makes the choice weighable.
  package let rating: Int?

  package init(id: ID, title: String, rating: Int? = nil) {
    self.id = id
    self.title = title
    self.rating = rating
  }
}

/// A heading under which criteria or use cases stand together.
package struct Group: Sendable {
  package struct ID: Slug {
    package let slug: String
    package init(_ slug: String) { self.slug = slug }
  }

  package let id: ID
  package let title: String
  package let description: Markup?

  package init(id: ID, title: String, description: Markup? = nil) {
    self.id = id
    self.title = title
    self.description = description
  }
}
