/// A view, or the current one of a list of views.
@usableFromInline
class ViewFrame<V: View>: Frame {
  @usableFromInline final let items: [V]
  @exclusivity(unchecked) @usableFromInline final var view: V

  @inlinable
  init(_ view: V, count: Int = 1, position: Int = 0) {
    self.items = []
    self.view = view
    super.init(V.shape.accesses, count: count)
    self.position = position
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

/// The current one of views that many pages show; its fields are read only where what was made of
/// it before is missing.
@usableFromInline
final class SharedFrame<V: View>: ViewFrame<V> {
  @usableFromInline let sharedItems: [Shared<V>]

  @inlinable
  init?(_ items: [Shared<V>], from position: Int) {
    guard position < items.count else { return nil }
    self.sharedItems = items
    super.init(items[position].view, count: items.count, position: position)
    shared = items[position]
  }

  @inlinable
  override func select() {
    shared = sharedItems[position]
  }

  @inlinable
  override func load() {
    view = sharedItems[position].view
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
