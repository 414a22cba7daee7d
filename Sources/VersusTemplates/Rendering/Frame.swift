import VersusModel

/// A level of the stack while rendering: the current view of a section, whatever its type.
///
/// A class, since one stack holds views of many types and a list's frame is reused for its items.
/// Its variables are touched by one operation after the other: to check that at each of them was a
/// sixteenth of all work.
@usableFromInline
class Frame {
  /// Of the current item, from 0.
  @exclusivity(unchecked) @usableFromInline final var position = 0
  /// The current item where many pages show it.
  @exclusivity(unchecked) @usableFromInline final var shared: (any SharedView)?
  private let count: Int
  private let accesses: [Access]
  /// The view that a dotted name went through last; most names that follow go through it too.
  @exclusivity(unchecked) private var entered: (index: Int, frame: Frame?)?

  @usableFromInline
  init(_ accesses: [Access], count: Int) {
    self.accesses = accesses
    self.count = count
  }

  /// Makes the item at `position` the current one.
  @usableFromInline
  func select() {}

  /// Makes the current shared item the one whose fields are read.
  @usableFromInline
  func load() {}

  final func advance() -> Bool {
    position += 1
    guard position < count else { return false }
    entered = nil
    select()
    return true
  }

  /// The view in a field, for a dotted name; nil if it is missing.
  final func enter(_ index: Int) -> Frame? {
    if let entered, entered.index == index { return entered.frame }
    let frame = open(index)
    entered = (index, frame)
    return frame
  }
}

// The compiler asks only for what the shape declares, so the empty values below are never seen.
extension Frame {
  final func text(_ index: Int) -> String {
    if case .text(let get) = accesses[index] { get(self) } else { "" }
  }

  final func bytes(_ index: Int) -> [UInt8] {
    if case .bytes(let get) = accesses[index] { get(self) } else { [] }
  }

  final func number(_ index: Int) -> Int {
    guard index >= 0 else { return position + 1 }
    return if case .number(let get) = accesses[index] { get(self) } else { 0 }
  }

  final func parameter(_ index: Int) -> Parameter? {
    if case .parameter(let get) = accesses[index] { get(self) } else { nil }
  }

  final func isTrue(_ index: Int) -> Bool {
    guard index >= 0 else { return isTrue(ItemField(rawValue: index)) }
    return switch accesses[index] {
    case .text(let get): !get(self).isEmpty
    case .bytes(let get): !get(self).isEmpty
    case .flag(let get): get(self)
    case .number(let get): get(self) != 0
    case .parameter(let get): !get(self).items.isEmpty
    case .frames(_, let count), .shared(_, _, let count): count(self) > 0
    }
  }

  final func count(_ index: Int) -> Int {
    switch accesses[index] {
    case .frames(_, let count), .shared(_, _, let count): count(self)
    default: 0
    }
  }

  final func open(_ index: Int) -> Frame? {
    switch accesses[index] {
    case .frames(let open, _): open(self)
    case .shared(_, let open, _): open(self, 0)
    default: nil
    }
  }

  /// Shared views from the first on that is not kept yet, behind those that are.
  final func open(
    _ index: Int, behindKept section: Int, of sections: SharedSections?, into bytes: inout [UInt8]
  ) -> Frame? {
    guard case .shared(let firstLeft, let open, _) = accesses[index] else { return nil }
    guard let sections else { return open(self, 0) }
    return firstLeft(self) { sections.append(section, of: $0, to: &bytes) }
      .flatMap { open(self, $0) }
  }

  private final func isTrue(_ field: ItemField?) -> Bool {
    switch field {
    case .isFirst: position == 0
    case .isLast: position == count - 1
    case .number, nil: true
    }
  }
}
