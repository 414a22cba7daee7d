import VersusModel

/// The comparison for programs: everything as JSON, the table as CSV.
struct ComparisonData {
  static let jsonPath = "data/comparison.json"
  static let csvPath = "data/comparison.csv"

  let site: Site
  let assessment: Assessment
  let words: Words

  /// By `docs/comparison.schema.json`.
  func json() -> [UInt8] {
    let comparison = JSONText.object([
      ("title", .string(site.settings.title)),
      ("language", .string(site.settings.language)),
      ("options", .list(site.options.map(option))),
      ("criteria", .list(site.criteria.map(criterion))),
      ("use-cases", .list(site.useCases.map(useCase))),
      ("sources", .list(site.sources.map(source))),
    ])
    return Array((comparison.text + "\n").utf8)
  }

  private func option(_ option: Option) -> JSONText {
    .object([
      ("id", id(option.id)),
      ("name", .string(option.name)),
      ("description", text(option.article.description)),
      ("website", option.website.map { .string($0) }),
      ("combines", option.combines.isEmpty ? nil : .list(option.combines.map(id))),
      (
        "score",
        assessment.overall?.standings.first { $0.option == option.id }?.score.map(tenths)
      ),
      (
        "facts",
        .list(
          site.criteria.compactMap { criterion in
            option.facts[criterion.id].map { fact($0, on: criterion) }
          })
      ),
    ])
  }

  private func fact(_ fact: Fact, on criterion: Criterion) -> JSONText {
    .object(
      [("criterion", id(criterion.id))] + reading(fact.reading) + [
        ("text", .string(words.reading(fact.reading, on: criterion))),
        ("status", .string(fact.status.rawValue)),
        ("disputed", fact.isDisputed ? .flag(true) : nil),
        ("as-of", asOf(fact.asOf)),
        ("sources", .list(fact.sources.map(citation))),
        ("note", text(fact.note)),
        ("why", text(fact.why)),
        ("claims", fact.claims.isEmpty ? nil : .list(fact.claims.map(claim))),
      ])
  }

  private func claim(_ claim: Claim) -> JSONText {
    .object(
      (claim.reading.map(reading) ?? []) + [
        ("says", text(claim.says)),
        ("as-of", asOf(claim.asOf)),
        ("sources", .list(claim.sources.map(citation))),
      ])
  }

  private func criterion(_ criterion: Criterion) -> JSONText {
    .object([
      ("id", id(criterion.id)),
      ("title", .string(criterion.title)),
      ("description", text(criterion.article.description)),
      ("group", criterion.group.map(id)),
      ("type", .string(criterion.kind.rawValue)),
      ("unit", criterion.unit.map { .string($0) }),
      ("better", criterion.canBeWeighed ? .string(criterion.better.rawValue) : nil),
      ("weight", .number(criterion.weight)),
      (
        "choices",
        criterion.choices.isEmpty
          ? nil
          : .list(
            criterion.choices.map { choice in
              .object([
                ("id", id(choice.id)), ("title", .string(choice.title)),
                ("rating", choice.rating.map { .number($0) }),
              ])
            })
      ),
    ])
  }

  private func useCase(_ useCase: UseCase) -> JSONText {
    let ranking = assessment.useCases[useCase.id]
    return .object([
      ("id", id(useCase.id)),
      ("title", .string(useCase.title)),
      ("description", text(useCase.article.description)),
      ("group", useCase.group.map(id)),
      ("verdict", verdict(useCase.verdict)),
      ("leaders", .list((ranking?.leaders ?? []).map(id))),
      (
        "ranking",
        .list(
          (ranking?.standings ?? []).map { standing in
            .object([
              ("option", id(standing.option)), ("rank", standing.rank.map { .number($0) }),
              ("score", standing.score.map(tenths)), ("in", .flag(standing.isIn)),
            ])
          })
      ),
    ])
  }

