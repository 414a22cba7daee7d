import Foundation
import Testing

@testable import VersusBuild

struct EmbeddedFilesTests {
  private let root = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  private func files(below folder: String) -> [String: [UInt8]] {
    let base = root.appending(path: folder).path(percentEncoded: false)
    let names = FileManager.default.enumerator(atPath: base)?.compactMap { $0 as? String } ?? []
    var files: [String: [UInt8]] = [:]
    for name in names where !name.hasSuffix(".DS_Store") {
      files["\(folder)/\(name)"] = FileManager.default.contents(atPath: "\(base)/\(name)")
        .map(Array.init)
    }
    return files
  }

  @Test func `the embedded files of a new site are fresh`() {
    let onDisk = files(below: "scaffold")
    #expect(EmbeddedScaffold.files.map(\.path) == onDisk.keys.sorted())
    for file in EmbeddedScaffold.files { #expect(file.bytes == onDisk[file.path], "\(file.path)") }
  }

  @Test func `the embedded explanations are fresh`() throws {
    let file = try #require(EmbeddedManual.files.first)
    let onDisk = FileManager.default.contents(
      atPath: root.appending(path: file.path).path(percentEncoded: false))
    #expect(file.bytes == onDisk.map(Array.init))
  }
}
