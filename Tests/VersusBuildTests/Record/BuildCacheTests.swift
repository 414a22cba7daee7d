import Foundation
import Testing
import VersusModel

@testable import VersusBuild

/// When a build has nothing to do, and when it must not believe so.
struct BuildCacheTests {
  private let site: TemporarySite
  private let cache: BuildCache

  init() throws {
    site = try TemporarySite([
      "versus.yml": "title: Tools\nkeep: [.git]\n", "content/index.md": "Hello.\n",
      "content/img/cup.svg": "<svg/>", "templates/components/none.css": "",
    ])
    cache = BuildCache(folder: site.folder + "/cache")
    try publish()
  }

  @Test func `where nothing has changed it repeats what was found`() throws {
    let record = try #require(try self.record())
    let prepared = try prepareSite(at: site.root)
    #expect(record.diagnostics == prepared.diagnostics)
    #expect(record.pages == 3)
    #expect(record.files == 9)
  }

  @Test(arguments: [
    "site/content/index.md", "site/content/img/cup.svg", "site/versus.yml", "site/content/new.md",
    "site/templates/components/none.css", "site/public/index.html", "site/public/foreign.txt",
  ])
  func `a file that is new or was written again is a change`(_ path: String) throws {
    try site.write("title: Tools\n", to: path)
    #expect(try record() == nil)
  }

  @Test(arguments: [
    "site/content/img/cup.svg", "site/versus.yml", "site/templates", "site/public/index.html",
    "site/public", "site/public/.versus-manifest",
  ])
  func `a file that is gone is a change`(_ path: String) throws {
    try site.remove(path)
    #expect(try record() == nil)
  }

  @Test func `permissions of the output are part of it`() throws {
    try FileManager.default.setAttributes(
      [.posixPermissions: 0o600], ofItemAtPath: site.output + "/index.html")
    #expect(try record() == nil)
  }

  @Test func `what is kept for others is no change`() throws {
    try site.write("x", to: "site/public/.git/HEAD")
    #expect(try record() != nil)
  }

  @Test func `other wishes are a change`() throws {
    var wishes = Wishes()
    wishes.includesDrafts = true
    #expect(try record(wishes) == nil)
  }

  @Test func `what a killed build left goes, also when nothing has changed`() throws {
    try site.write("x", to: "site/.public.versus-staging/index.html")
    #expect(try record() != nil)
    #expect(site.leftovers.isEmpty)
  }

  @Test func `a record that is broken or of another output is passed over`() throws {
    let name = try #require(
      try FileManager.default.contentsOfDirectory(atPath: site.folder + "/cache").first)
    let path = site.folder + "/cache/" + name
    let bytes = try Disk.read(path)
    for place in stride(from: 0, to: bytes.count, by: 7) {
      var broken = bytes
      broken[place] ^= 1
      #expect(BuildRecord(broken) == nil)
    }
    #expect(BuildRecord([]) == nil)
    #expect(BuildRecord(bytes)?.holds(for: "/elsewhere", try state()) == false)
  }

  /// It might change once more in the same tick of the clock, and look as it does now.
  @Test func `a file that has only just been written is not relied on`() throws {
    let state = try #require(
      InputState(
        root: site.root, output: site.output, wishes: Wishes(), now: timespec()))
    #expect(!state.isSettled)
    try publish(state)
    #expect(try record() == nil)
  }

  @Test func `a folder that can't be made is done without`() throws {
    try site.write("a file", to: "blocked")
    let report = try Publisher(
      prepareSite(at: site.root), root: site.root, output: site.output, isAtomic: true
    ).publish(recordingIn: BuildCache(folder: site.folder + "/blocked/below"), state())
    #expect(report.pages == 3)
  }

  @Test(arguments: [true, false])
  func `a record that a killed build left half written goes`(isSettled: Bool) throws {
    try publish()
    let name = try #require(site.contents(of: "cache").keys.first)
    try site.write("half", to: "cache/\(name).new")
    let now = timespec(tv_sec: isSettled ? .max : 0, tv_nsec: 0)
    try publish(
      InputState(root: site.root, output: site.output, wishes: Wishes(), now: now))
    #expect(site.contents(of: "cache").keys.sorted() == (isSettled ? [name] : []))
  }

  private func state(_ wishes: Wishes = Wishes()) throws -> InputState {
    try #require(
      InputState(
        root: site.root, output: site.output, wishes: wishes,
        now: timespec(tv_sec: .max, tv_nsec: 0)))
  }

  private func record(_ wishes: Wishes = Wishes()) throws -> BuildRecord? {
    cache.record(of: site.output, root: site.root, ifUnchanged: try state(wishes))
  }

  private func publish(_ state: InputState? = nil) throws {
    let inputs = try state ?? self.state()
    _ = try Publisher(
      prepareSite(at: site.root), root: site.root, output: site.output, isAtomic: true
    ).publish(recordingIn: cache, inputs)
  }
}
