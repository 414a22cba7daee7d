/// What names mean in a part of a template, while compiling it.
enum Scope {
  /// The fields of a view, and those of items where it is one of a list.
  case view(Outline, depth: Int, isItem: Bool)
  /// The current one of a list of texts.
  case texts(depth: Int)
  /// The current one of free parameters.
  case parameter(depth: Int)
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
  /// Whether its views are `Shared`.
  var isShared = false
  /// The names to go through below free parameters, whose parts count as texts; nil for others.
  var parameter: [String]?

  init(
    slot: Slot, kind: Outline.Kind, nested: Outline? = nil, isCount: Bool = false,
    parameter: [String]? = nil
  ) {
    self.slot = slot
    self.kind = kind
    self.nested = nested
    self.isCount = isCount
    self.parameter = parameter
  }

  /// A field of a view.
  init(_ field: Outline.Field, in slot: Slot) {
    self.init(
      slot: slot, kind: field.kind, nested: field.nested,
      parameter: field.kind == .parameters ? [] : nil)
    isShared = field.isShared
  }
}

extension [Scope] {
  /// The innermost view, for messages.
  var innermostView: Outline? {
    for case .view(let outline, _, _) in reversed() { return outline }
    return nil
  }

  /// The names in the views that can be named here, with the whole way to each.
  var paths: [String: String] {
    var paths: [String: String] = [:]
    for case .view(let outline, _, _) in reversed() {
      for view in outline.fields where view.kind == .view {
        for field in view.nested?.fields ?? [] where paths[field.name] == nil {
          paths[field.name] = "\(view.name).\(field.name)"
        }
      }
    }
    return paths
  }

  /// All names that can stand alone here.
  var names: [String] {
    flatMap { scope -> [String] in
      let items = ItemField.allCases.map(\.name)
      return switch scope {
      case .view(let outline, _, let isItem): outline.fields.map(\.name) + (isItem ? items : [])
      case .texts, .parameter: items
      case .value: []
      }
    }
  }
}
