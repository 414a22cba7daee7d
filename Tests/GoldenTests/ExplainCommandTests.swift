import Foundation
import Testing

struct ExplainCommandTests {
  @Test(arguments: Explanation.codes)
  func `every code is explained in plain text`(code: String) throws {
    let result = try ScratchSite().run(["explain", code])
    #expect(result.status == 0)
    #expect(result.output.prefixMatch(of: /[a-z0-9-]+ \((error|warning|note)\)\n\n[A-Z]/) != nil)
    #expect(result.output.hasPrefix(code + " ("))
    #expect(!result.output.contains("```"))
    for line in result.output.split(separator: "\n") where !line.hasPrefix(" ") {
      #expect(line.count <= 80, "\(line)")
    }
  }

  @Test func `it shows the wrong example and the right one`() throws {
    let text = try ScratchSite().run(["explain", "[yaml-feature]"]).output
    #expect(text.contains("Wrong:\n\n  content/options/tea.md\n\n    ---\n    name: &tea Tea\n"))
    #expect(text.contains("Right:\n\n  content/options/tea.md\n\n    ---\n    name: Tea\n"))
  }

  @Test func `a code that is misspelt is suggested`() throws {
    let result = try ScratchSite().run(["explain", "unknwon-key"])
    #expect(result.status == 64)
    #expect(result.errors.contains("did you mean 'unknown-key'?"))
    #expect(try ScratchSite().run(["explain", "x"]).errors.contains("lists them all"))
  }

  @Test func `without a code it lists all of them, each in one sentence`() throws {
    let lines = try ScratchSite().run(["explain"]).output.split(separator: "\n")
    let codes = lines.map { String($0.prefix { $0 != " " }) }
    #expect(codes.sorted() == Explanation.codes.sorted())
    for line in lines {
      #expect(line.hasSuffix(".") && !line.contains(". "), "\(line)")
      let severity = line.split(separator: " ").dropFirst().first
      #expect(["error", "warning", "note"].contains(severity), "\(line)")
    }
  }
}
