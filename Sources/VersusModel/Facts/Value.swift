/// What a fact or a claim can say, by the type of its criterion.
package enum Value: Hashable, Sendable {
  /// 1…5
  case rating(Int)
  case number(Decimal)
  case flag(Flag)
  case choice(Choice.ID)
  case text(String)
  case list([Choice.ID])
  case date(PartialDate)
  case version(Version)
  case link(String)

  package enum Flag: String, Hashable, Sendable, CaseIterable {
    case yes, partial, no
  }

  package enum Version: Hashable, Sendable {
    /// As typed, such as `1.10`.
    case number(String)
    case none
  }
}

/// A value together with its spread.
package enum Reading: Hashable, Sendable {
  case value(Value)
  /// Both ends are of the criterion's type; the first is not above the second.
  case range(Value, Value)
  /// It depends: one of these, for the reason that the fact gives.
  case anyOf([Value])
  /// Looked for, not found.
  case unknown
  case notApplicable
}
