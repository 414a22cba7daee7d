import Foundation
import PackagePlugin

/// Turns the files of `templates/` into Swift source whenever one is added, changed or removed.
///
/// SwiftPM asks a plugin for its commands again only when a file was added to or removed from the
/// folder of some target. The link `theme` beside this file makes `templates/` a part of one.
@main
struct EmbedThemePlugin: BuildToolPlugin {
  func createBuildCommands(context: PluginContext, target: Target) throws -> [Command] {
    let root = context.package.directoryURL
    let paths = themePaths(below: root)
    let output = context.pluginWorkDirectoryURL.appending(path: "EmbeddedTheme.swift")
    return [
      .buildCommand(
        displayName: "Embed the theme",
        executable: try context.tool(named: "embed-theme").url,
        arguments: [output.path(percentEncoded: false), root.path(percentEncoded: false)] + paths,
        inputFiles: paths.map { root.appending(path: $0) },
        outputFiles: [output])
    ]
  }

  /// All files of the theme in a fixed order, as in `templates/layout.html`; none without a theme.
  private func themePaths(below root: URL) -> [String] {
    let folder = root.appending(path: "templates").path(percentEncoded: false)
    let names = FileManager.default.enumerator(atPath: folder)?.compactMap { $0 as? String } ?? []
    return names.filter { isThemeFile($0, in: folder) }.map { "templates/\($0)" }.sorted()
  }

  private func isThemeFile(_ name: String, in folder: String) -> Bool {
    var isFolder: ObjCBool = false
    let exists = FileManager.default.fileExists(
      atPath: "\(folder)/\(name)", isDirectory: &isFolder)
    return exists && !isFolder.boolValue
      && !name.split(separator: "/").contains { $0.hasPrefix(".") }
  }
}
