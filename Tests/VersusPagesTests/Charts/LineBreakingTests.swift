import Testing

@testable import VersusPages

struct LineBreakingTests {
  private func lines(_ text: String, width: Int) -> [String] {
    LineBreaking(width: width, size: 10, mostLines: 3).lines(of: text).lines
  }

  @Test func `a text that fits stays in one line`() {
    #expect(lines("Ease of use", width: 100) == ["Ease of use"])
  }

  @Test func `lines are of like length`() {
    #expect(lines("Community and business", width: 110) == ["Community", "and business"])
    #expect(lines("Easy to keep to", width: 75) == ["Easy to", "keep to"])
  }

  @Test func `a word that is wider than a line is broken, and says so`() {
    let breaking = LineBreaking(width: 75, size: 10, mostLines: 3)
    let (lines, fits) = breaking.lines(of: "Internationalisation")
    #expect(lines.count == 2 && lines[0].hasSuffix("-"))
    #expect(lines.map { $0.filter { $0 != "-" } }.joined() == "Internationalisation")
    #expect(lines.allSatisfy { LineBreaking.width(of: $0, at: 10) <= 75 })
    #expect(!fits)
    #expect(breaking.lines(of: "Well-known names").fits)
  }

  @Test func `what has no room is cut, and says so`() {
    let breaking = LineBreaking(width: 50, size: 10, mostLines: 2)
    let (lines, fits) = breaking.lines(of: "one two three four five six")
    #expect(lines.count == 2 && lines[1].hasSuffix("…"))
    #expect(LineBreaking.width(of: lines[1], at: 10) <= 50)
    #expect(!fits)
  }

  @Test func `signs as wide as high count as such`() {
    #expect(LineBreaking.width(of: "速度", at: 100) > LineBreaking.width(of: "so", at: 100))
    #expect(lines("", width: 100) == [])
  }
}
