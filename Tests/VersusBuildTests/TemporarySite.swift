import Foundation

@testable import VersusBuild

/// A site in a folder of its own, gone with the value.
final class TemporarySite {
  /// With every link resolved.
  let folder: String

  init(_ files: [String: String] = ["content/index.md": "Hello.\n"]) throws {
    let made = FileManager.default.temporaryDirectory.appendingPathComponent(
      "versus-" + UUID().uuidString)
    try FileManager.default.createDirectory(at: made, withIntermediateDirectories: true)
    folder = try Path.resolved(made.path) ?? made.path
    for (path, text) in files { try write(text, to: "site/" + path) }
  }

  deinit { try? FileManager.default.removeItem(atPath: folder) }

  var root: String { folder + "/site" }
  var output: String { root + "/public" }

  func write(_ text: String, to path: String) throws {
    let url = URL(fileURLWithPath: folder + "/" + path)
    try FileManager.default.createDirectory(
      at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: url)
  }

  func remove(_ path: String) throws {
    try FileManager.default.removeItem(atPath: folder + "/" + path)
  }

  /// Every file below a folder, with its bytes; folders without files by their names alone.
  func contents(of path: String) -> [String: Data?] {
    let base = folder + "/" + path
    var found: [String: Data?] = [:]
    for case let name as String in FileManager.default.enumerator(atPath: base) ?? .init() {
      found[name] = .some(FileManager.default.contents(atPath: base + "/" + name))
    }
    return found
  }

  /// What stands beside the site's files: nothing of ours may stay there.
  var leftovers: [String] {
    ((try? FileManager.default.contentsOfDirectory(atPath: root)) ?? [])
      .filter { $0.contains("versus-") }
  }

  @discardableResult
  func publish(to output: String? = nil, isAtomic: Bool = true) throws -> PublishReport {
    let site = try prepareSite(at: root)
    return try Publisher(
      site, root: root, output: output ?? self.output, isAtomic: isAtomic
    ).publish()
  }
}
