import Testing
import VersusModel

@testable import VersusBuild

struct PrintedDiagnosticTests {
  private let place = SourcePosition(file: "content/a.md", line: 2, column: 4)

  private func text(
    _ diagnostics: [Diagnostic], of file: String = "", inColour: Bool = false
  ) throws -> String {
    let site = try TemporarySite(["content/a.md": file])
    return DiagnosticPrinter(root: site.root, inColour: inColour).text(of: diagnostics)
  }

  @Test func `related places stand below, each on a line`() throws {
    let finding = Diagnostic.error(
      "twice", code: .duplicateKey, hint: "remove one", at: place,
      related: [
        .init("first here", at: SourcePosition(file: "content/b.md", line: 1, column: 2)),
        .init("and\u{1B} here", at: SourcePosition(file: "content/c.md")),
      ])
    #expect(
      try text([finding], of: "one\ntwo three\n") == """
        content/a.md:2:4: error: twice [duplicate-key]
            2 | two three
              |    ^ remove one
          content/b.md:1:2: first here
          content/c.md: and\u{FFFD} here

        """)
  }

  @Test func `a whole file has no excerpt, and several findings follow each other`() throws {
    let whole = Diagnostic.error(
      "too large", code: .fileTooLarge, hint: "split it", at: SourcePosition(file: "content/a.md"))
    let warning = Diagnostic.warning("old", code: .remoteImage, at: place)
    #expect(
      try text([whole, warning], of: "a\r\nb\tcd\r\n") == """
        content/a.md: error: too large [file-too-large]
          split it
        content/a.md:2:4: warning: old [remote-image]
            2 | b  cd
              |     ^

        """)
  }

  @Test func `colour is around the words alone and ends`() throws {
    let warning = Diagnostic.warning("old", code: .remoteImage, hint: "new", at: place)
    #expect(
      try text([warning], of: "a\nb cd\n", inColour: true) == """
        \u{1B}[1mcontent/a.md:2:4: \u{1B}[0m\u{1B}[1;33mwarning:\u{1B}[0m old \
        \u{1B}[2m[remote-image]\u{1B}[0m
            2 | b cd
              |    \u{1B}[1m^\u{1B}[0m new

        """)
  }

  @Test func `numbers of lines keep the margin straight`() throws {
    let lines = String(repeating: "x\n", count: 123_456)
    let far = SourcePosition(file: "content/a.md", line: 123_456, column: 1)
    #expect(
      try text([.error("e", code: .brokenLink, at: far)], of: lines) == """
        content/a.md:123456:1: error: e [broken-link]
        123456 | x
               | ^

        """)
  }

  @Test func `a name that a terminal would obey is shown harmless`() throws {
    let odd = SourcePosition(file: "content/\u{1B}[2J\n.md", line: 1, column: 1)
    let shown = try text([.error("a\nb", code: .notUTF8, hint: "c\u{7}", at: odd)])
    #expect(
      shown == "content/\u{FFFD}[2J\u{FFFD}.md:1:1: error: a\u{FFFD}b [not-utf8]\n  c\u{FFFD}\n")
  }

  @Test(arguments: [
    ("/a/b", "/x", "/a/b"), ("a", "/", "/a"), ("", "/x", "/x"), (".", "/x/y", "/x/y"),
    ("./a/./b//c/", "/x", "/x/a/b/c"), ("../a", "/x/y", "/x/a"), ("/..", "/x", "/"),
    ("a b/é", "/x", "/x/a b/é"), ("..a/...", "/x", "/x/..a/..."),
  ])
  func `paths are made absolute`(_ path: String, _ folder: String, _ absolute: String) {
    #expect(Path.absolute(path, in: folder) == absolute)
  }

  @Test(arguments: [
    (0, "0.00 s"), (0.004, "0.00 s"), (0.995, "1.00 s"), (1.1, "1.10 s"), (60.05, "60.05 s"),
  ])
  func `times have two decimals`(_ seconds: Double, _ text: String) {
    #expect(Summary.seconds(seconds) == text)
  }

  @Test func `one is not many`() {
    #expect(Summary.count(1, "page", "pages") == "1 page")
    #expect(Summary.count(0, "page", "pages") == "0 pages")
    let note = Diagnostic(.note, .brokenLink, "n", at: nil)
    #expect(Summary.findings([note]) == "")
    #expect(Summary.findings([.error("e", code: .brokenLink, at: nil)]) == "1 error")
  }
}
