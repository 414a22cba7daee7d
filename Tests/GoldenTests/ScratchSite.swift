import Foundation

/// A folder for the commands of one test, gone with the value.
final class ScratchSite {
  let folder: URL

  init(_ files: [String: String] = [:]) throws {
    folder = try Command.temporaryFolder()
    for (path, text) in files { try write(text, to: path) }
  }

  /// With the site that `init` makes.
  static func new() throws -> ScratchSite {
    let site = try ScratchSite()
    _ = try site.run(["init", "."])
    return site
  }

  deinit { try? FileManager.default.removeItem(at: folder) }

  func run(_ arguments: [String]) throws -> Command.Result {
    try Command.run(arguments, in: folder)
  }

  func write(_ text: String, to path: String) throws {
    let url = folder.appendingPathComponent(path)
    try FileManager.default.createDirectory(
      at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: url)
  }

  func text(_ path: String) throws -> String {
    try String(contentsOf: folder.appendingPathComponent(path), encoding: .utf8)
  }

  func has(_ path: String) -> Bool {
    FileManager.default.fileExists(atPath: folder.appendingPathComponent(path).path)
  }

  func change(_ path: String, _ old: String, to new: String) throws {
    try write(try text(path).replacing(old, with: new), to: path)
  }
}
