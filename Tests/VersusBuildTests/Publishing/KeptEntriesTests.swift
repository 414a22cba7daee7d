import Foundation
import Testing

@testable import VersusBuild

/// Kept folders that hold files of the site's own among those of others.
struct KeptEntriesTests {
  private let site: TemporarySite

  init() throws {
    site = try TemporarySite([
      "versus.yml": "keep: [.git, img]\n", "content/index.md": "Hello.\n",
      "content/img/a/cup.svg": "ours",
    ])
  }

  @Test(arguments: [true, false])
  func `a kept folder holds files of the site and files of others`(isAtomic: Bool) throws {
    try site.publish(isAtomic: isAtomic)
    try site.write("theirs", to: "site/public/img/a/tea.svg")
    try site.write("newer", to: "site/content/img/a/cup.svg")
    for _ in 1...2 { try site.publish(isAtomic: isAtomic) }
    #expect(text("img/a/cup.svg") == "newer" && text("img/a/tea.svg") == "theirs")
    #expect(site.leftovers.isEmpty)
  }

  @Test(arguments: [true, false])
  func `what the site no longer has goes, also from a kept folder`(isAtomic: Bool) throws {
    try site.publish(isAtomic: isAtomic)
    try site.write("theirs", to: "site/public/img/tea.svg")
    try site.remove("site/content/img")
    try site.publish(isAtomic: isAtomic)
    #expect(site.contents(of: "site/public/img").keys.sorted() == ["tea.svg"])
    try site.remove("site/public/img/tea.svg")
    try site.publish(isAtomic: isAtomic)
    #expect(site.contents(of: "site/public")["index.html"] != nil)
  }

  @Test(arguments: [true, false], ["img/a/cup.svg", "img/a", "img/a/cup.svg/deep", "img"])
  func `what is kept is never overwritten`(isAtomic: Bool, path: String) throws {
    try site.write("theirs", to: "site/public/" + path)
    let before = site.contents(of: "site/public")
    let failure = #expect(throws: PublishFailure.self) { try site.publish(isAtomic: isAtomic) }
    guard case .refused(let reason)? = failure else {
      Issue.record("\(String(describing: failure))")
      return
    }
    #expect(reason.hasPrefix("the new site would overwrite what is kept:\n"))
    #expect(reason.contains("\n  \(site.output)/\(path)\n"))
    #expect(site.contents(of: "site/public") == before)
    #expect(site.leftovers.isEmpty)
  }

  @Test(arguments: [true, false])
  func `a link in a kept folder leads nothing out of the output`(isAtomic: Bool) throws {
    try site.write("theirs", to: "elsewhere/cup.svg")
    try site.write("theirs", to: "site/public/img/tea.svg")
    try FileManager.default.createSymbolicLink(
      atPath: site.output + "/img/a", withDestinationPath: site.folder + "/elsewhere")
    #expect(throws: PublishFailure.self) { try site.publish(isAtomic: isAtomic) }
    #expect(site.contents(of: "elsewhere") == ["cup.svg": Data("theirs".utf8)])
  }

  @Test(arguments: [true, false], ["..", ".", "", "a/b", "/"])
  func `what is no name keeps nothing`(isAtomic: Bool, name: String) throws {
    try site.write("mine", to: "site/note.txt")
    try site.write("keep: ['\(name)', img]\n", to: "site/versus.yml")
    for _ in 1...2 { try site.publish(isAtomic: isAtomic) }
    #expect(site.contents(of: "site")["note.txt"] == Data("mine".utf8))
    #expect(site.leftovers.isEmpty)
  }

  @Test func `permissions of kept folders come along`() throws {
    try site.write("ref", to: "site/public/.git/refs/main")
    try #require(chmod(site.output + "/.git", 0o700) == 0)
    try #require(chmod(site.output + "/.git/refs", 0o500) == 0)
    defer { chmod(site.output + "/.git/refs", 0o700) }
    // Only root may empty a folder that forbids writing; to others it is theirs to mend.
    if getuid() != 0 { try #require(chmod(site.output + "/.git/refs", 0o750) == 0) }
    try site.publish()
    #expect(try mode(".git") == 0o700)
    #expect(try mode(".git/refs") == (getuid() == 0 ? 0o500 : 0o750))
    #expect(text(".git/refs/main") == "ref")
  }

  @Test func `times of kept folders come along`() throws {
    try site.write("ref", to: "site/public/.git/HEAD")
    let time = timespec(tv_sec: 978_307_200, tv_nsec: 5)
    try #require(utimensat(AT_FDCWD, site.output + "/.git", [time, time], 0) == 0)
    try site.publish()
    let information = try Disk.information(of: site.output + "/.git")
    #expect(information?.st_mtim.tv_sec == time.tv_sec && information?.st_mtim.tv_nsec == 5)
  }

  @Test(arguments: [true, false])
  func `a kept name that is not UTF-8 is a failure that shows it`(isAtomic: Bool) throws {
    try site.write("theirs", to: "site/public/img/deep/tea.svg")
    let name = Array(site.output.utf8) + "/img/deep/a".utf8 + [0xFF, 0]
    let descriptor = name.map(CChar.init(bitPattern:)).withUnsafeBufferPointer {
      $0.baseAddress.map { open($0, O_CREAT | O_WRONLY, 0o644) }
    }
    try #require(descriptor.map(close) == 0)
    let failure = #expect(throws: PublishFailure.self) { try site.publish(isAtomic: isAtomic) }
    #expect(
      failure?.description == "can't bring along '\(site.output)/img/deep/a\u{FFFD}': "
        + "its name is not UTF-8\nnothing was published")
    #expect(site.leftovers.isEmpty)
  }

  /// `/dev` has mounts of the system's own, so that nobody needs the power to make one.
  @Test(.enabled(if: Disk.isMountPoint("/dev/pts"), "nothing is mounted at /dev/pts here"))
  func `a mount point in what is kept is known`() throws {
    let none = Manifest(paths: [])
    let kept = try KeptEntries(of: "/dev", names: ["pts", "null"], old: none, new: none)
    #expect(kept.mounts.contains("pts"))
    #expect(Disk.isMountPoint("/dev/null") == kept.mounts.contains("null"))
    #expect(kept.mountsInSite.isEmpty)
  }

  @Test(.enabled(if: Disk.isMountPoint("/dev/pts"), "nothing is mounted at /dev/pts here"))
  func `a mount point in the place of the site's own is known`() throws {
    let (none, site) = (Manifest(paths: []), Manifest(paths: ["pts/index.html"]))
    let old = try KeptEntries(of: "/dev", names: [], old: site, new: none)
    #expect(old.mountsInSite == ["pts"])
    let new = try KeptEntries(of: "/dev", names: ["pts"], old: none, new: site)
    #expect(new.mountsInSite == ["pts"])
  }

  private func mode(_ path: String) throws -> mode_t? {
    try Disk.information(of: site.output + "/" + path).map { $0.st_mode & 0o7777 }
  }

  private func text(_ path: String) -> String? {
    FileManager.default.contents(atPath: site.output + "/" + path)
      .map { String(decoding: $0, as: UTF8.self) }
  }
}
