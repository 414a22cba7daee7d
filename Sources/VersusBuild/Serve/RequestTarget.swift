/// The part of an address that names something of a site, taken apart and found harmless.
struct RequestTarget: Equatable {
  /// Decoded, without its first slash; of a folder with its last one, or empty.
  let path: String
  /// The question mark and what follows; empty where there is none.
  let query: String

  /// Nil where a name is `.`, `..` or empty, hides a slash, a backslash or a control character, or
  /// is no UTF-8: no page has such an address.
  init?(_ uri: String) {
    let bytes = Array(uri.utf8)
    guard bytes.first == UInt8(ascii: "/"), bytes.allSatisfy({ 0x20 < $0 && $0 < 0x7F }),
      !bytes.contains(UInt8(ascii: "#"))
    else { return nil }
    let end = bytes.firstIndex(of: UInt8(ascii: "?")) ?? bytes.endIndex
    let names = bytes[1..<end].split(
      separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
    var decoded: [String] = []
    for (number, name) in names.enumerated() {
      guard let name = Self.decoded(name), name != ".", name != ".." else { return nil }
      if name.isEmpty, number < names.count - 1 { return nil }
      decoded.append(name)
    }
    path = decoded.joined(separator: "/")
    query = String(decoding: bytes[end...], as: UTF8.self)
  }

  private static func decoded(_ name: ArraySlice<UInt8>) -> String? {
    var bytes: [UInt8] = []
    var rest = name
    while let byte = rest.popFirst() {
      var byte = byte
      if byte == UInt8(ascii: "%") {
        guard let high = rest.popFirst().flatMap(hexDigit),
          let low = rest.popFirst().flatMap(hexDigit)
        else { return nil }
        byte = high << 4 | low
      }
      let isForbidden = byte == UInt8(ascii: "/") || byte == UInt8(ascii: "\\")
      guard byte >= 0x20, byte != 0x7F, !isForbidden else { return nil }
      bytes.append(byte)
    }
    return String(validating: bytes, as: UTF8.self)
  }

  private static func hexDigit(_ byte: UInt8) -> UInt8? {
    Unicode.Scalar(byte).properties.isASCIIHexDigit
      ? UInt8(String(Unicode.Scalar(byte)), radix: 16) : nil
  }
}
