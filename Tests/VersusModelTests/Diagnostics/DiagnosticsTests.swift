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
