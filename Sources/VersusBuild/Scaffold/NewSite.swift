import VersusModel

/// A small complete site to begin with.
package enum NewSite {
  /// By their paths below the site's folder.
  static let files: [SourceFile] = EmbeddedScaffold.files.compactMap { file in
    guard file.path.hasPrefix(folder) else { return nil }
    return SourceFile(path: String(file.path.dropFirst(folder.count)), bytes: file.bytes)
  }

  private static let folder = "scaffold/site/"

  /// Writes the files; where one of them is there already, none.
  ///
  /// - Parameter folder: Absolute.
  /// - Returns: The paths of the files, below the folder.
  package static func make(in folder: String) throws(ScaffoldFailure) -> [String] {
    try writeNewFiles(files, below: folder)
    return files.map(\.path)
  }
}
