import VersusModel

/// Where a site's own template comes from: the theme's file as it was when it was copied.
///
/// It is the first line of the copy, a comment that no page shows.
package struct TemplateOrigin: Equatable, Sendable {
  /// Of the program whose theme it was.
  let version: String
  /// Of the theme's file, without this line.
  let fingerprint: String

  package init(_ file: SourceFile, version: String) {
    self.version = version
    fingerprint = Fingerprint(of: file.bytes).hexadecimal
  }

  /// Nil for a file that does not begin with such a line.
  init?(ofCopy file: SourceFile) {
    let line = String(decoding: file.bytes.prefix { $0 != UInt8(ascii: "\n") }, as: UTF8.self)
    guard
      let match = line.wholeMatch(
        of: /\s*(?:\{\{!|\/\*|\/\/|<!--|#)\s*copied from versus (\S+), original ([0-9a-f]{16})\W*/)
    else { return nil }
    (version, fingerprint) = (String(match.output.1), String(match.output.2))
  }

  /// The theme's file with this line at its top.
  package func copy(of file: SourceFile) -> SourceFile {
    let text = "copied from versus \(version), original \(fingerprint)"
    let line =
      switch file.path.split(separator: ".").last {
      case "html": "{{! \(text) }}"
      case "js": "// \(text)"
      case "css": "/* \(text) */"
      case "yml": "# \(text)"
      default: "<!-- \(text) -->"
      }
    return SourceFile(path: file.path, bytes: Array((line + "\n").utf8) + file.bytes)
  }

  /// A file without the line that says where it comes from, as browsers get it.
  package static func withoutOrigin(_ file: SourceFile) -> SourceFile {
    guard TemplateOrigin(ofCopy: file) != nil else { return file }
    let rest = file.bytes.drop { $0 != UInt8(ascii: "\n") }.dropFirst()
    return SourceFile(path: file.path, bytes: Array(rest))
  }

  /// Warnings of copies whose originals are no longer what they were.
  static func check(_ overrides: [SourceFile], theme: [SourceFile]) -> [Diagnostic] {
    overrides.compactMap { file in
      guard let origin = TemplateOrigin(ofCopy: file) else { return nil }
      guard let original = theme.first(where: { $0.path == file.path }) else {
        return .originalGone(file.path, origin)
      }
      return Fingerprint(of: original.bytes).hexadecimal == origin.fingerprint
        ? nil : .originalChanged(file.path, origin)
    }
  }
}

extension Diagnostic {
  fileprivate static func originalChanged(_ path: String, _ origin: TemplateOrigin) -> Self {
    .warning(
      "the theme's file has changed since this was copied from versus \(origin.version)",
      code: .outdatedCopy,
      hint: "take over what 'versus eject --print \(path)' has new, and its first line",
      at: SourcePosition(file: path, line: 1, column: 1))
  }

  fileprivate static func originalGone(_ path: String, _ origin: TemplateOrigin) -> Self {
    .warning(
      "the theme no longer has the file that this was copied from, of versus \(origin.version)",
      code: .outdatedCopy,
      hint: "see whether anything still uses it; take the first line out to keep it",
      at: SourcePosition(file: path, line: 1, column: 1))
  }
}
