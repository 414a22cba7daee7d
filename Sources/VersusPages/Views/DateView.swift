import VersusModel
import VersusTemplates

/// How old something is known to be.
struct DateView: View {
  /// In words, such as "January 2026" or "undated".
  let text: String
  /// By ISO 8601; empty where there is no date.
  let machine: String
  /// The last day on which it counts as fresh; empty where nothing says so.
  let freshUntil: String
  let isStale: Bool

  static let shape = Shape<DateView>(
    "date",
    [
      .text("text") { $0.text },
      .text("machine") { $0.machine },
      .text("fresh-until") { $0.freshUntil },
      .flag("is-stale") { $0.isStale },
    ])

  private init(text: String) {
    self.text = text
    (machine, freshUntil, isStale) = ("", "", false)
  }

  init(
    _ date: PartialDate, freshUntil: PartialDate? = nil, isStale: Bool = false, in words: Words
  ) {
    text = words.date(date)
    machine = date.description
    self.freshUntil = freshUntil?.description ?? ""
    self.isStale = isStale
  }

  /// Nil where nothing is said about the date.
  init?(_ asOf: AsOf?, in words: Words) {
    switch asOf {
    case nil: return nil
    case .date(let date): self.init(date, in: words)
    case .undated: self.init(text: words[.undated])
    }
  }

  /// The date of a fact, and how long it is good for.
  init?(_ fact: Fact?, on criterion: Criterion, in context: PageContext) {
    guard let fact else { return nil }
    guard let date = fact.date else {
      self.init(fact.asOf, in: context.words)
      return
    }
    guard fact.reading != .unknown else {
      self.init(date, in: context.words)
      return
    }
    let until = context.site.freshUntil(date, on: criterion)
    self.init(
      date, freshUntil: until, isStale: until < context.index.freshness.day, in: context.words)
  }
}
