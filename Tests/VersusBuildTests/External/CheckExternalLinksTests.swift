import Testing
import VersusModel

@testable import VersusBuild

/// Which questions are put, in which turns, and what is said in the end.
struct CheckExternalLinksTests {
  private let site: TemporarySite
  private let cache: CacheFolder

  init() throws {
    site = try TemporarySite([:])
    cache = CacheFolder(site.folder + "/cache")
  }

  /// - Returns: The report, and the addresses of each turn.
  private func check(
    _ addresses: [String], answer: (WebRequest) -> WebAnswer
  ) throws -> (report: ExternalReport, turns: [[String]]) {
    let links = addresses.map { "<\($0)>\n" }.joined(separator: "\n")
    try site.write(links, to: "site/content/index.md")
    var turns: [[String]] = []
    let report = try checkExternalLinks(
      of: try prepareSite(at: site.root).site, root: site.root,
      cache: KnownAddresses(in: cache, now: 1_800_000_000), progress: .silent
    ) { requests in
      turns.append(requests.map(\.address))
      return requests.map(answer)
    }
    return (report, turns)
  }

  @Test func `each address is asked for once, whatever is behind the number sign`() throws {
    let (report, turns) = try check(["https://a.example/#b", "https://a.example/#c"]) { _ in
      .status(200)
    }
    #expect(turns == [["https://a.example/"]])
    #expect(report.diagnostics.isEmpty)
    #expect(report.asked == 1)
  }

  @Test func `a host gets two questions at a time`() throws {
    let addresses = (1...5).map { "https://a.example/\($0)" } + ["https://b.example/"]
    let (_, turns) = try check(addresses) { _ in .status(200) }
    #expect(
      turns == [
        ["https://a.example/1", "https://a.example/2", "https://b.example/"],
        ["https://a.example/3", "https://a.example/4"], ["https://a.example/5"],
      ])
  }

  @Test func `a host that asks for patience gets no further questions`() throws {
    let addresses = (1...5).map { "https://a.example/\($0)" }
    let (report, turns) = try check(addresses) { _ in .status(429) }
    #expect(turns.count == 1)
    #expect(report.diagnostics.map(\.code) == .init(repeating: .unsureExternalLink, count: 5))
  }

  @Test func `what was there is not asked for again, what was not is`() throws {
    let addresses = ["https://a.example/", "https://b.example/"]
    _ = try check(addresses) { $0.address == addresses[0] ? .status(200) : .status(503) }
    let (report, turns) = try check(addresses) { _ in .status(200) }
    #expect(turns == [["https://b.example/"]])
    #expect(report.known == 1)
  }

  @Test func `each finding has its place, and names the other places`() throws {
    let addresses = ["https://a.example/", "https://b.example/", "https://a.example/"]
    let (report, _) = try check(addresses) {
      $0.address == addresses[0] ? .status(404) : .status(301, to: "https://c.example/")
    }
    let file = "content/index.md"
    #expect(report.diagnostics.map(\.severity) == [.error, .warning])
    #expect(
      report.diagnostics.map(\.position) == [
        SourcePosition(file: file, line: 1, column: 2),
        SourcePosition(file: file, line: 3, column: 2),
      ])
    let other = SourcePosition(file: file, line: 5, column: 2)
    #expect(report.diagnostics.first?.related.map(\.position) == [other])
  }

  @Test func `where no host is found the network is away`() throws {
    let addresses = ["https://a.example/", "https://b.example/", "https://c.example:99999/"]
    #expect {
      try check(addresses) {
        if $0.address == addresses[2] { return .exit(3) }
        return $0.address == addresses[0] ? .exit(6) : .exit(28, isFound: false)
      }
    } throws: {
      "\($0)".contains("no host was found (a.example, b.example); is this machine on a network?")
    }
  }

  @Test func `the network is there when an address of before answers`() throws {
    _ = try check(["https://a.example/"]) { _ in .status(200) }
    let (report, turns) = try check(["https://a.example/", "https://b.exmaple/"]) {
      $0.address == "https://a.example/" ? .status(500) : .exit(6)
    }
    #expect(turns == [["https://b.exmaple/"], ["https://a.example/"]])
    #expect(report.diagnostics.map(\.code) == [.brokenExternalLink])
  }

  @Test func `an address in the house is a note, and not asked for`() throws {
    let (report, turns) = try check(["http://localhost:8000/"]) { _ in .status(200) }
    #expect(turns.isEmpty)
    #expect(report.diagnostics.map(\.severity) == [.note])
  }
}
