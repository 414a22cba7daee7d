/// Something that an author should know: a mistake is a value, never a thrown error.
package struct Diagnostic: Hashable, Sendable {
  package enum Severity: String, Hashable, Sendable, CaseIterable {
    case error, warning, note
  }

  /// Another place that explains the finding, such as the first of two duplicates.
  package struct Related: Hashable, Sendable {
    package var message: String
    package var position: SourcePosition

    package init(_ message: String, at position: SourcePosition) {
      self.message = message
      self.position = position
    }
  }

  package var severity: Severity
  package var code: Code
  /// One sentence without a final stop: what is wrong.
  package var message: String
  /// How to mend it.
  package var hint: String?
  /// Missing where the finding has no place, such as a folder that isn't there.
  package var position: SourcePosition?
  package var related: [Related]

  package init(
    _ severity: Severity, _ code: Code, _ message: String, hint: String? = nil,
    at position: SourcePosition?, related: [Related] = []
  ) {
    self.severity = severity
    self.code = code
    self.message = message
    self.hint = hint
    self.position = position
    self.related = related
  }

  package static func error(
    _ message: String, code: Code, hint: String? = nil, at position: SourcePosition?,
    related: [Related] = []
  ) -> Self {
    Self(.error, code, message, hint: hint, at: position, related: related)
  }

  package static func warning(
    _ message: String, code: Code, hint: String? = nil, at position: SourcePosition?,
    related: [Related] = []
  ) -> Self {
    Self(.warning, code, message, hint: hint, at: position, related: related)
  }
}

extension [Diagnostic] {
  package var hasErrors: Bool { contains { $0.severity == .error } }

  /// In the order of their places; findings without one come first, equal ones once.
  package var inOrder: Self {
    var seen = Set<Diagnostic>()
    return enumerated()
      .filter { seen.insert($0.element).inserted }
      .sorted { left, right in
        switch (left.element.position, right.element.position) {
        case (nil, nil): left.offset < right.offset
        case (nil, _): true
        case (_, nil): false
        case (let first?, let second?):
          first == second ? left.offset < right.offset : first < second
        }
      }
      .map(\.element)
  }
}
