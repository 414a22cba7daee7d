import Foundation
import Testing
import VersusTemplates

struct EmbeddedThemeTests {
  private let root = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  @Test func `the embedded theme is fresh`() throws {
    let folder = root.appending(path: "templates").path(percentEncoded: false)
    let names = FileManager.default.enumerator(atPath: folder)?.compactMap { $0 as? String } ?? []
    var onDisk: [String: [UInt8]] = [:]
    for name in names where !name.split(separator: "/").contains(where: { $0.hasPrefix(".") }) {
      // Folders have no contents.
      onDisk["templates/\(name)"] = FileManager.default.contents(atPath: "\(folder)/\(name)")
        .map(Array.init)
    }
    let embedded = EmbeddedTheme.files
    #expect(embedded.map(\.path) == onDisk.keys.sorted())
    for file in embedded {
      #expect(file.bytes == onDisk[file.path], "\(file.path)")
    }
  }
}
