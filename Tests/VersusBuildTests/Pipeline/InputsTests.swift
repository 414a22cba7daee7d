import Foundation
import Testing
import VersusModel

@testable import VersusBuild

struct InputsTests {
  private func codes(_ site: TemporarySite) throws -> [String] {
    try prepareSite(at: site.root).diagnostics.map {
      "\($0.position?.file ?? "-") \($0.code.rawValue)"
    }
  }

  private func link(_ path: String, in site: TemporarySite, to target: String) throws {
    try FileManager.default.createSymbolicLink(
      atPath: site.root + "/" + path, withDestinationPath: target)
  }

  @Test func `links and pipes are errors wherever they stand`() throws {
    let site = try TemporarySite([
      "content/index.md": "Hi.\n", "content/a/b/c.md": "# C\n", "elsewhere/x.md": "# X\n",
      "templates/layout.html": "{{{body}}}\n",
    ])
    try link("content/a/folder", in: site, to: site.root + "/elsewhere")
    try link("content/loop", in: site, to: site.root + "/content")
    try link("content/dangling.md", in: site, to: "/nowhere")
    try link("templates/link.html", in: site, to: "/etc/passwd")
    #expect(mkfifo(site.root + "/content/a/b/pipe", 0o644) == 0)
    #expect(mkfifo(site.root + "/templates/pipe.html", 0o644) == 0)
    let found = try codes(site).filter { $0.hasSuffix("unusable-file") }
    #expect(
      found == [
        "content/a/b/pipe unusable-file", "content/a/folder unusable-file",
        "content/dangling.md unusable-file", "content/loop unusable-file",
        "templates/link.html unusable-file", "templates/pipe.html unusable-file",
      ])
  }

  /// The manifest is a list of lines: another's file could become ours by the second half of a name.
  @Test(arguments: ["content/a\nCNAME", "content/b\r.txt", "content/c\u{1B}[2J/x.png"])
  func `a name with a control character is an error`(path: String) throws {
    let site = try TemporarySite(["content/index.md": "Hi.\n", path: ""])
    let found = path.hasSuffix("/x.png") ? String(path.dropLast("/x.png".count)) : path
    #expect(try codes(site) == ["\(found) unusable-file"])
  }

  @Test(arguments: [true, false])
  func `the output is no input, however its way is spelt`(isRootLinked: Bool) throws {
    let site = try TemporarySite(["versus.yml": "content: .\n", "index.md": "Hi.\n"])
    let linked = site.folder + "/linked"
    try FileManager.default.createSymbolicLink(atPath: linked, withDestinationPath: site.root)
    try site.write("versus manifest 1\nindex.html\n", to: "site/out/index.html")
    let (root, other) = isRootLinked ? (linked, site.root) : (site.root, linked)
    #expect(try prepareSite(at: root, output: other + "/out").files.isEmpty)
  }

  @Test func `settings, content and templates may not be links or pipes themselves`() throws {
    let site = try TemporarySite(["elsewhere/index.md": "Hi.\n"])
    try link("content", in: site, to: site.root + "/elsewhere")
    try link("templates", in: site, to: site.root + "/elsewhere")
    #expect(mkfifo(site.root + "/versus.yml", 0o644) == 0)
    #expect(
      try codes(site) == [
        "content unusable-file", "templates unusable-file", "versus.yml unusable-file",
      ])
  }

  @Test func `a link above the content folder is not followed either`() throws {
    let site = try TemporarySite([
      "versus.yml": "content: way/docs\n", "elsewhere/docs/index.md": "Hi.\n",
    ])
    try link("way", in: site, to: site.root + "/elsewhere")
    #expect(try codes(site) == ["way unusable-file"])
  }

  @Test(arguments: ["content/big.md", "templates/big.html", "versus.yml"])
  func `a file that no memory could hold is an error, and not read`(path: String) throws {
    let site = try TemporarySite(["content/index.md": "Hi.\n", path: ""])
    try #require(truncate(site.root + "/" + path, 1 << 40) == 0)
    #expect(try codes(site).contains("\(path) file-too-large"))
  }

  @Test func `a folder in the place of the settings is an error`() throws {
    let site = try TemporarySite(["content/index.md": "Hi.\n", "versus.yml/x": "title: T"])
    #expect(try codes(site) == ["versus.yml unusable-file"])
  }

  @Test func `names with a dot are passed over but for the well-known folder`() throws {
    let site = try TemporarySite([
      "content/index.md": "Hi.\n", "content/.draft.md": "---\nnonsense: 1\n---\n",
      "content/.git/x.md": "# X\n", "content/.well-known/security.txt": "x",
    ])
    try link("content/.link", in: site, to: "/nowhere")
    let prepared = try prepareSite(at: site.root)
    #expect(prepared.diagnostics.allSatisfy { $0.severity == .note })
    #expect(prepared.files == [".well-known/security.txt"])
  }

  @Test func `a name that is not UTF-8 is an error in any folder`() throws {
    let site = try TemporarySite([
      "content/index.md": "Hi.\n", "content/a/b.md": "# B\n", "templates/layout.html": "x\n",
    ])
    for folder in ["/content/a/", "/templates/"] {
      let name = (site.root + folder).utf8.map { CChar(bitPattern: $0) } + [-61, 0x28, 0]
      #expect(mkdir(name, 0o755) == 0)
    }
    let found = try codes(site).filter { $0.hasSuffix("not-utf8") }
    #expect(found == ["content/a/\u{FFFD}( not-utf8", "templates/\u{FFFD}( not-utf8"])
  }

  @Test func `mistakes in the content are errors, each in its file, in order`() throws {
    let site = try TemporarySite([
      "content/index.md": "[a](none.md)\n\n[b](javascript:x)\n",
      "content/a.md": "---\ntitel: A\n---\n", "content/z.md": "x\u{0}", "versus.yml": "titel: T\n",
    ])
    let diagnostics = try prepareSite(at: site.root).diagnostics
    #expect(diagnostics.hasErrors)
    #expect(diagnostics.compactMap(\.position) == diagnostics.compactMap(\.position).sorted())
    #expect(
      try Set(codes(site)).isSuperset(of: [
        "content/a.md unknown-key", "content/index.md broken-link",
        "content/index.md unsafe-address", "versus.yml unknown-key",
      ]))
  }

  @Test func `bytes that are not UTF-8 are an error of their file`() throws {
    let site = try TemporarySite()
    try Data([0x61, 0xFF, 0x62]).write(to: URL(fileURLWithPath: site.root + "/content/b.md"))
    #expect(try codes(site) == ["content/b.md not-utf8"])
  }

  @Test func `nothing is written by preparing`() throws {
    let site = try TemporarySite()
    let before = site.contents(of: "")
    let prepared = try prepareSite(at: site.root)
    #expect(site.contents(of: "") == before)
    #expect(!prepared.times.isEmpty && prepared.counts.files == 1)
  }
}
