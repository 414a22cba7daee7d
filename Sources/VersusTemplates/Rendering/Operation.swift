import VersusModel

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
  /// A part of free parameters, as text; in an address, nothing that would run as code.
  case parameter(Int, isAddress: Bool)
  /// Enters a view or the first item of a list; goes to the target if there is none.
  case open(Slot, otherwise: Int)
  /// Goes to the target with the next item of the innermost list, or leaves it.
  case next(Int)
  /// Makes the current shared view the one that is shown.
  case load
  /// As `open`, behind those of the first items of which the section is kept.
  case openShared(Slot, section: Int, otherwise: Int)
  /// Shows what a section made of the current shared view before and goes to the end; else loads it.
  case recall(section: Int, end: Int)
  /// Keeps what the section has made since its `recall`.
  case keep(section: Int)
  /// Goes to the target when the truth of the slot is as said.
  case skip(Slot, when: Bool, to: Int)
  /// Goes to the target unless a number asks for one of some plural forms.
  case skipUnless(Plural, to: Int)
  /// As `open` and `skip`, for a part of free parameters.
  case openParameter(Int, otherwise: Int)
  case skipParameter(Int, when: Bool, to: Int)

  struct Plural: Sendable {
    let slot: Slot
    /// Whether the number is the length of a list.
    let isCount: Bool
    let categories: Set<PluralCategory>
  }
}

/// Where a part of free parameters is found while rendering; operations hold its index.
struct ParameterSlot: Hashable, Sendable {
  var slot: Slot
  /// To go through below the value in the slot.
  var names: [String]
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

extension Program {
  /// Where an operation finds its value; nil for one that needs none.
  func slot(of operation: Operation) -> Slot? {
    switch operation {
    case .text(let slot), .html(let slot), .json(let slot), .number(let slot), .count(let slot),
      .open(let slot, _), .openShared(let slot, _, _), .skip(let slot, _, _):
      slot
    case .skipUnless(let choice, _): choice.slot
    case .parameter(let index, _), .openParameter(let index, _), .skipParameter(let index, _, _):
      parameters[index].slot
    case .literal, .next, .load, .recall, .keep: nil
    }
  }
}
