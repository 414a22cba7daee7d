/// A path for an address: all but RFC 3986's unreserved characters and `/` as percent-encoded UTF-8.
package func percentEncoded(_ path: String) -> String {
  // Most paths hold nothing else.
  if path.utf8.allSatisfy({ isPlain($0) }) { return path }
  var encoded = ""
  for byte in path.utf8 {
    if isPlain(byte) {
      encoded.unicodeScalars.append(Unicode.Scalar(byte))
    } else {
      let digits = String(byte, radix: 16, uppercase: true)
      encoded += "%" + (byte < 16 ? "0" : "") + digits
    }
  }
  return encoded
}

private func isPlain(_ byte: UInt8) -> Bool {
  switch byte {
  case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x2E, 0x2F, 0x5F, 0x7E: true
  default: false
  }
}
