/// One name of a shape, and how to get its value; evaluated only where a template uses it.
package struct Field<Root>: Sendable {
  package let outline: Outline.Field
  let access: Access<Root>

  package var name: String { outline.name }

  private init(
    _ name: String, _ kind: Outline.Kind, _ access: Access<Root>,
    inner: (@Sendable () -> Outline)? = nil
  ) {
    self.outline = Outline.Field(name: name, kind: kind, inner: inner)
    self.access = access
  }

  /// Plain text, escaped where it is shown; as a section, true unless empty.
  package static func text(_ name: String, _ get: @escaping @Sendable (Root) -> String) -> Self {
    Self(name, .text, .text(get))
  }

  /// Finished HTML in UTF-8, shown by `{{{name}}}` alone; as a section, true unless empty.
  package static func html(_ name: String, _ get: @escaping @Sendable (Root) -> [UInt8]) -> Self {
    Self(name, .html, .bytes(get))
  }

  /// Serialized JSON in UTF-8, for the inside of a JSON script alone.
  package static func json(_ name: String, _ get: @escaping @Sendable (Root) -> [UInt8]) -> Self {
    Self(name, .json, .bytes(get))
  }

  /// A condition for sections.
  package static func flag(_ name: String, _ get: @escaping @Sendable (Root) -> Bool) -> Self {
    Self(name, .flag, .flag(get))
  }

  /// A whole number, shown in decimal digits; as a section, true unless 0.
  package static func number(_ name: String, _ get: @escaping @Sendable (Root) -> Int) -> Self {
    Self(name, .number, .number(get))
  }

  /// A list of plain texts; `{{.}}` shows the current one.
  package static func texts(_ name: String, _ get: @escaping @Sendable (Root) -> [String]) -> Self {
    Self(
      name, .texts,
      .frames(open: { TextsFrame(get($0)) }, count: { get($0).count }))
  }

  /// Another view, entered by a section or by a dotted name.
  package static func view<V: View>(
    _ name: String, _ get: @escaping @Sendable (Root) -> V
  ) -> Self {
    Self(
      name, .view,
      .frames(open: { ViewFrame(get($0)) }, count: { _ in 1 }),
      inner: { V.shape.outline })
  }

  /// Another view that may be missing: a section on it is then skipped, its fields show nothing.
  package static func view<V: View>(
    _ name: String, _ get: @escaping @Sendable (Root) -> V?
  ) -> Self {
    Self(
      name, .view,
      .frames(open: { get($0).map { ViewFrame($0) } }, count: { get($0) == nil ? 0 : 1 }),
      inner: { V.shape.outline })
  }

  /// Views in order; a section shows each, with `is-first`, `is-last` and `number` (from 1).
  package static func list<V: View>(
    _ name: String, _ get: @escaping @Sendable (Root) -> [V]
  ) -> Self {
    Self(
      name, .list,
      .frames(open: { ViewFrame(items: get($0)) }, count: { get($0).count }),
      inner: { V.shape.outline })
  }
}

/// How a field's value is got from the view.
enum Access<Root>: Sendable {
  case text(@Sendable (Root) -> String)
  case bytes(@Sendable (Root) -> [UInt8])
  case flag(@Sendable (Root) -> Bool)
  case number(@Sendable (Root) -> Int)
  case frames(open: @Sendable (Root) -> Frame?, count: @Sendable (Root) -> Int)
}
