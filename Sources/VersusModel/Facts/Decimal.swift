/// A decimal number of at most 15 digits, kept exactly as it was written.
package struct Decimal: Hashable, Comparable, Sendable {
  /// All digits as one whole number, with its sign: -1.5 is -15.
  package let significand: Int64
  /// How many of the digits stand behind the point, 0…15.
  package let places: Int

  package static let mostDigits = 15

  /// Equal values have one form: trailing zeros behind the point are dropped.
  package init(significand: Int64, places: Int = 0) {
    var (significand, places) = (significand, places)
    while places > 0, significand % 10 == 0 {
      significand /= 10
      places -= 1
    }
    self.significand = significand
    self.places = places
  }

  /// Reads plain notation: an optional minus, digits, optionally a point and digits.
  /// Exponents, separators and more than 15 digits are refused with nil.
  package init?(_ text: some StringProtocol) {
    var digits = text.utf8[...]
    let isNegative = digits.first == UInt8(ascii: "-")
    if isNegative { digits = digits.dropFirst() }
    var significand: Int64 = 0
    var (count, places) = (0, 0)
    var point = false
    for byte in digits {
      if byte == UInt8(ascii: "."), !point, count > 0 {
        point = true
        continue
      }
      guard byte >= 0x30, byte <= 0x39, count < Self.mostDigits else { return nil }
      significand = significand * 10 + Int64(byte - 0x30)
      count += 1
      if point { places += 1 }
    }
    guard count > 0, !point || places > 0 else { return nil }
    self.init(significand: isNegative ? -significand : significand, places: places)
  }

  package static func < (left: Self, right: Self) -> Bool {
    let places = max(left.places, right.places)
    return left.scaled(to: places) < right.scaled(to: places)
  }

  /// The value times 10 to the power of `places`, exact for `places` from its own up to 15.
  package func scaled(to places: Int) -> Int128 {
    var value = Int128(significand)
    for _ in self.places..<max(places, self.places) { value *= 10 }
    return value
  }

  package var double: Double {
    var divisor = 1.0
    for _ in 0..<places { divisor *= 10 }
    return Double(significand) / divisor
  }
}

extension Decimal: CustomStringConvertible {
  /// Plain notation, as an author would type it.
  package var description: String {
    guard places > 0 else { return String(significand) }
    var digits = String(significand.magnitude)
    while digits.count <= places { digits = "0" + digits }
    let point = digits.index(digits.endIndex, offsetBy: -places)
    return (significand < 0 ? "-" : "") + digits[..<point] + "." + digits[point...]
  }
}
