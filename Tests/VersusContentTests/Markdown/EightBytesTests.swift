import Testing

@testable import VersusContent

struct EightBytesTests {
  /// Of every length around whole words, with a mark at every place.
  @Test(arguments: 1...25)
  func `a mark is found wherever it stands`(_ count: Int) {
    for place in 0..<count {
      var bytes = [UInt8](repeating: UInt8(ascii: "x"), count: count)
      bytes[place] = UInt8(ascii: "~")
      var found: [Int] = []
      let contains = bytes.withUnsafeBufferPointer { buffer in
        buffer.forEachByte(inWordsThat: { $0.places(of: "~") != 0 }) { offset, byte in
          if byte == UInt8(ascii: "~") { found.append(offset) }
        }
        return buffer.contains(
          anyIn: { $0.places(of: "~") != 0 }, where: { $0 == UInt8(ascii: "~") })
      }
      #expect(found == [place])
      #expect(contains)
    }
  }

  @Test func `words without a mark are passed over`() {
    let bytes = [UInt8](repeating: 0x7D, count: 16)
    bytes.withUnsafeBufferPointer { buffer in
      #expect(!buffer.contains(anyIn: { $0.places(of: "~") != 0 }, where: { _ in true }))
    }
  }

  @Test func `a word tells ASCII from more, and small letters from capital ones`() {
    Array("WORDword".utf8).withUnsafeBytes { bytes in
      let word = EightBytes(at: 0, of: bytes)
      #expect(word.isASCII)
      #expect(word.places(of: "w") == 0x80_0000_0000)
      #expect(word.lowercased.places(of: "w") == 0x80_0000_0080)
    }
    Array("caféfée".utf8).withUnsafeBytes { bytes in
      #expect(!EightBytes(at: 0, of: bytes).isASCII)
    }
  }
}
