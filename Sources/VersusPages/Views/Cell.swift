import VersusModel
import VersusTemplates

/// One cell of a table: the value in words, its doubt, and the way to its sources.
struct Cell: View {
  let option: String
  /// Its row's, so that a cell depends on nothing around it.
  let criterion: Link
  let value: String
  /// Where the value leads, if it is a link; else empty.
  let address: String
  let qualifier: String
  let isGiven: Bool
  let isUnknown: Bool
  let isDisputed: Bool
  var isBest: Bool
  /// Whether its column stands aside until somebody asks for it.
  let isLater: Bool
  let isStale: Bool
  let url: String
  let evidence: String

  static let shape = Shape<Cell>(
    "cell",
    [
      .text("option") { $0.option },
      .view("criterion") { $0.criterion },
      .text("value") { $0.value },
      .text("address") { $0.address },
      .texts("address-pieces") { $0.address.addressPieces },
      .text("qualifier") { $0.qualifier },
      .flag("is-given") { $0.isGiven },
      .flag("is-unknown") { $0.isUnknown },
      .flag("is-disputed") { $0.isDisputed },
      .flag("is-best") { $0.isBest },
      .flag("is-later") { $0.isLater },
      .flag("is-stale") { $0.isStale },
      .text("url") { $0.url },
      .text("evidence") { $0.evidence },
    ])

  init(
    _ fact: Fact?, of option: Option, on criterion: Criterion, _ link: Link, isBest: Bool,
    isLater: Bool = false, in context: PageContext
  ) {
    self.option = option.name
    self.criterion = link
    value = context.words.reading(fact?.reading, on: criterion)
    address = fact?.reading.address ?? ""
    isGiven = fact != nil
    isUnknown = fact.map { $0.reading == .unknown } ?? true
    isDisputed = fact?.isDisputed ?? false
    self.isBest = isBest
    self.isLater = isLater
    isStale = context.isStale(fact, on: criterion)
    url = context.links.to(.option(option.id), fragment: "fact-\(criterion.id)")
    qualifier = fact.map { Self.qualifier($0, in: context.words) } ?? ""
    let sources = Set(
      (fact?.sources ?? []).map(\.source)
        + (fact?.claims ?? []).flatMap { $0.sources.map(\.source) })
    evidence = context.words.evidence(sources.count)
  }

  /// Said only where it is not the usual: a plain report needs no word.
  private static func qualifier(_ fact: Fact, in words: Words) -> String {
    if fact.isDisputed { return words[.sourcesDisagree] }
    return switch fact.status {
    case .measured, .estimated, .depends: words.status(fact.status)
    case .reported, .unknown, .notApplicable: ""
    }
  }
}

extension PageContext {
  func isStale(_ fact: Fact?, on criterion: Criterion) -> Bool {
    guard let fact, fact.reading != .unknown, let date = fact.date else { return false }
    return site.freshUntil(date, on: criterion) < index.freshness.day
  }
}
