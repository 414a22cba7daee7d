import Foundation
import Testing

/// A folder of `Tests/Sites`: `input/`, and what a build of it gives: `expected/`, `diagnostics.txt`.
struct GoldenSite: CustomTestStringConvertible {
  /// Set to 1, it accepts what the build gives as the new golden.
  static let switchName = "VERSUS_UPDATE_GOLDENS"
  static let folder = Command.repository.appendingPathComponent("Tests/Sites")

  let name: String

  var testDescription: String { name }
  var root: URL { Self.folder.appendingPathComponent(name) }
  var input: URL { root.appendingPathComponent("input") }
  var expected: URL { root.appendingPathComponent("expected") }
  var diagnostics: URL { root.appendingPathComponent("diagnostics.txt") }

  static let all: [GoldenSite] =
    ((try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? [])
    .sorted().map(GoldenSite.init)

  /// Every file below a folder by its relative path, but for the assets, whose names change with
  /// every change of the theme.
  static func files(below folder: URL) throws -> [String: String] {
    var files: [String: String] = [:]
    guard let paths = FileManager.default.enumerator(atPath: folder.path) else { return files }
    for case let path as String in paths {
      let url = folder.appendingPathComponent(path)
      let values = try url.resourceValues(forKeys: [.isRegularFileKey])
      guard values.isRegularFile == true, !path.hasPrefix("assets/") else { continue }
      files[path] = try String(contentsOf: url, encoding: .utf8)
        .replacing(/assets\/([a-z-]+)-[0-9a-f]{16}/) { "assets/\($0.output.1)" }
    }
    return files
  }

  /// The first lines in which two texts differ.
  static func difference(_ expected: String, _ found: String) -> String {
    let (old, new) = (
      expected.split(separator: "\n", omittingEmptySubsequences: false),
      found.split(separator: "\n", omittingEmptySubsequences: false)
    )
    let changes = new.difference(from: old).prefix(12).map { change in
      switch change {
      case .remove(let offset, let line, _): "-\(offset + 1): \(line)"
      case .insert(let offset, let line, _): "+\(offset + 1): \(line)"
      }
    }
    return changes.joined(separator: "\n")
  }
}
