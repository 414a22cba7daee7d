/// One step of a compiled template.
///
/// Targets are indexes of operations.
enum Operation: Sendable {
  /// Appends a run of the program's literals.
  case literal(start: Int32, end: Int32)
  case text(Slot)
  case html(Slot)
  case json(Slot)
  case number(Slot)
  /// The length of a list.
  case count(Slot)
  /// Enters a view or the first item of a list; goes to the target if there is none.
  case open(Slot, otherwise: Int)
  /// Goes to the target with the next item of the innermost list, or leaves it.
  case next(Int)
  /// Goes to the target when the truth of the slot is as said.
  case skip(Slot, when: Bool, to: Int)
}

/// Where a value is found while rendering.
struct Slot: Hashable, Sendable {
  /// Of the frame: 0 is the page's view.
  var depth: Int32
  /// Of the field in its shape; below 0 for an `ItemField`.
  var index: Int32
  /// An index into the program's paths, for a dotted name; -1 for none.
  var path: Int32 = -1
}
