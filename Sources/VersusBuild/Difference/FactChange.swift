import VersusModel
import VersusPages

/// A fact that is new, gone or different.
package struct FactChange: Sendable {
  /// What a fact says, in the words of the site's own pages.
  package struct State: Sendable, Equatable {
    package let value: String
    package let status: String
    package let asOf: String?
    package let sources: [String]
    fileprivate let note: [String]
    fileprivate let why: [String]
    fileprivate let claims: [[String]]
  }

  package enum Part: String, CaseIterable, Sendable {
    case value, status
    case asOf = "as-of"
    case sources, note, why, claims
  }

  package let option: (id: Option.ID, name: String)
  package let criterion: (id: Criterion.ID, title: String)
  /// Nil where it is new.
  package let old: State?
  /// Nil where it is gone.
  package let new: State?

  /// What is different; of what is new or gone, nothing.
  package var parts: [Part] {
    guard let old, let new else { return [] }
    return Part.allCases.filter { part in
      switch part {
      case .value: old.value != new.value
      case .status: old.status != new.status
      case .asOf: old.asOf != new.asOf
      case .sources: old.sources != new.sources
      case .note: old.note != new.note
      case .why: old.why != new.why
      case .claims: old.claims != new.claims
      }
    }
  }
}

extension AssessedSite {
  /// Option by option and criterion by criterion, in the new site's order.
  func factChanges(to new: Site) -> [FactChange] {
    let (oldOptions, newOptions) = (site.options.byID, new.options.byID)
    let oldCriteria = Dictionary(site.criteria.map { ($0.id, $0) }) { $1 }
    let newCriteria = Dictionary(new.criteria.map { ($0.id, $0) }) { $1 }
    let criteria = union(new.criteria.map(\.id), site.criteria.map(\.id))
    var changes: [FactChange] = []
    for id in union(new.options.map(\.id), site.options.map(\.id)) {
      let (before, after) = (oldOptions[id], newOptions[id])
      for criterion in criteria {
        let (was, now) = (oldCriteria[criterion], newCriteria[criterion])
        let old = was.flatMap { before?.facts[criterion]?.state(on: $0) }
        let new = now.flatMap { after?.facts[criterion]?.state(on: $0) }
        guard old != new else { continue }
        changes.append(
          FactChange(
            option: (id, (after ?? before)?.name ?? id.slug),
            criterion: (criterion, (now ?? was)?.title ?? criterion.slug), old: old, new: new))
      }
    }
    return changes
  }
}

extension [Option] {
  fileprivate var byID: [Option.ID: Option] { Dictionary(map { ($0.id, $0) }) { $1 } }
}

extension Fact {
  fileprivate func state(on criterion: Criterion) -> FactChange.State {
    FactChange.State(
      value: Words.english.reading(reading, on: criterion), status: status.rawValue,
      asOf: asOf?.text, sources: sources.map(\.text), note: note?.parts ?? [],
      why: why?.parts ?? [],
      claims: claims.map { claim in
        [
          claim.reading.map { Words.english.reading($0, on: criterion) } ?? "",
          claim.asOf?.text ?? "",
        ]
          + claim.sources.map(\.text) + (claim.says?.parts ?? [])
      })
  }
}

extension AsOf {
  fileprivate var text: String {
    switch self {
    case .undated: "undated"
    case .date(let date): date.description
    }
  }
}

extension Citation {
  fileprivate var text: String { source.slug + (place.map { " (\($0))" } ?? "") }
}

extension Markup {
  /// What it shows, as far as two texts can differ in it.
  fileprivate var parts: [String] {
    pieces.map { piece in
      switch piece {
      case .html(let bytes): String(decoding: bytes, as: UTF8.self)
      case .address(let address, let fragment): address.stem + "#" + (fragment ?? "")
      case .citation(let citation, _): citation.text
      case .pictureSize, .bars, .radar, .compare, .prosCons, .useCases: ""
      }
    }
  }
}
