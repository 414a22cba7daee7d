import VersusModel

/// What the site says in its own words about values, dates and scores, in its language.
///
/// Every word is found once, when this is made; a class, so that passing it costs one reference.
package final class Words: Sendable {
  package let language: String
  private let rule: PluralRule
  /// By the number of the word, as the next two.
  private let wordings: [Wording]
  private let texts: [String]
  private let months: [String]

  package init(_ book: Phrasebook) {
    language = book.language
    rule = PluralRule(language: book.language)
    wordings = Word.allCases.map { book.wordings[$0.key] ?? .phrase(Phrase(parts: [])) }
    texts = wordings.map { wording in
      guard case .phrase(let phrase) = wording, phrase.places.isEmpty else { return "" }
      return phrase.filled([])
    }
    months = if case .list(let names) = wordings[Word.months.rawValue] { names } else { [] }
  }

  /// A text without places.
  subscript(_ word: Word) -> String { texts[word.rawValue] }

  /// A sentence with its places filled, by the name of each.
  func say(_ word: Word, _ places: (name: String, text: String)...) -> String {
    wordings[word.rawValue].form(for: .other).filled(places)
  }

  /// The same of so many things; the place `count` says how many.
  func say(_ word: Word, count: Int, _ places: (name: String, text: String)...) -> String {
    let form = wordings[word.rawValue].form(for: rule.category(of: count))
    return form.filled([("count", String(count))] + places)
  }

  func status(_ status: Fact.Status) -> String {
    switch status {
    case .measured: self[.statusMeasured]
    case .reported: self[.statusReported]
    case .estimated: self[.statusEstimated]
    case .unknown: self[.unknown]
    // The value says it already.
    case .notApplicable: ""
    case .depends: self[.statusDepends]
    }
  }

  /// What a cell rests on, in short.
  func evidence(_ sources: Int) -> String {
    sources == 0 ? self[.details] : say(.sourceCount, count: sources)
  }

  func sourceKind(_ kind: Source.Kind) -> String {
    switch kind {
    case .documentation: self[.sourceDocumentation]
    case .benchmark: self[.sourceBenchmark]
    case .survey: self[.sourceSurvey]
    case .standard: self[.sourceStandard]
    case .dataset: self[.sourceDataset]
    case .issue: self[.sourceIssue]
    case .book: self[.sourceBook]
    case .article: self[.sourceArticle]
    case .vendor: self[.sourceVendor]
    case .agency: self[.sourceAgency]
    case .editorial: self[.sourceEditorial]
    case .other: self[.sourceOther]
    }
  }

  func kind(_ kind: Criterion.Kind) -> String {
    switch kind {
    case .rating: self[.kindRating]
    case .number: self[.kindNumber]
    case .flag: self[.kindFlag]
    case .choice: self[.kindChoice]
    case .text: self[.kindText]
    case .list: self[.kindList]
    case .date: self[.kindDate]
    case .version: self[.kindVersion]
    case .link: self[.kindLink]
    }
  }

  func date(_ asOf: AsOf?) -> String {
    switch asOf {
    case .date(let date): self.date(date)
    case .undated: self[.undated]
    case nil: ""
    }
  }

  func date(_ date: PartialDate) -> String {
    let year = ("year", String(date.year))
    guard let number = date.month, months.indices.contains(number - 1) else {
      return say(.dateYear, year)
    }
    let month = ("month", months[number - 1])
    guard let day = date.day else { return say(.dateMonth, month, year) }
    return say(.dateDay, ("day", String(day)), month, year)
  }

  /// Whole points and tenths, from tenths.
  package func points(_ tenths: Int) -> String {
    (tenths < 0 ? self[.minusSign] : "") + "\(tenths.magnitude / 10)" + self[.decimalSign]
      + "\(tenths.magnitude % 10)"
  }

  /// The ends between which a score could lie; empty where there is no doubt.
  func spread(of standing: Standing) -> String {
    guard let low = standing.lowScore, let high = standing.highScore, low < high else { return "" }
    return range(points(low), points(high))
  }

  /// Digits in threes from 10,000 up; below that, years stay readable.
  func number(_ number: Decimal) -> String {
    let plain = number.description
    let isNegative = plain.hasPrefix("-")
    let parts = plain.drop { $0 == "-" }.split(separator: ".")
    let whole = parts.first.map(String.init) ?? ""
    let fraction = parts.dropFirst().map { self[.decimalSign] + $0 }.joined()
    return (isNegative ? self[.minusSign] : "")
      + (whole.count > 4 ? grouped(whole) : whole) + fraction
  }

  /// Digits in threes.
  func grouped(_ digits: String) -> String { digits.digitsInThrees(with: self[.groupSign]) }

  /// How the last item of a list is joined to the others.
  package enum Joint {
    case and, or
  }

  /// `A`, `A and B`, `A, B and C`.
  package func list(_ items: [String], _ joint: Joint = .and) -> String {
    guard let last = items.last, items.count > 1 else { return items.first ?? "" }
    return say(
      joint == .and ? .listAnd : .listOr,
      ("items", items.dropLast().joined(separator: self[.listComma])), ("last", last))
  }

  /// The first five of many: a sentence with more can't be read.
  func few(_ items: [String], _ joint: Joint = .and) -> String {
    guard items.count > 6 else { return list(items, joint) }
    return say(
      joint == .and ? .othersAnd : .othersOr, count: items.count - 5,
      ("items", items.prefix(5).joined(separator: self[.listComma])))
  }

  /// As in `2nd`.
  func ordinal(_ number: Int) -> String {
    let category = OrdinalRule(language: language).category(of: number)
    return wordings[Word.ordinal.rawValue].form(for: category)
      .filled([("number", String(number))])
  }
}
