/// A number that changes when a file that a site is made of does.
enum InputStamp {
  /// - Parameters:
  ///   - root: Absolute.
  ///   - content: The content folder, below the root.
  static func of(root: String, content: String) -> Int {
    var inputs = Inputs(root: root, output: root + "/" + Inputs.outputFolder)
    var hasher = Hasher()
    do throws(DiskError) {
      hasher.combine(try inputs.state(of: Inputs.settingsName))
      for folder in [content, Inputs.templatesFolder] {
        let paths = try inputs.paths(below: folder)
        hasher.combine(paths)
        for path in paths ?? [] {
          hasher.combine(try inputs.state(of: Path.joined(folder, path)))
        }
      }
    } catch {
      hasher.combine(error.description)
    }
    // What is no input but stands where one could, such as a link.
    for diagnostic in inputs.diagnostics { hasher.combine(diagnostic.position?.file) }
    return hasher.finalize()
  }
}
