/// What a template shows: a value together with the names that a template may use for its parts.
@usableFromInline
package protocol View: Sendable {
  /// Declare it as a `static let`: every frame of a list or view reads it.
  static var shape: Shape<Self> { get }
}

/// The names that templates may use for the parts of a view, each declared once.
///
/// Neither this nor `Field` asks that its type be a view: for each that does, the start of the
/// program would look through all that conforms to any protocol.
@usableFromInline
package struct Shape<Root>: Sendable {
  /// As messages say it, without an article: "option card".
  package let name: String
  package let fields: [Field<Root>]
  /// Of the fields, by the same index: all that rendering needs.
  @usableFromInline let accesses: [Access]
  /// The names and kinds alone, for checks and documentation. Made once: looking up a name asks for
  /// that of each view on its way.
  @usableFromInline package let outline: Outline

  package init(_ name: String, _ fields: [Field<Root>]) {
    self.name = name
    self.fields = fields
    // No key paths: each would be made anew for each type of view.
    self.accesses = fields.map { $0.access }
    self.outline = Outline(name: name, fields: fields.map { $0.outline })
  }
}
