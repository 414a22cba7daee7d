/// FNV-1a, 64 bits: tells versions and texts apart, promises nothing against an attacker.
package struct Fingerprint: Hashable, Sendable {
  package private(set) var value: UInt64 = 0xcbf2_9ce4_8422_2325

  package init() {}

  /// Of an array and not of any sequence: other modules would go through it by tables of functions.
  package init(of bytes: [UInt8]) {
    for byte in bytes { take(byte) }
  }

  package mutating func take(_ byte: UInt8) {
    value = (value ^ UInt64(byte)) &* 0x100_0000_01b3
  }

  /// 16 digits.
  package var hexadecimal: String {
    let digits = String(value, radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }
}
