import Testing

@testable import VersusModel

struct DiagnosticsTests {
  @Test(arguments: [
    ("throughputt", "throughput"), ("trhoughput", "throughput"), ("Throughput", "throughput"),
    ("nam", "name"), ("x", nil), ("completely-else", nil),
    ("to", nil), ("NO", "no"), ("on", "no"), ("og", "go"), ("ame", "name"),
  ])
  func `a near miss is suggested and nothing else`(word: String, meant: String?) {
    #expect(nearest(to: word, among: ["go", "name", "no", "order", "throughput"]) == meant)
  }

  /// The recurrence of optimal string alignment as textbooks have it, all of it.
  private func distance(_ left: [Character], _ right: [Character]) -> Int {
    var table = [[Int]](repeating: Array(0...right.count), count: left.count + 1)
    for row in 1..<(left.count + 1) {
      table[row][0] = row
      for column in 1..<(right.count + 1) {
        let isSame = left[row - 1] == right[column - 1]
        table[row][column] = min(
          table[row - 1][column - 1] + (isSame ? 0 : 1), table[row - 1][column] + 1,
          table[row][column - 1] + 1)
        if row > 1, column > 1, left[row - 1] == right[column - 2],
          left[row - 2] == right[column - 1]
        {
          table[row][column] = min(table[row][column], table[row - 2][column - 2] + 1)
        }
      }
    }
    return table[left.count][right.count]
  }

  @Test func `near is what the whole table of distances says, on random words`() {
    var state: UInt64 = 7
    func random(_ bound: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % bound
    }
    func word() -> String {
      String((0..<(3 + random(9))).map { _ in ["a", "b", "ö"][random(3)] as Character })
    }
    var found = 0
    for _ in 0..<2000 {
      let (left, right) = (word(), word())
      let limit = min(max(1, left.count / 3), (left.count - 1) / 2)
      let isNear = distance(Array(left), Array(right)) <= limit
      #expect((nearest(to: left, among: [right]) != nil) == isNear, "\(left) \(right)")
      found += isNear ? 1 : 0
    }
    #expect(found > 20)
  }

  @Test func `findings come in the order of their places, each once`() {
    let at = { (line: Int) in SourcePosition(file: "a.md", line: line, column: 1) }
    let first = Diagnostic.error("one", code: .unknownKey, at: at(1))
    let second = Diagnostic.warning("two", code: .unknownKey, at: at(2))
    let placeless = Diagnostic.error("none", code: .contentMissing, at: nil)
    #expect([second, first, placeless, second].inOrder == [placeless, first, second])
    #expect([second].hasErrors == false)
    #expect([second, first].hasErrors)
  }
}
