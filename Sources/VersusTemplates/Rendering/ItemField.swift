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
