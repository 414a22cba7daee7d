/// Eight bytes of a text at once: most texts hold few of the marks that are looked for, and whole
/// words of the machine pass over the rest.
struct EightBytes {
  private static let ones: UInt64 = 0x0101_0101_0101_0101
  private static let highBits = ones &* 0x80

  private let value: UInt64

  /// - Parameter offset: With eight bytes behind it.
  init(at offset: Int, of bytes: UnsafeRawBufferPointer) {
    value = bytes.loadUnaligned(fromByteOffset: offset, as: UInt64.self)
  }

  private init(value: UInt64) {
    self.value = value
  }

  var isASCII: Bool { value & Self.highBits == 0 }

  /// With capital letters as small ones; what is no letter may become another byte too.
  var lowercased: EightBytes { EightBytes(value: value | Self.ones &* 0x20) }

  /// A bit for each byte that may be a character: none that is one is missed.
  func places(of character: Unicode.Scalar) -> UInt64 {
    let differences = value ^ (Self.ones &* UInt64(character.value))
    return (differences &- Self.ones) & ~differences & Self.highBits
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// Goes over the bytes of those words that may hold what is looked for, and of the rest that fills
  /// no word.
  func forEachByte(
    inWordsThat mayHold: (EightBytes) -> Bool, _ body: (_ offset: Int, _ byte: UInt8) -> Void
  ) {
    let bytes = UnsafeRawBufferPointer(self)
    var offset = 0
    while offset < count {
      let end = Swift.min(offset + 8, count)
      if offset + 8 > count || mayHold(EightBytes(at: offset, of: bytes)) {
        for place in offset..<end { body(place, self[place]) }
      }
      offset = end
    }
  }

  func contains(anyIn mayHold: (EightBytes) -> Bool, where isWanted: (UInt8) -> Bool) -> Bool {
    let bytes = UnsafeRawBufferPointer(self)
    var offset = 0
    while offset + 8 <= count, !mayHold(EightBytes(at: offset, of: bytes)) { offset += 8 }
    return self[offset...].contains(where: isWanted)
  }
}
