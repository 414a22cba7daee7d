/// Appends text for HTML, in runs: what needs no escape is copied at once.
extension [UInt8] {
  mutating func appendEscaped(_ text: UnsafeBufferPointer<UInt8>) {
    var start = 0
    text.forEachPlace(Self.escaped) { index in
      append(contentsOf: UnsafeBufferPointer(rebasing: text[start..<index]))
      switch text[index] {
      case UInt8(ascii: "&"): append("&amp;")
      case UInt8(ascii: "<"): append("&lt;")
      case UInt8(ascii: ">"): append("&gt;")
      default: append("&quot;")
      }
      start = index + 1
      return true
    }
    append(contentsOf: UnsafeBufferPointer(rebasing: text[start...]))
  }

  private static func escaped(_ bytes: SixteenBytes) -> UInt16 {
    bytes.places(of: "&") | bytes.places(of: "<") | bytes.places(of: ">") | bytes.places(of: "\"")
  }

  mutating func appendEscaped(_ text: some StringProtocol) {
    var copy = String(text)
    copy.withUTF8 { appendEscaped($0) }
  }

  mutating func append(_ text: StaticString) {
    append(contentsOf: UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
  }

  /// An address for a quoted attribute: what a URL can't hold is percent-encoded as UTF-8.
  mutating func appendAddress(_ url: String) {
    if url.utf8.allSatisfy(Self.isPlainInAddress) {
      append(contentsOf: url.utf8)
      return
    }
    for byte in url.utf8 {
      switch byte {
      case UInt8(ascii: "&"): append("&amp;")
      case UInt8(ascii: "'"): append("&#x27;")
      case _ where Self.isPlainInAddress(byte): append(byte)
      default:
        append(UInt8(ascii: "%"))
        append(Self.hexadecimal[Int(byte >> 4)])
        append(Self.hexadecimal[Int(byte & 15)])
      }
    }
  }

  private static func isPlainInAddress(_ byte: UInt8) -> Bool {
    switch byte {
    // A to Z, a to z, and all of "!#$%()*+,-./0123456789:;=?@_~".
    case 0x21, 0x23...0x25, 0x28...0x3B, 0x3D, 0x3F...0x5A, 0x5F, 0x61...0x7A, 0x7E: true
    default: false
    }
  }

  private static let hexadecimal = Array("0123456789ABCDEF".utf8)
}
