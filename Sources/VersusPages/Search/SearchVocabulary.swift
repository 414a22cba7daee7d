/// Terms by numbers in the order in which they came, each kept once.
struct SearchVocabulary: Sendable {
  private var bytes: [UInt8] = []
  /// Of each term in `bytes`, and behind the last one where the next will begin.
  private var starts = [0]
  /// By hash. A power of two long, at most half full.
  private var table = [Slot](repeating: .empty, count: 1024)

  private struct Slot {
    static let empty = Slot(hash: 0, number: -1)

    let hash: UInt32
    let number: Int32
  }

  var count: Int { starts.count - 1 }

  mutating func number(of term: UnsafeBufferPointer<UInt8>) -> Int {
    var hash: UInt32 = 0x811C_9DC5
    for byte in term { hash = (hash ^ UInt32(byte)) &* 0x0100_0193 }
    if let number = number(of: term, hash) { return number }
    Self.put(Slot(hash: hash, number: Int32(count)), into: &table)
    bytes.append(contentsOf: term)
    starts.append(bytes.count)
    if 2 * count > table.count { grow() }
    return count - 1
  }

  /// Every word of a site is looked up here: without checks of bounds.
  private func number(of term: UnsafeBufferPointer<UInt8>, _ hash: UInt32) -> Int? {
    table.withUnsafeBufferPointer { table in
      var place = Int(hash) & (table.count - 1)
      while table[place].number >= 0 {
        let number = Int(table[place].number)
        if table[place].hash == hash, isEqual(number, term) { return number }
        place = (place + 1) & (table.count - 1)
      }
      return nil
    }
  }

  private func isEqual(_ number: Int, _ term: UnsafeBufferPointer<UInt8>) -> Bool {
    let (start, end) = starts.withUnsafeBufferPointer { ($0[number], $0[number + 1]) }
    guard end - start == term.count else { return false }
    return bytes.withUnsafeBufferPointer { bytes in
      var index = 0
      while index < term.count, bytes[start + index] == term[index] { index += 1 }
      return index == term.count
    }
  }

  private mutating func grow() {
    var larger = [Slot](repeating: .empty, count: 2 * table.count)
    for slot in table where slot.number >= 0 { Self.put(slot, into: &larger) }
    table = larger
  }

  private static func put(_ slot: Slot, into table: inout [Slot]) {
    var place = Int(slot.hash) & (table.count - 1)
    while table[place].number >= 0 { place = (place + 1) & (table.count - 1) }
    table[place] = slot
  }

  func term(_ number: Int) -> ArraySlice<UInt8> {
    bytes[starts[number]..<starts[number + 1]]
  }

  /// The number of each of this one's terms among those of another, which takes in what it lacks.
  func numbers(in other: inout SearchVocabulary) -> [Int] {
    bytes.withUnsafeBufferPointer { bytes in
      (0..<count).map { number in
        other.number(
          of: UnsafeBufferPointer(rebasing: bytes[starts[number]..<starts[number + 1]]))
      }
    }
  }

  /// All numbers, in the order of their terms' bytes.
  var sorted: [Int] {
    bytes.withUnsafeBufferPointer { bytes in
      Array(0..<count).sorted { left, right in
        let (leftStart, rightStart) = (starts[left], starts[right])
        let (leftCount, rightCount) = (
          starts[left + 1] - leftStart, starts[right + 1] - rightStart
        )
        for offset in 0..<min(leftCount, rightCount) {
          let (leftByte, rightByte) = (bytes[leftStart + offset], bytes[rightStart + offset])
          if leftByte != rightByte { return leftByte < rightByte }
        }
        return leftCount < rightCount
      }
    }
  }
}
