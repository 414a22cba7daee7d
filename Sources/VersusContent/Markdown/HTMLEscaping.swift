/// Appends text for HTML, in runs: what needs no escape is copied at once.
extension [UInt8] {
  mutating func appendEscaped(_ text: UnsafeBufferPointer<UInt8>) {
    var start = 0
    text.forEachByte(inWordsThat: Self.mayNeedEscape) { index, byte in
      let escape: StaticString
      switch byte {
      case UInt8(ascii: "&"): escape = "&amp;"
      case UInt8(ascii: "<"): escape = "&lt;"
      case UInt8(ascii: ">"): escape = "&gt;"
      case UInt8(ascii: "\""): escape = "&quot;"
      default: return
      }
      append(contentsOf: UnsafeBufferPointer(rebasing: text[start..<index]))
      append(escape)
      start = index + 1
    }
    append(contentsOf: UnsafeBufferPointer(rebasing: text[start...]))
  }

  private static func mayNeedEscape(_ word: EightBytes) -> Bool {
    word.places(of: "&") | word.places(of: "<") | word.places(of: ">") | word.places(of: "\"") != 0
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
    for byte in url.utf8 {
      switch byte {
      case UInt8(ascii: "&"): append("&amp;")
      case UInt8(ascii: "'"): append("&#x27;")
      case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: append(byte)
      case _ where Self.plainInAddresses.contains(byte): append(byte)
      default:
        append(UInt8(ascii: "%"))
        append(Self.hexadecimal[Int(byte >> 4)])
        append(Self.hexadecimal[Int(byte & 15)])
      }
    }
  }

  private static let plainInAddresses = Set("!#$%()*+,-./:;=?@_~".utf8)
  private static let hexadecimal = Array("0123456789ABCDEF".utf8)
}
