import Foundation
import Testing
import VersusModel

@testable import VersusBuild

struct PipelineTests {
  private func codes(_ site: TemporarySite) throws -> [String] {
    try prepareSite(at: site.root).diagnostics.filter { $0.severity != .note }.map {
      "\($0.position?.file ?? "-") \($0.code.rawValue)"
    }
  }

  @Test func `links and devices are no inputs`() throws {
    let site = try TemporarySite()
    try FileManager.default.createSymbolicLink(
      atPath: site.root + "/content/link.md", withDestinationPath: "/etc/passwd")
    #expect(mkfifo(site.root + "/content/pipe.md", 0o644) == 0)
    #expect(
      try codes(site) == ["content/link.md unusable-file", "content/pipe.md unusable-file"])
  }

  @Test func `a name that is not UTF-8 is an error`() throws {
    let site = try TemporarySite()
    let name = Array((site.root + "/content/").utf8).map { CChar(bitPattern: $0) }
    let file = open(name + [-1, 0x2E, 0x6D, 0x64, 0], O_CREAT | O_WRONLY, 0o644)
    #expect(file >= 0)
    close(file)
    #expect(try codes(site) == ["content/\u{FFFD}.md not-utf8"])
  }

  @Test func `two pages whose names look alike are both named`() throws {
    let site = try TemporarySite()
    let names = ["caf\u{E9}.md", "cafe\u{301}.md"]
    for name in names { try Disk.write(Array("# A\n".utf8), to: site.root + "/content/" + name) }
    #expect(try codes(site) == ["content/caf\u{E9}.md output-collision"])
    let found = try prepareSite(at: site.root).diagnostics.first { $0.severity == .error }
    for name in names {
      #expect(found?.message.utf8.contains(Array("'content/\(name)'".utf8)) == true)
    }
  }

  @Test func `pages tell how large their pictures and the logo are`() throws {
    let far = String(repeating: "<!-- far -->", count: 1000)
    let site = try TemporarySite([
      "versus.yml": "title: T\ntheme: {logo: img/wide.svg}\n",
      "content/a.md": "# A\n\n![a](img/wide.svg) ![b](img/far.svg) ![c](img/none.svg)\n",
      "content/img/wide.svg": "<svg width='300' height='100'/>",
      "content/img/far.svg": far + "<svg width='30' height='10'/>",
      "content/img/none.svg": "<svg/>",
    ])
    let page = try #require(prepareSite(at: site.root).pages.first { $0.path == "a.html" })
    let html = String(decoding: page.render(), as: UTF8.self)
    for image in [
      "src=\"img/wide.svg\" alt=\"a\" width=\"300\" height=\"100\"",
      "src=\"img/far.svg\" alt=\"b\" width=\"30\" height=\"10\"",
      "src=\"img/none.svg\" alt=\"c\" loading",
      "src=\"img/wide.svg\" alt=\"\" width=\"84\" height=\"28\"",
    ] {
      #expect(html.contains(image))
    }
  }

  @Test func `a folder without content is no site`() throws {
    let site = try TemporarySite(["versus.yml": "title: T\n"])
    #expect(try codes(site) == ["- content-missing"])
  }

  @Test func `another content folder is read where the settings name it`() throws {
    let site = try TemporarySite(["versus.yml": "content: docs\n", "docs/a.md": "# A\n"])
    #expect(try codes(site) == [])
    #expect(try prepareSite(at: site.root).pages.contains { $0.path == "a.html" })
  }

  @Test func `mistakes of templates are found before any page is made`() throws {
    let site = try TemporarySite([
      "content/index.md": "Hi.\n", "templates/pages/pair.html": "<p>{{titel}}</p>\n",
    ])
    #expect(try codes(site) == ["templates/pages/pair.html unknown-name"])
  }

  @Test(arguments: [0, 1, 17, 10_000])
  func `mapping in parallel keeps the order`(count: Int) {
    let inputs = Array(0..<count)
    #expect(ParallelMapping().map(inputs) { $0 * 2 } == inputs.map { $0 * 2 })
  }

  @Test func `a note says what a site without an address lacks`() throws {
    let notes = { (site: TemporarySite) in
      try prepareSite(at: site.root).diagnostics.filter { $0.severity == .note }.map(\.code)
    }
    #expect(try notes(TemporarySite()) == [.noBaseURL])
    let site = try TemporarySite([
      "content/index.md": "Hi.\n", "versus.yml": "base-url: https://h.example\n",
    ])
    #expect(try notes(site) == [])
  }
}
