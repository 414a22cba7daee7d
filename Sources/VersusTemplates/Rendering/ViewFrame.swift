/// A view, or the current one of a list of views.
@usableFromInline
final class ViewFrame<V: View>: Frame {
  @usableFromInline let items: [V]
  @usableFromInline var view: V

  @inlinable
  init(_ view: V) {
    self.items = []
    self.view = view
    super.init(V.shape.accesses, count: 1)
  }

  @inlinable
  init?(items: [V]) {
    guard let first = items.first else { return nil }
    self.items = items
    self.view = first
    super.init(V.shape.accesses, count: items.count)
  }

  @inlinable
  override func select() {
    view = items[position]
  }
}

/// The current text of a list of texts, as index 0.
@usableFromInline
final class TextsFrame: Frame {
  private static let accesses = [
    Access.text { unsafeDowncast($0, to: TextsFrame.self).current }
  ]

  private let items: [String]
  private var current: String

  @usableFromInline
  init?(_ items: [String]) {
    guard let first = items.first else { return nil }
    self.items = items
    self.current = first
    super.init(Self.accesses, count: items.count)
  }

  @usableFromInline
  override func select() {
    current = items[position]
  }
}
