/// A view that many pages show.
///
/// The renderer that shares it makes the HTML of a section on it only once; for any other it is a
/// view as all are.
@usableFromInline
package final class Shared<V: View>: SharedView {
  @usableFromInline package let view: V
  @usableFromInline let number: Int?

  /// - Parameter number: Among those of its renderer; nil where it belongs to none.
  init(_ view: V, number: Int?) {
    self.view = view
    self.number = number
  }

  package convenience init(_ view: V) {
    self.init(view, number: nil)
  }
}

/// A shared view, whatever it is.
@usableFromInline
protocol SharedView: AnyObject, Sendable {
  var number: Int? { get }
}
