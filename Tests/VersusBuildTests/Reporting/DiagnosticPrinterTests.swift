import Foundation
import Testing
import VersusModel

@testable import VersusBuild

struct DiagnosticPrinterTests {
  private func text(
    _ line: String, column: Int, message: String = "wrong", inColour: Bool = false
  ) throws -> String {
    let site = try TemporarySite(["content/a.md": "first\n" + line + "\n"])
    let place = SourcePosition(file: "content/a.md", line: 2, column: column)
    let finding = Diagnostic.error(message, code: .unknownKey, hint: "mend it", at: place)
    return DiagnosticPrinter(root: site.root, inColour: inColour).text(of: [finding])
  }

  @Test func `place, message, excerpt, caret and hint`() throws {
    #expect(
      try text("  key: value", column: 3) == """
        content/a.md:2:3: error: wrong [unknown-key]
            2 |   key: value
              |   ^ mend it

        """)
  }

  @Test func `tabs and wide characters don't move the caret`() throws {
    #expect(try text("\t日本x", column: 4).contains("|   日本x\n      |       ^ mend it"))
  }

  @Test(arguments: [
    "one\u{B}two\r\n", "one\u{C}two\n", "one\u{85}two\r", "one\u{2028}two\n", "one\u{2029}two\n",
  ])
  func `a line ends at a feed or a return, as where places are counted`(before: String) throws {
    let site = try TemporarySite(["content/a.md": before + "  bad: 1\r\n"])
    let place = SourcePosition(file: "content/a.md", line: 2, column: 3)
    let finding = Diagnostic.error("wrong", code: .unknownKey, at: place)
    #expect(
      DiagnosticPrinter(root: site.root, inColour: false).text(of: [finding]) == """
        content/a.md:2:3: error: wrong [unknown-key]
            2 |   bad: 1
              |   ^

        """)
  }

  @Test func `nothing in a file or a message reaches the terminal's controls`() throws {
    let shown = try text("a\u{1B}[31mb\u{7}\u{202E}c", column: 1, message: "bad \u{1B}]0;x\u{7}")
    #expect(!shown.unicodeScalars.contains { $0.value < 0x20 && $0 != "\n" || $0 == "\u{202E}" })
  }

  @Test func `a long line is cut around the caret`() throws {
    let line = String(repeating: "a", count: 500) + "X" + String(repeating: "b", count: 500)
    let shown = try text(line, column: 501).split(separator: "\n")
    #expect(shown.allSatisfy { $0.count < 120 })
    let caret = try #require(shown[2].firstIndex(of: "^"))
    #expect(
      shown[1][
        shown[1].index(
          shown[1].startIndex, offsetBy: shown[2].distance(from: shown[2].startIndex, to: caret))]
        == "X")
  }

  @Test func `colour only where it is asked for`() throws {
    #expect(!(try text("x", column: 1)).contains("\u{1B}"))
    #expect(try text("x", column: 1, inColour: true).contains("\u{1B}[1;31merror:"))
  }

  @Test func `a finding without a place or a file still reads`() {
    let printer = DiagnosticPrinter(root: "/nowhere", inColour: false)
    let placeless = Diagnostic.error("no content", code: .contentMissing, hint: "add it", at: nil)
    #expect(printer.text(of: [placeless]) == "error: no content [content-missing]\n  add it\n")
    let gone = SourcePosition(file: "gone.md", line: 7, column: 2)
    let finding = Diagnostic.warning("old", code: .brokenLink, at: gone)
    #expect(printer.text(of: [finding]) == "gone.md:7:2: warning: old [broken-link]\n")
  }

  @Test func `summaries count`() {
    let error = Diagnostic.error("a", code: .brokenLink, at: nil)
    let warning = Diagnostic.warning("b", code: .brokenLink, at: nil)
    #expect(Summary.findings([]) == "")
    #expect(Summary.findings([error, error, warning]) == "2 errors, 1 warning")
    #expect(Summary.seconds(61.5) == "61.50 s")
    #expect(Summary.seconds(0.06) == "0.06 s")
  }

  @Test func `paths are made absolute without asking the disk`() {
    #expect(Path.absolute("a/../b/./c", in: "/x/y") == "/x/y/b/c")
    #expect(Path.absolute("/a//b/", in: "/x") == "/a/b")
    #expect(Path.absolute("../../..", in: "/x") == "/")
  }
}
