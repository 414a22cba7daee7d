import Foundation
import PackagePlugin

/// Turns plain files of the repository into Swift source whenever one is added, changed or removed.
///
/// SwiftPM asks a plugin for its commands again only when a file was added to or removed from the
/// folder of some target. The links `theme` and `scaffold` beside this file make what they lead to a
/// part of one.
@main
struct EmbedFilesPlugin: BuildToolPlugin {
  /// What a target gets, each as an enum of its own.
  private static let embedded: [String: [(name: String, place: String)]] = [
    "VersusTemplates": [("EmbeddedTheme", "templates")],
    "VersusBuild": [
      ("EmbeddedScaffold", "scaffold"), ("EmbeddedManual", "docs/diagnostics.md"),
      ("EmbeddedLiveReload", "Sources/VersusBuild/Serve/Live"),
    ],
  ]

  func createBuildCommands(context: PluginContext, target: Target) throws -> [Command] {
    let root = context.package.directoryURL
    let tool = try context.tool(named: "embed-files").url
    return (Self.embedded[target.name] ?? []).map { name, place in
      let paths = paths(at: place, below: root)
      let output = context.pluginWorkDirectoryURL.appending(path: "\(name).swift")
      let words = [output.path(percentEncoded: false), root.path(percentEncoded: false), name]
      return .buildCommand(
        displayName: "Embed \(place)", executable: tool, arguments: words + paths,
        inputFiles: paths.map { root.appending(path: $0) }, outputFiles: [output])
    }
  }

  /// All files at a place in a fixed order, as in `templates/layout.html`; none where nothing is.
  private func paths(at place: String, below root: URL) -> [String] {
    let folder = root.appending(path: place).path(percentEncoded: false)
    var isFolder: ObjCBool = false
    guard FileManager.default.fileExists(atPath: folder, isDirectory: &isFolder) else { return [] }
    guard isFolder.boolValue else { return [place] }
    let names = FileManager.default.enumerator(atPath: folder)?.compactMap { $0 as? String } ?? []
    return names.filter { isEmbedded($0, in: folder) }.map { "\(place)/\($0)" }.sorted()
  }

  /// A new site has hidden files, such as its workflow; a theme has none. What editors and systems
  /// leave behind is never meant.
  private func isEmbedded(_ name: String, in folder: String) -> Bool {
    var isFolder: ObjCBool = false
    let exists = FileManager.default.fileExists(
      atPath: "\(folder)/\(name)", isDirectory: &isFolder)
    return exists && !isFolder.boolValue
      && name.split(separator: "/").allSatisfy {
        !$0.hasPrefix(".") || $0 == ".github" || $0 == ".gitignore"
      }
  }
}
