import Foundation
import Testing

@testable import VersusBuild

/// Outputs that must not be replaced; nothing changes in any of them.
struct RefusedOutputTests {
  private let site: TemporarySite

  init() throws {
    site = try TemporarySite([
      "content/index.md": "Hello.\n", "content/img/cup.svg": "<svg/>",
      "templates/layout.html": "{{{body}}}\n",
    ])
    try site.write("mine", to: "site/notes/mine.txt")
  }

  @Test(
    arguments: [true, false],
    [
      "/.", "/..", "/content", "/content/", "/content/img",
      "/content/new/deep", "/templates", "/templates/x", "/public/../content", "/notes",
    ])
  func `an output among the inputs or with files of others is refused`(
    isAtomic: Bool, path: String
  ) throws {
    try refuses(Path.absolute(site.root + path, in: "/"), isAtomic: isAtomic)
  }

  @Test func `the root of the system is refused`() throws {
    try refuses("/", isAtomic: true)
    try refuses("/", isAtomic: false)
  }

  @Test func `the home folder is refused, also where it is empty`() throws {
    let home = try #require(ProcessInfo.processInfo.environment["HOME"])
    let reason = #expect(throws: PublishFailure.self) {
      try OutputFolder(home, root: site.root, inputs: [])
    }
    #expect("\(reason.map { "\($0)" } ?? "")".contains("home folder"))
  }

  @Test func `a mount point is refused`() {
    let reason = #expect(throws: PublishFailure.self) {
      try OutputFolder("/proc", root: site.root, inputs: [])
    }
    #expect(reason?.description.contains("is a mount point") == true)
  }

  @Test(arguments: [true, false])
  func `links that lead to an output are refused, or resolved above it`(isAtomic: Bool) throws {
    try link("link", to: site.folder + "/site/content")
    try refuses(site.folder + "/link", isAtomic: isAtomic)
    try refuses(site.folder + "/link/out", isAtomic: isAtomic)
    try link("dangling", to: site.folder + "/nowhere")
    try refuses(site.folder + "/dangling", isAtomic: isAtomic)
    try FileManager.default.createDirectory(
      atPath: site.folder + "/real", withIntermediateDirectories: true)
    try link("way", to: site.folder + "/real")
    try site.publish(to: site.folder + "/way/public", isAtomic: isAtomic)
    #expect(site.contents(of: "real/public")["index.html"] != nil)
  }

  @Test func `a site that is reached by a link is known to be the same`() throws {
    try link("other", to: site.root)
    let before = site.contents(of: "site")
    let prepared = try prepareSite(at: site.folder + "/other")
    for output in [site.root, site.root + "/content", site.folder] {
      #expect(throws: PublishFailure.self) {
        try Publisher(prepared, root: site.folder + "/other", output: output, isAtomic: true)
          .publish()
      }
    }
    #expect(site.contents(of: "site") == before)
  }

  @Test func `a device is refused`() throws {
    #expect(mkfifo(site.folder + "/pipe", 0o644) == 0)
    try refuses(site.folder + "/pipe", isAtomic: true)
  }

  @Test func `a file above the output is a failure of the disk`() throws {
    try site.write("mine", to: "file")
    for isAtomic in [true, false] {
      #expect(throws: PublishFailure.self) {
        try site.publish(to: site.folder + "/file/public", isAtomic: isAtomic)
      }
    }
    #expect(site.contents(of: "")["file"] == Data("mine".utf8))
  }

  @Test func `a link in the lock's place is not followed`() throws {
    try site.write("mine", to: "theirs")
    try link("site/.public.versus-lock", to: site.folder + "/theirs")
    #expect(throws: PublishFailure.self) { try site.publish() }
    #expect(site.contents(of: "")["theirs"] == Data("mine".utf8))
  }

  @Test func `a link in the staging folder's place goes, what it leads to stays`() throws {
    try link("site/.public.versus-staging", to: site.root + "/content")
    try site.publish()
    #expect(site.contents(of: "site/content")["index.md"] == Data("Hello.\n".utf8))
    #expect(site.leftovers.isEmpty)
  }

  private func link(_ name: String, to target: String) throws {
    try FileManager.default.createSymbolicLink(
      atPath: site.folder + "/" + name, withDestinationPath: target)
  }

  private func refuses(
    _ output: String, isAtomic: Bool, at location: SourceLocation = #_sourceLocation
  ) throws {
    let before = site.contents(of: "")
    let failure = #expect(throws: PublishFailure.self, sourceLocation: location) {
      try site.publish(to: output, isAtomic: isAtomic)
    }
    guard case .refused? = failure else {
      Issue.record("\(String(describing: failure))", sourceLocation: location)
      return
    }
    #expect(site.contents(of: "") == before, "\(output)", sourceLocation: location)
  }
}
