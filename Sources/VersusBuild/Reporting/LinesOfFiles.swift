import VersusModel
import VersusTemplates

/// Lines of files that diagnostics point into, each file read once.
///
/// A line ends where places are counted to end it.
struct LinesOfFiles {
  let root: String
  private var files: [String: [ArraySlice<UInt8>]] = [:]

  init(root: String) { self.root = root }

  mutating func line(_ number: Int, of file: String) -> String? {
    if files[file] == nil {
      let bytes = (try? Disk.read(root + "/" + file)) ?? Self.themeFile(file)
      files[file] = bytes.map(Self.lines) ?? []
    }
    guard let lines = files[file], lines.indices.contains(number - 1) else { return nil }
    return String(decoding: lines[number - 1], as: UTF8.self)
  }

  private static func lines(of bytes: [UInt8]) -> [ArraySlice<UInt8>] {
    var lines: [ArraySlice<UInt8>] = []
    var start = 0
    for index in bytes.indices where bytes.endsLine(at: index) {
      let line = bytes[start..<index]
      let isEndedByTwo = bytes[index] == UInt8(ascii: "\n") && line.last == UInt8(ascii: "\r")
      lines.append(isEndedByTwo ? line.dropLast() : line)
      start = index + 1
    }
    return lines + [bytes[start...]]
  }

  /// A template that the site does not override is read from the built-in theme.
  private static func themeFile(_ path: String) -> [UInt8]? {
    EmbeddedTheme.files.first { $0.path == path }?.bytes
  }
}
