/// An input file as it was read.
package struct SourceFile: Equatable, Sendable {
  /// Below the site's root, with `/`, as in `content/options/nodejs.md`.
  package let path: String
  package let bytes: [UInt8]

  package init(path: String, bytes: [UInt8]) {
    self.path = path
    self.bytes = bytes
  }
}
