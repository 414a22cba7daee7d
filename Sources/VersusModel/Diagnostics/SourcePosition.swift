/// A place in a file that an author wrote.
package struct SourcePosition: Hashable, Comparable, Sendable {
  /// Path below the site's root, with `/`, as in `content/options/nodejs.md`.
  package var file: String
  /// Counted from 1; 0 means the file as a whole.
  package var line: Int
  /// Counted from 1, in Unicode scalars.
  package var column: Int

  package init(file: String, line: Int = 0, column: Int = 0) {
    self.file = file
    self.line = line
    self.column = column
  }

  package static func < (left: Self, right: Self) -> Bool {
    (left.file, left.line, left.column) < (right.file, right.line, right.column)
  }
}
