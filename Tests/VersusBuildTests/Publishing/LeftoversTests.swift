import Foundation
import Testing

@testable import VersusBuild

/// What a run that was stopped left beside the output, and what others wrote there meanwhile.
struct LeftoversTests {
  private let site: TemporarySite

  init() throws {
    site = try TemporarySite(["content/index.md": "Hello.\n", "content/img/cup.svg": "ours"])
    try site.write("ref", to: "site/public/.git/HEAD")
    try site.publish()
  }

  /// As a run leaves it that is killed right after the exchange.
  private func leaveReplacedSite() throws {
    try FileManager.default.copyItem(atPath: site.output, toPath: replaced)
    try site.remove("site/public/.git/HEAD")
    try #require(link(replaced + "/.git/HEAD", site.output + "/.git/HEAD") == 0)
  }

  private var replaced: String { site.root + "/.public.versus-replaced" }

  @Test func `a site that was replaced goes`() throws {
    try leaveReplacedSite()
    let before = site.contents(of: "site/public")
    try site.publish()
    #expect(site.contents(of: "site/public") == before)
    #expect(site.leftovers.isEmpty)
  }

  @Test func `files of others that came during the exchange come along`() throws {
    try leaveReplacedSite()
    try site.write("object", to: "site/.public.versus-replaced/.git/objects/0a/1b")
    try site.write("new ref", to: "site/.public.versus-replaced/.git/HEAD.lock")
    try #require(rename(replaced + "/.git/HEAD.lock", replaced + "/.git/HEAD") == 0)
    try site.publish()
    #expect(text("public/.git/objects/0a/1b") == "object" && text("public/.git/HEAD") == "new ref")
    #expect(site.leftovers.isEmpty)
  }

  @Test func `a newer file in the output is not overwritten by an older one`() throws {
    try leaveReplacedSite()
    try site.remove("site/public/.git/HEAD")
    try site.write("newest", to: "site/public/.git/HEAD")
    try site.publish()
    #expect(text("public/.git/HEAD") == "newest" && site.leftovers.isEmpty)
  }

  @Test func `a file that came where nothing is kept is refused by name, not lost`() throws {
    try leaveReplacedSite()
    try site.write("theirs", to: "site/.public.versus-replaced/notes.txt")
    let failure = #expect(throws: PublishFailure.self) { try site.publish() }
    #expect(failure?.description.contains(site.output + "/notes.txt") == true)
    #expect(text("public/notes.txt") == "theirs" && site.leftovers.isEmpty)
  }

  @Test func `a file that came in the place of one of the site's own is named, and both stay`()
    throws
  {
    try leaveReplacedSite()
    try site.write(
      "versus manifest 1\nindex.html\n", to: "site/.public.versus-replaced/.versus-manifest")
    let failure = #expect(throws: PublishFailure.self) { try site.publish() }
    #expect(failure?.description.contains(replaced + "/") == true)
    #expect(text("public/img/cup.svg") == "ours")
    #expect(text(".public.versus-replaced/img/cup.svg") == "ours")
  }

  @Test func `a link in the replaced site's place goes, what it leads to stays`() throws {
    try FileManager.default.createSymbolicLink(
      atPath: replaced, withDestinationPath: site.root + "/content")
    try site.publish()
    #expect(text("content/index.md") == "Hello.\n" && site.leftovers.isEmpty)
  }

  @Test func `a failure tells what the output is`() {
    let error = DiskError(action: "write", path: "x", code: ENOSPC)
    #expect(PublishFailure.disk(error).description.hasSuffix("\nnothing was published"))
    #expect(
      PublishFailure.disk(error, leaving: .newSite).description.contains("new site is in place"))
    #expect(
      PublishFailure.disk(error, leaving: .parts).description.contains("of the old site and of"))
  }

  private func text(_ path: String) -> String? {
    FileManager.default.contents(atPath: site.root + "/" + path)
      .map { String(decoding: $0, as: UTF8.self) }
  }
}
