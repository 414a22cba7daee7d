/// What names mean in a part of a template, while compiling it.
enum Scope {
  /// The fields of a view, and those of items where it is one of a list.
  case view(Outline, depth: Int, isItem: Bool)
  /// The current one of a list of texts.
  case texts(depth: Int)
  /// The text whose section this is, as `{{.}}`.
  case value(Resolution)
}

/// What a name means.
struct Resolution {
  var slot: Slot
  var kind: Outline.Kind
  var nested: Outline?
  /// Whether it is the length of the list in the slot.
  var isCount = false
}

/// A name that means nothing where it stands.
struct UnknownName {
  let message: String
  let hint: String?
  /// Of the part that is wrong, in bytes from the begin of the name.
  let offset: Int
  /// The whole name with the suggestion in the place of the wrong part.
  let corrected: String?
}

extension [Scope] {
  /// The innermost view, for messages.
  var innermostView: Outline? {
    for case .view(let outline, _, _) in reversed() { return outline }
    return nil
  }

  /// All names that can stand alone here.
  var names: [String] {
    flatMap { scope -> [String] in
      let items = ItemField.allCases.map(\.name)
      return switch scope {
      case .view(let outline, _, let isItem): outline.fields.map(\.name) + (isItem ? items : [])
      case .texts: items
      case .value: []
      }
    }
  }
}
