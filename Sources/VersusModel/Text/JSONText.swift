/// JSON, written by hand: the order of keys is the order given, so that the same input gives the
/// same bytes.
package indirect enum JSONText: Sendable {
  case string(String)
  case number(Int)
  /// Digits as they stand in the content.
  case decimal(Decimal)
  case flag(Bool)
  case null
  case list([JSONText])
  /// Members that are nil are left out.
  case object([(String, JSONText?)])

  /// Indented by two blanks a level, as people and `diff` like it.
  package func text(indent: String = "") -> String {
    let inner = indent + "  "
    switch self {
    case .list(let items):
      guard !items.isEmpty else { return "[]" }
      let lines = items.map { inner + $0.text(indent: inner) }.joined(separator: ",\n")
      return "[\n\(lines)\n\(indent)]"
    case .object(let members):
      let lines = members.compactMap { name, value in
        value.map { "\(inner)\(Self.quoted(name)): \($0.text(indent: inner))" }
      }
      return lines.isEmpty ? "{}" : "{\n\(lines.joined(separator: ",\n"))\n\(indent)}"
    default: return compact
    }
  }

  /// In one line without blanks, as programs read it.
  package var compact: String {
    switch self {
    case .string(let string): Self.quoted(string)
    case .number(let number): String(number)
    case .decimal(let number): number.description
    case .flag(let flag): flag ? "true" : "false"
    case .null: "null"
    case .list(let items): "[" + items.map(\.compact).joined(separator: ",") + "]"
    case .object(let members):
      "{"
        + members.compactMap { name, value in
          value.map { "\(Self.quoted(name)):\($0.compact)" }
        }.joined(separator: ",") + "}"
    }
  }

  /// By RFC 8259, section 7.
  private static func quoted(_ string: String) -> String {
    var quoted = "\""
    for scalar in string.unicodeScalars {
      switch scalar {
      case "\"": quoted += "\\\""
      case "\\": quoted += "\\\\"
      case "\n": quoted += "\\n"
      case _ where scalar.value < 0x20 || (0x7F...0x9F).contains(scalar.value):
        let digits = String(scalar.value, radix: 16)
        quoted += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      default: quoted.unicodeScalars.append(scalar)
      }
    }
    return quoted + "\""
  }
}
