import Foundation
import Testing

@testable import VersusBuild

struct DiskBytesTests {
  private let site: TemporarySite

  init() throws { site = try TemporarySite() }

  @Test(arguments: [0, 1, 1 << 20, (1 << 20) + 1, 3_000_000])
  func `a copy has the same bytes, in however many pieces`(count: Int) throws {
    let bytes = (0..<count).map { UInt8(truncatingIfNeeded: $0 / 7) }
    try Disk.write(bytes, to: site.folder + "/from")
    try Disk.copy(site.folder + "/from", to: site.folder + "/to")
    #expect(try Disk.read(site.folder + "/to") == bytes)
  }

  @Test func `a copy overwrites nothing and follows no link`() throws {
    try Disk.write([1], to: site.folder + "/from")
    try Disk.write([2], to: site.folder + "/to")
    #expect(throws: DiskError.self) {
      try Disk.copy(site.folder + "/from", to: site.folder + "/to")
    }
    #expect(try Disk.read(site.folder + "/to") == [2])
    try FileManager.default.createSymbolicLink(
      atPath: site.folder + "/link", withDestinationPath: site.folder + "/from")
    #expect(throws: DiskError.self) {
      try Disk.copy(site.folder + "/link", to: site.folder + "/new")
    }
    #expect(try Disk.kind(of: site.folder + "/new") == nil)
  }

  /// Another file system than that of temporary folders, on most machines.
  private static let otherFolder = "/dev/shm"

  private static let hasOtherFileSystem =
    (try? Disk.information(of: otherFolder))??.st_dev
    != (try? Disk.information(of: NSTemporaryDirectory()))??.st_dev
    && access(otherFolder, W_OK) == 0

  @Test(.enabled(if: hasOtherFileSystem))
  func `where no second name can be had, the name gets a copy`() throws {
    let other = Self.otherFolder + "/" + Path.name(of: site.folder)
    defer { try? Disk.remove(other) }
    try Disk.makeFolder(other)
    try Disk.write([1, 2, 3], to: site.folder + "/file")
    try #require(chmod(site.folder + "/file", 0o750) == 0)
    try FileManager.default.createSymbolicLink(
      atPath: site.folder + "/link", withDestinationPath: "/nowhere")
    for name in ["file", "link"] {
      try Disk.link(site.folder + "/" + name, other + "/" + name)
    }
    #expect(try Disk.read(other + "/file") == [1, 2, 3])
    #expect(try Disk.information(of: other + "/file").map { $0.st_mode & 0o777 } == 0o750)
    #expect(
      try FileManager.default.destinationOfSymbolicLink(atPath: other + "/link") == "/nowhere")
  }

  @Test func `a folder lists names of every length whole`() throws {
    let names = [String(repeating: "é", count: 127), "B", "a", String(repeating: "x", count: 255)]
    for name in names { try Disk.write([], to: site.folder + "/site/" + name) }
    #expect(
      Set(try Disk.list(site.root).map(\.shown)) == ["B", "a", "content", names[3], names[0]])
  }
}
