import VersusModel

@testable import VersusTemplates

/// Any JSON value, as the cases of the Mustache specification have it.
enum JSON: Sendable, Decodable {
  case null
  case flag(Bool)
  case number(String)
  case text(String)
  case list([JSON])
  case object([String: JSON])

  init(from decoder: any Decoder) throws {
    let value = try decoder.singleValueContainer()
    if value.decodeNil() {
      self = .null
    } else if let flag = try? value.decode(Bool.self) {
      self = .flag(flag)
    } else if let number = try? value.decode(Int.self) {
      self = .number(String(number))
    } else if let number = try? value.decode(Double.self) {
      self = .number(String(number))
    } else if let text = try? value.decode(String.self) {
      self = .text(text)
    } else if let list = try? value.decode([JSON].self) {
      self = .list(list)
    } else {
      self = .object(try value.decode([String: JSON].self))
    }
  }

  var text: String {
    switch self {
    case .number(let text), .text(let text): text
    default: ""
    }
  }

  var isTrue: Bool {
    if case .flag(true) = self { true } else { false }
  }

  var items: [JSON] {
    switch self {
    case .list(let items): items
    case .object: [self]
    default: []
    }
  }

  var parameter: Parameter {
    if case .list(let items) = self { .list(items.map(\.parameter)) } else { .text(text) }
  }

  subscript(name: String) -> JSON {
    if case .object(let values) = self { values[name] ?? .null } else { .null }
  }
}

/// The names of JSON values, as if a view had declared them.
struct JSONShape: Sendable {
  struct Field: Sendable {
    let name: String
    let kind: Outline.Kind
    let inner: [JSONShape]
  }

  let fields: [Field]

  /// - Parameter raw: The names that templates show as they are: a view declares those as HTML.
  init(of values: [JSON], raw: Set<String>) {
    let names = Set(
      values.flatMap { value -> [String] in
        if case .object(let object) = value { Array(object.keys) } else { [] }
      })
    fields = names.sorted().map { name in
      let found = values.map { $0[name] }
      let kind = Self.kind(of: found, isRaw: raw.contains(name))
      let isNested = kind == .view || kind == .list
      return Field(
        name: name, kind: kind,
        inner: isNested ? [JSONShape(of: found.flatMap(\.items), raw: raw)] : [])
    }
  }

  private static func kind(of values: [JSON], isRaw: Bool) -> Outline.Kind {
    for value in values {
      switch value {
      case .flag: return .flag
      case .object: return .view
      case .list(let items):
        if case .object = items.first { return .list }
        if case .list = items.first { return .parameters }
        return .texts
      case .null, .number, .text: continue
      }
    }
    return isRaw ? .html : .text
  }

  var outline: Outline {
    Outline(name: "case", fields: fields.map(outline))
  }

  private func outline(of field: Field) -> Outline.Field {
    guard let inner = field.inner.first else {
      return Outline.Field(name: field.name, kind: field.kind, inner: nil)
    }
    return Outline.Field(name: field.name, kind: field.kind, inner: { inner.outline })
  }

  var accesses: [Access] { fields.map(access) }

  private func access(to field: Field) -> Access {
    let name = field.name
    switch field.kind {
    case .html: return .bytes { Array(JSONFrame.value(in: $0)[name].text.utf8) }
    case .flag:
      return .flag { JSONFrame.value(in: $0)[name].isTrue }
    case .parameters: return .parameter { JSONFrame.value(in: $0)[name].parameter }
    case .texts:
      return .frames(
        open: { frame -> Frame? in TextsFrame(JSONFrame.value(in: frame)[name].items.map(\.text)) },
        count: { JSONFrame.value(in: $0)[name].items.count })
    case .view, .list:
      let inner = field.inner
      return .frames(
        open: { frame -> Frame? in
          guard let shape = inner.first else { return nil }
          return JSONFrame(JSONFrame.value(in: frame)[name].items, shape)
        },
        count: { JSONFrame.value(in: $0)[name].items.count })
    default: return .text { JSONFrame.value(in: $0)[name].text }
    }
  }
}

/// A JSON value while rendering, or the current one of a list.
final class JSONFrame: Frame {
  private let items: [JSON]
  private var current: JSON

  init?(_ items: [JSON], _ shape: JSONShape) {
    guard let first = items.first else { return nil }
    self.items = items
    self.current = first
    super.init(shape.accesses, count: items.count)
  }

  override func select() {
    current = items[position]
  }

  static func value(in frame: Frame) -> JSON {
    (frame as? JSONFrame)?.current ?? .null
  }
}
