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
  package var text: String {
    var bytes: [UInt8] = []
    append(to: &bytes, indent: 0)
    return String(decoding: bytes, as: UTF8.self)
  }

  /// In one line without blanks, as programs read it, in UTF-8.
  package var compact: [UInt8] {
    var bytes: [UInt8] = []
    append(to: &bytes, indent: nil)
    return bytes
  }

  /// - Parameter indent: How far its lines are indented, in blanks; nil for a single line.
  private func append(to bytes: inout [UInt8], indent: Int?) {
    switch self {
    case .string(let string): Self.append(string, to: &bytes)
    case .number(let number): bytes += String(number).utf8
    case .decimal(let number): bytes += number.description.utf8
    case .flag(let flag): bytes += (flag ? "true" : "false").utf8
    case .null: bytes += "null".utf8
    case .list(let items):
      Self.append(items, between: "[]", to: &bytes, indent: indent) { item, bytes, inner in
        item.append(to: &bytes, indent: inner)
      }
    case .object(let members):
      let members = members.lazy.filter { $0.1 != nil }
      Self.append(members, between: "{}", to: &bytes, indent: indent) { member, bytes, inner in
        Self.append(member.0, to: &bytes)
        bytes += (inner == nil ? ":" : ": ").utf8
        member.1?.append(to: &bytes, indent: inner)
      }
    }
  }

  /// - Parameter brackets: The two that enclose the items.
  private static func append<Items: Sequence>(
    _ items: Items, between brackets: StaticString, to bytes: inout [UInt8], indent: Int?,
    _ appendItem: (Items.Element, inout [UInt8], Int?) -> Void
  ) {
    let inner = indent.map { $0 + 2 }
    bytes.append(brackets.utf8Start[0])
    var isEmpty = true
    for item in items {
      if !isEmpty { bytes.append(UInt8(ascii: ",")) }
      isEmpty = false
      appendLineEnd(to: &bytes, indent: inner)
      appendItem(item, &bytes, inner)
    }
    if !isEmpty { appendLineEnd(to: &bytes, indent: indent) }
    bytes.append(brackets.utf8Start[1])
  }

  private static func appendLineEnd(to bytes: inout [UInt8], indent: Int?) {
    guard let indent else { return }
    bytes.append(UInt8(ascii: "\n"))
    bytes += repeatElement(UInt8(ascii: " "), count: indent)
  }

  /// By RFC 8259, section 7; the control characters of ISO 8859-1 are escaped too.
  private static func append(_ string: String, to bytes: inout [UInt8]) {
    bytes.append(UInt8(ascii: "\""))
    defer { bytes.append(UInt8(ascii: "\"")) }
    // Most strings hold nothing to escape.
    var text = string
    let isPlain = text.withUTF8 { utf8 in
      let isPlain = utf8.allSatisfy {
        $0 >= 0x20 && $0 < 0x7F && $0 != UInt8(ascii: "\"") && $0 != UInt8(ascii: "\\")
      }
      if isPlain { bytes.append(contentsOf: utf8) }
      return isPlain
    }
    if isPlain { return }
    var before: UInt8 = 0
    for byte in string.utf8 {
      switch byte {
      case UInt8(ascii: "\""), UInt8(ascii: "\\"): bytes += [UInt8(ascii: "\\"), byte]
      case UInt8(ascii: "\n"): bytes += "\\n".utf8
      case ..<0x20, 0x7F: appendEscape(of: byte, to: &bytes)
      case 0x80...0x9F where before == 0xC2:
        bytes.removeLast()
        appendEscape(of: byte, to: &bytes)
      default: bytes.append(byte)
      }
      before = byte
    }
  }

  private static func appendEscape(of value: UInt8, to bytes: inout [UInt8]) {
    bytes += "\\u00".utf8
    if value < 0x10 { bytes.append(UInt8(ascii: "0")) }
    bytes += String(value, radix: 16).utf8
  }
}
