private import CBytes

/// Sixteen bytes of a text at once: most texts hold few of the marks that are looked for, and vectors
/// of the machine pass over the rest.
struct SixteenBytes {
  static let count = 16

  private let start: UnsafeRawPointer

  /// - Parameter start: With sixteen bytes behind it.
  fileprivate init(at start: UnsafeRawPointer) { self.start = start }

  /// A bit for each byte that is a character, the lowest for the first.
  func places(of character: Unicode.Scalar) -> UInt16 {
    versus_places(start, UInt8(truncatingIfNeeded: character.value))
  }

  var placesBeyondASCII: UInt16 { versus_places_beyond_ascii(start) }
}

extension UnsafeBufferPointer<UInt8> {
  /// Goes over the places that are found, in order.
  ///
  /// - Parameters:
  ///   - find: A bit for each of the bytes that is looked for; none that is zero can be.
  ///   - visit: Whether to go on.
  /// - Returns: Whether all were gone over.
  @inline(__always) @discardableResult
  func forEachPlace(
    _ find: (SixteenBytes) -> UInt16, _ visit: (_ offset: Int) -> Bool
  ) -> Bool {
    guard let baseAddress else { return true }
    let start = UnsafeRawPointer(baseAddress)
    var offset = 0
    while count &- offset >= SixteenBytes.count {
      var places = find(SixteenBytes(at: start + offset))
      while places != 0 {
        guard visit(offset &+ places.trailingZeroBitCount) else { return false }
        places &= places &- 1
      }
      offset &+= SixteenBytes.count
    }
    var rest: (UInt64, UInt64) = (0, 0)
    var places = withUnsafeMutableBytes(of: &rest) { rest in
      rest.copyMemory(
        from: UnsafeRawBufferPointer(rebasing: UnsafeRawBufferPointer(self)[offset...]))
      return rest.baseAddress.map { find(SixteenBytes(at: $0)) } ?? 0
    }
    while places != 0 {
      guard visit(offset &+ places.trailingZeroBitCount) else { return false }
      places &= places &- 1
    }
    return true
  }

  /// Whether anything is found in it; what is looked for must not be zero.
  @inline(__always)
  func contains(_ find: (SixteenBytes) -> UInt16) -> Bool { !forEachPlace(find) { _ in false } }
}
