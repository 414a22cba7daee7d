/// A level of the stack while rendering: the current view of a section, whatever its type.
///
/// A class with overridden methods, since one stack holds views of many types and a list's frame
/// is reused for all its items. The compiler asks only for what the shape declares, so the empty
/// values below are never seen.
class Frame {
  /// Of the current item, from 0.
  final var position = 0
  final let count: Int

  init(count: Int) {
    self.count = count
  }

  func text(_ index: Int) -> String { "" }
  func bytes(_ index: Int) -> [UInt8] { [] }
  func number(_ index: Int) -> Int { 0 }
  func isTrue(_ index: Int) -> Bool { false }
  func count(_ index: Int) -> Int { 0 }
  func open(_ index: Int) -> Frame? { nil }
  /// Makes the item at `position` the current one.
  func select() {}

  final func advance() -> Bool {
    position += 1
    guard position < count else { return false }
    select()
    return true
  }
}

/// What every item of a list has beside its own fields, as indexes below those of fields.
enum ItemField: Int, CaseIterable {
  case isFirst = -1
  case isLast = -2
  case number = -3

  var name: String {
    switch self {
    case .isFirst: "is-first"
    case .isLast: "is-last"
    case .number: "number"
    }
  }

  var kind: Outline.Kind { self == .number ? .number : .flag }
}

extension Frame {
  final func itemTest(_ index: Int) -> Bool {
    switch ItemField(rawValue: index) {
    case .isFirst: position == 0
    case .isLast: position == count - 1
    case .number, nil: true
    }
  }
}

/// The current text of a list of texts, as index 0.
final class TextsFrame: Frame {
  private let items: [String]

  init?(_ items: [String]) {
    guard !items.isEmpty else { return nil }
    self.items = items
    super.init(count: items.count)
  }

  override func text(_ index: Int) -> String { items[position] }
  override func number(_ index: Int) -> Int { position + 1 }
  override func isTrue(_ index: Int) -> Bool {
    index < 0 ? itemTest(index) : !items[position].isEmpty
  }
}
