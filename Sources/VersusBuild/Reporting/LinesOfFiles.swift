import VersusTemplates

/// Lines of files that diagnostics point into, each file read once.
///
/// A line ends at a line feed and nowhere else, since that is how places are counted.
struct LinesOfFiles {
  let root: String
  private var files: [String: [ArraySlice<UInt8>]] = [:]

  init(root: String) { self.root = root }

  mutating func line(_ number: Int, of file: String) -> String? {
    if files[file] == nil {
      let bytes = (try? Disk.read(root + "/" + file)) ?? Self.themeFile(file)
      files[file] =
        bytes?.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false) ?? []
    }
    guard let lines = files[file], lines.indices.contains(number - 1) else { return nil }
    let line = lines[number - 1]
    return String(
      decoding: line.last == UInt8(ascii: "\r") ? line.dropLast() : line, as: UTF8.self)
  }

  /// A template that the site does not override is read from the built-in theme.
  private static func themeFile(_ path: String) -> [UInt8]? {
    EmbeddedTheme.files.first { $0.path == path }?.bytes
  }
}
