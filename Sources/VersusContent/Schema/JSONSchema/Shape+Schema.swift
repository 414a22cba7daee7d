import VersusModel

/// Keywords of JSON Schema. Values are those of YAML 1.2, in which `2026` and `1.10` are numbers, `yes`
/// is a text and `true` is none: `versus` itself takes all of them as they were typed.
extension Shape {
  var schema: [(String, JSONText?)] {
    switch self {
    case .blank: [("type", .string("null"))]
    case .text, .line, .markdown: [Self.types("string", "number", "boolean")]
    case .whole(let range):
      [
        ("type", .string("integer")),
        ("minimum", range.lowerBound == .min ? nil : .number(range.lowerBound)),
        ("maximum", range.upperBound == .max ? nil : .number(range.upperBound)),
      ]
    case .flag: [("enum", .list([.flag(true), .flag(false), .string("yes"), .string("no")]))]
    case .words(let words): [("enum", .list(words.map { .string($0) }))]
    case .date: [Self.types("string", "integer"), Self.pattern(Self.datePattern)]
    case .asOf: [Self.types("string", "integer"), Self.pattern("undated|" + Self.datePattern)]
    case .period:
      [("type", .string("string")), Self.pattern("[1-9][0-9]* (day|week|month|year)s?")]
    case .address:
      [("type", .string("string")), Self.pattern("[Hh][Tt][Tt][Pp][Ss]?://[^/\\s]\\S*")]
    case .id: [Self.types("string", "number"), Self.pattern(Self.idPattern)]
    case .value: [Self.types("string", "number", "boolean", "array", "null")]
    case .list(let item, let least):
      [
        ("type", .string("array")), ("items", .object(item.schema)),
        ("minItems", least > 0 ? .number(least) : nil),
      ]
    case .map(let table):
      [
        ("type", .string("object")),
        ("properties", .object(table.keys.map { ($0.name, .object($0.schema)) })),
        ("required", table.required),
        ("additionalProperties", .flag(false)),
      ]
    case .byID(let shape):
      [
        ("type", .string("object")),
        ("propertyNames", .object([Self.pattern(Self.idPattern)])),
        ("additionalProperties", .object(shape.schema)),
      ]
    case .either(let shapes): [("anyOf", .list(shapes.map { .object($0.schema) }))]
    case .anything: []
    }
  }

  private static let datePattern = "[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?"
  private static let idPattern = "[a-z0-9]+([-.][a-z0-9]+)*"

  private static func types(_ names: String...) -> (String, JSONText?) {
    ("type", .list(names.map { .string($0) }))
  }

  private static func pattern(_ pattern: String) -> (String, JSONText?) {
    ("pattern", .string("^(\(pattern))$"))
  }
}

extension KeyTable {
  fileprivate var required: JSONText? {
    let names = keys.filter(\.isRequired).map(\.name)
    return names.isEmpty ? nil : .list(names.map { .string($0) })
  }
}

extension KeyTable.Key {
  fileprivate var schema: [(String, JSONText?)] {
    let members = [("description", JSONText?.some(.string(about)))]
    // A key with nothing behind it counts as not given.
    return members + (isRequired ? shape.schema : shape.schema.map(Self.orBlank))
  }

  private static func orBlank(_ keyword: (String, JSONText?)) -> (String, JSONText?) {
    switch keyword {
    case ("type", .string("null")?): keyword
    case ("type", .string(let type)?): ("type", .list([.string(type), .string("null")]))
    case ("type", .list(let types)?):
      ("type", .list(types.contains { $0.isNull } ? types : types + [.string("null")]))
    case ("enum", .list(let values)?): ("enum", .list(values + [.null]))
    case ("anyOf", .list(let shapes)?):
      ("anyOf", .list(shapes + [.object([("type", .string("null"))])]))
    default: keyword
    }
  }
}

extension JSONText {
  /// Whether it is the name of the type of nothing.
  fileprivate var isNull: Bool { if case .string("null") = self { true } else { false } }
}
