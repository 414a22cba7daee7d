/// Terms by numbers in the order in which they came, each kept once.
struct SearchVocabulary: Sendable {
  private var bytes: [UInt8] = []
  /// Of each term in `bytes`.
  private var ends: [Int] = []
  private var hashes: [UInt32] = []
  /// Numbers plus one, by hash; 0 where there is none. A power of two long, at most half full.
  private var table = [Int32](repeating: 0, count: 1024)

  var count: Int { ends.count }

  mutating func number(of term: UnsafeBufferPointer<UInt8>) -> Int {
    var hash: UInt32 = 0x811C_9DC5
    for byte in term { hash = (hash ^ UInt32(byte)) &* 0x0100_0193 }
    var slot = Int(hash) & (table.count - 1)
    while table[slot] != 0 {
      let number = Int(table[slot]) - 1
      if hashes[number] == hash, isEqual(number, term) { return number }
      slot = (slot + 1) & (table.count - 1)
    }
    table[slot] = Int32(count + 1)
    bytes.append(contentsOf: term)
    ends.append(bytes.count)
    hashes.append(hash)
    if 2 * count > table.count { grow() }
    return count - 1
  }

  private func isEqual(_ number: Int, _ term: UnsafeBufferPointer<UInt8>) -> Bool {
    let start = number == 0 ? 0 : ends[number - 1]
    guard ends[number] - start == term.count else { return false }
    return bytes.withUnsafeBufferPointer { bytes in
      var index = 0
      while index < term.count, bytes[start + index] == term[index] { index += 1 }
      return index == term.count
    }
  }

  private mutating func grow() {
    table = [Int32](repeating: 0, count: 2 * table.count)
    for (number, hash) in hashes.enumerated() {
      var slot = Int(hash) & (table.count - 1)
      while table[slot] != 0 { slot = (slot + 1) & (table.count - 1) }
      table[slot] = Int32(number + 1)
    }
  }

  func term(_ number: Int) -> ArraySlice<UInt8> {
    bytes[(number == 0 ? 0 : ends[number - 1])..<ends[number]]
  }

  /// The number of each of this one's terms among those of another, which takes in what it lacks.
  func numbers(in other: inout SearchVocabulary) -> [Int] {
    bytes.withUnsafeBufferPointer { bytes in
      ends.indices.map { number in
        let start = number == 0 ? 0 : ends[number - 1]
        return other.number(of: UnsafeBufferPointer(rebasing: bytes[start..<ends[number]]))
      }
    }
  }

  /// All numbers, in the order of their terms' bytes.
  var sorted: [Int] {
    bytes.withUnsafeBufferPointer { bytes in
      Array(0..<count).sorted { left, right in
        let (leftStart, rightStart) = (
          left == 0 ? 0 : ends[left - 1], right == 0 ? 0 : ends[right - 1]
        )
        let (leftCount, rightCount) = (ends[left] - leftStart, ends[right] - rightStart)
        for offset in 0..<min(leftCount, rightCount) {
          let (leftByte, rightByte) = (bytes[leftStart + offset], bytes[rightStart + offset])
          if leftByte != rightByte { return leftByte < rightByte }
        }
        return leftCount < rightCount
      }
    }
  }
}
