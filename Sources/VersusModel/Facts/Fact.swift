/// The value of one option on one criterion, with what supports it.
///
/// A class, since facts are copied from stage to stage and looked up page by page.
package final class Fact: Sendable {
  package enum Status: String, Hashable, Sendable, CaseIterable {
    case measured, reported, estimated, unknown
    case notApplicable = "not-applicable"
    case depends
  }

  package let criterion: Criterion.ID
  package let reading: Reading
  package let status: Status
  package let sources: [Citation]
  package let asOf: AsOf?
  /// May run to paragraphs.
  package let note: Markup?
  package let why: Markup?
  package let claims: [Claim]
  package let position: SourcePosition

  package init(
    criterion: Criterion.ID, reading: Reading, status: Status = .reported,
    sources: [Citation] = [], asOf: AsOf? = nil, note: Markup? = nil, why: Markup? = nil,
    claims: [Claim] = [], position: SourcePosition
  ) {
    self.criterion = criterion
    self.reading = reading
    self.status = status
    self.sources = sources
    self.asOf = asOf
    self.note = note
    self.why = why
    self.claims = claims
    self.position = position
  }

  /// Whether the values of its claims and its own are not all equal.
  package var isDisputed: Bool {
    claims.contains { $0.reading != nil && $0.reading != reading }
  }
}

/// What one or more sources say about a fact.
package struct Claim: Sendable {
  /// Missing where the source says something without giving a value.
  package let reading: Reading?
  package let sources: [Citation]
  package let says: Markup?
  package let asOf: AsOf?
  package let position: SourcePosition

  package init(
    reading: Reading?, sources: [Citation], says: Markup? = nil, asOf: AsOf? = nil,
    position: SourcePosition
  ) {
    self.reading = reading
    self.sources = sources
    self.says = says
    self.asOf = asOf
    self.position = position
  }
}

/// A source, and where in it.
package struct Citation: Hashable, Sendable {
  package let source: Source.ID
  package let place: String?
  package let position: SourcePosition

  package init(source: Source.ID, place: String? = nil, position: SourcePosition) {
    self.source = source
    self.place = place
    self.position = position
  }
}