  private func verdict(_ verdict: Verdict) -> JSONText {
    let winners: [JSONText] =
      switch verdict.winner {
      case .options(let ids): ids.map(id)
      case .tie: [.string("tie")]
      case .depends: [.string("depends")]
      case .disputed: [.string("disputed")]
      }
    return .object([
      ("winner", .list(winners)), ("why", text(verdict.why)), ("unless", text(verdict.unless)),
      ("override", text(verdict.override)),
    ])
  }

  private func source(_ source: Source) -> JSONText {
    .object([
      ("id", id(source.id)),
      ("title", .string(source.title)),
      ("publisher", source.publisher.map { .string($0) }),
      ("author", source.author.map { .string($0) }),
      ("url", source.url.map { .string($0) }),
      ("published", asOf(source.published)),
      ("kind", .string(source.kind.rawValue)),
      ("same-voice-as", source.sameVoiceAs.map(id)),
    ])
  }

  private func citation(_ citation: Citation) -> JSONText {
    .object([("id", id(citation.source)), ("at", citation.place.map { .string($0) })])
  }

  private func reading(_ reading: Reading) -> [(String, JSONText?)] {
    switch reading {
    case .value(let value): [("value", self.value(value))]
    case .range(let low, let high): [("range", .list([value(low), value(high)]))]
    case .anyOf(let values): [("any-of", .list(values.map(value)))]
    case .unknown, .notApplicable: [("value", .null)]
    }
  }

  private func value(_ value: Value) -> JSONText {
    switch value {
    case .rating(let rating): .number(rating)
    case .number(let number): .decimal(number)
    case .flag(let flag): .string(flag.rawValue)
    case .choice(let choice): id(choice)
    case .text(let text), .link(let text): .string(text)
    case .list(let choices): .list(choices.map(id))
    case .date(let date): .string(date.description)
    case .version(.number(let version)): .string(version)
    case .version(.none): .string("none")
    }
  }

  private func asOf(_ asOf: AsOf?) -> JSONText? {
    switch asOf {
    case nil: nil
    case .undated: .string("undated")
    case .date(let date): .string(date.description)
    }
  }

  private func id(_ id: some Slug) -> JSONText { .string(id.slug) }

  private func text(_ markup: Markup?) -> JSONText? {
    markup.flatMap { $0.plainText.isEmpty ? nil : .string($0.plainText) }
  }

  /// Points of 100, from tenths.
  private func tenths(_ score: Int) -> JSONText {
    .decimal(Decimal(significand: Int64(score), places: 1))
  }
}

extension ComparisonData {
  /// By RFC 4180: a row for each fact, under a header.
  func csv() -> [UInt8] {
    var text = "option,criterion,group,value,status,disputed,as-of,sources\r\n"
    for option in site.options {
      for criterion in site.criteria {
        let fact = option.facts[criterion.id]
        let group = site.criteriaGroups.first { $0.id == criterion.group }?.title ?? ""
        let sources =
          (fact?.sources ?? []).map(\.source)
          + (fact?.claims ?? []).flatMap { $0.sources.map(\.source) }
        var seen = Set<Source.ID>()
        let cells = [
          option.name, criterion.title, group, words.reading(fact?.reading, on: criterion),
          fact?.status.rawValue ?? "", fact?.isDisputed == true ? "yes" : "",
          fact?.date?.description ?? "",
          sources.filter { seen.insert($0).inserted }.map(\.slug).joined(separator: " "),
        ]
        text += cells.map(Self.cell).joined(separator: ",") + "\r\n"
      }
    }
    return Array(text.utf8)
  }

  /// What a spreadsheet might take for a formula begins with an apostrophe, as OWASP advises.
  static func cell(_ text: String) -> String {
    let isFormula = text.utf8.first.map { "=+-@\t\r".utf8.contains($0) } ?? false
    let harmless = isFormula ? "'" + text : text
    guard harmless.utf8.contains(where: { ",\"\n\r".utf8.contains($0) }) else { return harmless }
    return "\"" + harmless.replacing("\"", with: "\"\"") + "\""
  }
}
