import Testing

@testable import VersusContent

struct SixteenBytesTests {
  /// Of every length around whole vectors, with a mark at every place.
  @Test(arguments: 1...50)
  func `a mark is found wherever it stands`(_ count: Int) {
    for place in 0..<count {
      var bytes = [UInt8](repeating: UInt8(ascii: "}"), count: count)
      bytes[place] = UInt8(ascii: "~")
      let found = Self.places(of: "~", in: bytes)
      #expect(found == [place])
      #expect(bytes.withUnsafeBufferPointer { $0.contains { $0.places(of: "~") } })
    }
  }

  @Test func `marks are found in order`() {
    #expect(
      Self.places(of: "o", in: Array("to look into two rooms at once, or more".utf8)).count == 10)
    #expect(
      Self.places(of: "a", in: Array("abcabcabcabcabcabca".utf8)) == [0, 3, 6, 9, 12, 15, 18])
  }

  @Test func `a look can end early`() {
    Array("a~b~c~ and much more ~".utf8).withUnsafeBufferPointer { buffer in
      var visited: [Int] = []
      let isWhole = buffer.forEachPlace({ $0.places(of: "~") }) { offset in
        visited.append(offset)
        return visited.count < 2
      }
      #expect(!isWhole)
      #expect(visited == [1, 3])
    }
  }

  @Test(arguments: ["", "plain", "ends in café", "é and then sixteen more of them"])
  func `ASCII is told from more`(_ text: String) {
    let holdsMore = Array(text.utf8).withUnsafeBufferPointer { $0.contains(\.placesBeyondASCII) }
    #expect(holdsMore == text.utf8.contains { $0 >= 0x80 })
  }

  private static func places(of mark: Unicode.Scalar, in bytes: [UInt8]) -> [Int] {
    var found: [Int] = []
    let isWhole = bytes.withUnsafeBufferPointer { buffer in
      buffer.forEachPlace({ $0.places(of: mark) }) { offset in
        found.append(offset)
        return true
      }
    }
    #expect(isWhole)
    return found
  }
}
