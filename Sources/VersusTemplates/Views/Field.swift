import VersusModel

/// One name of a shape, and how to get its value; evaluated only where a template uses it.
///
/// What makes fields and frames can be inlined, so that it is compiled for the view at hand: as
/// generic code it copies the whole view to read one field, which doubled the time of rendering.
@usableFromInline
package struct Field<Root>: Sendable {
  package let outline: Outline.Field
  let access: Access

  package var name: String { outline.name }

  @usableFromInline
  init(
    _ name: String, _ kind: Outline.Kind, _ access: Access,
    inner: (@Sendable () -> Outline)? = nil, isShared: Bool = false
  ) {
    self.outline = Outline.Field(name: name, kind: kind, inner: inner, isShared: isShared)
    self.access = access
  }
}

extension Field where Root: View {
  /// Plain text, escaped where it is shown; as a section, true unless empty.
  @inlinable
  package static func text(_ name: String, _ get: @escaping @Sendable (Root) -> String) -> Self {
    Self(name, .text, .text { get(view(in: $0)) })
  }

  /// Finished HTML in UTF-8, shown by `{{{name}}}` alone; as a section, true unless empty.
  @inlinable
  package static func html(_ name: String, _ get: @escaping @Sendable (Root) -> [UInt8]) -> Self {
    Self(name, .html, .bytes { get(view(in: $0)) })
  }

  /// Serialized JSON in UTF-8, for the inside of a JSON script alone.
  @inlinable
  package static func json(_ name: String, _ get: @escaping @Sendable (Root) -> [UInt8]) -> Self {
    Self(name, .json, .bytes { get(view(in: $0)) })
  }

  /// A condition for sections.
  @inlinable
  package static func flag(_ name: String, _ get: @escaping @Sendable (Root) -> Bool) -> Self {
    Self(name, .flag, .flag { get(view(in: $0)) })
  }

  /// A whole number, shown in decimal digits; as a section, true unless 0.
  @inlinable
  package static func number(_ name: String, _ get: @escaping @Sendable (Root) -> Int) -> Self {
    Self(name, .number, .number { get(view(in: $0)) })
  }

  /// A list of plain texts; `{{.}}` shows the current one.
  @inlinable
  package static func texts(
    _ name: String, _ get: @escaping @Sendable (Root) -> [String]
  ) -> Self {
    Self(
      name, .texts,
      .frames(open: { TextsFrame(get(view(in: $0))) }, count: { get(view(in: $0)).count }))
  }

  /// Free names of an author's own, a map: what is below it is plain text, lists and maps again.
  @inlinable
  package static func parameters(
    _ name: String, _ get: @escaping @Sendable (Root) -> Parameter
  ) -> Self {
    Self(name, .parameters, .parameter { get(view(in: $0)) })
  }

  /// Another view, entered by a section or by a dotted name.
  @inlinable
  package static func view<V: View>(
    _ name: String, _ get: @escaping @Sendable (Root) -> V
  ) -> Self {
    Self(
      name, .view,
      .frames(open: { ViewFrame(get(view(in: $0))) }, count: { _ in 1 }),
      inner: { V.shape.outline })
  }

  /// Another view that may be missing: a section on it is then skipped, its fields show nothing.
  @inlinable
  package static func view<V: View>(
    _ name: String, _ get: @escaping @Sendable (Root) -> V?
  ) -> Self {
    Self(
      name, .view,
      .frames(
        open: { get(view(in: $0)).map { ViewFrame($0) } },
        count: { get(view(in: $0)) == nil ? 0 : 1 }),
      inner: { V.shape.outline })
  }

  /// Views in order; a section shows each, with `is-first`, `is-last` and `number` (from 1).
  @inlinable
  package static func list<V: View>(
    _ name: String, _ get: @escaping @Sendable (Root) -> [V]
  ) -> Self {
    Self(
      name, .list,
      .frames(open: { ViewFrame(items: get(view(in: $0))) }, count: { get(view(in: $0)).count }),
      inner: { V.shape.outline })
  }

  /// A view that many pages show.
  @inlinable
  package static func view<V: View>(
    _ name: String, _ get: @escaping @Sendable (Root) -> Shared<V>
  ) -> Self {
    Self(
      name, .view,
      .shared(
        firstLeft: { $1(get(view(in: $0))) ? nil : 0 },
        open: { SharedFrame([get(view(in: $0))], from: $1) }, count: { _ in 1 }),
      inner: { V.shape.outline }, isShared: true)
  }

  /// Views that many pages show, in order.
  @inlinable
  package static func list<V: View>(
    _ name: String, _ get: @escaping @Sendable (Root) -> [Shared<V>]
  ) -> Self {
    Self(
      name, .list,
      .shared(
        firstLeft: { frame, isDone in get(view(in: frame)).firstIndex { !isDone($0) } },
        open: { SharedFrame(get(view(in: $0)), from: $1) },
        count: { get(view(in: $0)).count }),
      inner: { V.shape.outline }, isShared: true)
  }

  /// The view whose frame it is: a shape's fields are used by frames of that shape's views alone.
  @inlinable
  static func view(in frame: Frame) -> Root {
    unsafeDowncast(frame, to: ViewFrame<Root>.self).view
  }
}
