import Testing

@testable import VersusModel

struct SheetLinkTests {
  private static let quiz = Sample.quiz(
    [], [],
    [
      Sample.question("first", [Sample.answer("a"), Sample.answer("b")], pick: .any),
      Sample.question("second", [Sample.answer("c"), Sample.answer("d")]),
    ])

  @Test func `a link names the version and the answers in the order of the quiz`() {
    let sheet = Sample.sheet(["second": ["d"], "first": ["b", "a"], "gone": ["x"]])
    #expect(
      Self.quiz.fragment(of: sheet) == "v=\(Self.quiz.version)&first=a,b&second=d")
    #expect(Self.quiz.fragment(of: Sheet()) == "v=\(Self.quiz.version)")
  }

  @Test func `the version is FNV-1a of the ids`() {
    #expect(Sample.quiz([], [], []).version == "84222325")
    #expect(Self.quiz.version.count == 8)
    let renamed = Sample.quiz(
      [], [], [Sample.question("first", [Sample.answer("a"), Sample.answer("e")])])
    #expect(renamed.version != Self.quiz.version)
  }
}
