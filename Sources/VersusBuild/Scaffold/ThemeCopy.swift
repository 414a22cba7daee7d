import VersusModel
import VersusTemplates

/// Files of the built-in theme, to be a site's own.
package struct ThemeCopy {
  /// What can be named, each with the paths of its files below `templates/`.
  package static var names: [(name: String, paths: [String])] {
    let paths = EmbeddedTheme.files.map { String($0.path.dropFirst(folder.count)) }
    return Dictionary(grouping: paths, by: name).map { ($0.key, $0.value.sorted()) }
      .sorted { $0.0 < $1.0 }
  }

  /// Below the site's root, each with a first line that says where it comes from.
  package let files: [SourceFile]

  /// - Parameters:
  ///   - name: A component such as `ranking`, a page such as `pages/option`, or a file such as
  ///     `components/ranking/ranking.css`; with or without `templates/`.
  ///   - version: Of this program.
  package init(of name: String, version: String) throws(ScaffoldFailure) {
    let wanted = name.hasPrefix(Self.folder) ? String(name.dropFirst(Self.folder.count)) : name
    let places = ["", "components/", "pages/"].map { Self.folder + $0 + wanted }
    let found = places.lazy.map(Self.files).first { !$0.isEmpty }
    guard let found, !wanted.isEmpty else {
      let near = nearest(to: wanted, among: Self.names.map(\.name))
      throw .badID(
        "the theme has no '\(name)'",
        hint: near.map { "did you mean '\($0)'?" } ?? "'versus eject --list' names all that it has")
    }
    files = found.map { TemplateOrigin($0, version: version).copy(of: $0) }
  }

  /// Writes the files; where one of them is there already, none.
  ///
  /// - Parameter root: The site's folder, absolute.
  package func write(toSiteAt root: String) throws(ScaffoldFailure) {
    _ = try siteToAddTo(at: root, wishes: Wishes())
    try writeNewFiles(files, below: root)
  }

  private static let folder = "templates/"

  /// One file, those that differ by their ending alone, or all in a folder.
  private static func files(at place: String) -> [SourceFile] {
    EmbeddedTheme.files.filter { file in
      file.path == place || file.path.hasPrefix(place + "/")
        || file.path.hasPrefix(place + ".") && !file.path.dropFirst(place.count).contains("/")
    }
  }

  /// `ranking` for `components/ranking/bar.html`, `pages/option` for `pages/option.html`.
  private static func name(of path: String) -> String {
    let parts = path.split(separator: "/")
    if parts[0] == "components" { return String(parts[1]) }
    return parts.dropLast().map { $0 + "/" }.joined() + (parts.last?.prefix { $0 != "." } ?? "")
  }
}
