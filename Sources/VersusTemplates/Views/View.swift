/// What a template shows: a value together with the names that a template may use for its parts.
package protocol View: Sendable {
  static var shape: Shape<Self> { get }
}

/// The names that templates may use for the parts of a view, each declared once.
package struct Shape<Root>: Sendable {
  /// As messages say it, without an article: "option card".
  package let name: String
  package let fields: [Field<Root>]

  package init(_ name: String, _ fields: [Field<Root>]) {
    self.name = name
    self.fields = fields
  }

  /// The names and kinds alone, for checks and documentation.
  package var outline: Outline {
    Outline(name: name, fields: fields.map(\.outline))
  }
}
