import Glibc

/// The folder that a site is published to, checked to be one that versus may replace.
struct OutputFolder {
  /// Absolute, with the links above it resolved.
  let path: String
  /// Where the new site is written before it takes the output's place.
  let staging: String
  /// Where the old site goes once the new one has its place, until all that is ours in it is removed.
  let replaced: String
  let lock: String

  /// - Parameters:
  ///   - output: Absolute.
  ///   - root: The site's root, absolute.
  ///   - inputs: Folders that are read, absolute.
  init(_ output: String, root: String, inputs: [String]) throws(PublishFailure) {
    let parent = Path.parent(of: output)
    guard output != "/" else { throw .refused("'/' can't be the output folder") }
    let (above, realRoot, realInputs): (String, String, [String])
    do throws(DiskError) {
      above = try Path.resolvedWhereThere(parent)
      realRoot = try Path.resolved(root) ?? root
      realInputs = try inputs.map { input throws(DiskError) in try Path.resolved(input) ?? input }
    } catch {
      throw .disk(error)
    }
    let name = Path.name(of: output)
    let folder = above == "/" ? "" : above
    path = folder + "/" + name
    staging = folder + "/.\(name).versus-staging"
    replaced = folder + "/.\(name).versus-replaced"
    lock = folder + "/.\(name).versus-lock"
    try check(root: realRoot, inputs: realInputs)
    do throws(DiskError) {
      try Disk.makeFolders(parent)
    } catch {
      throw .disk(error)
    }
  }

  private func check(root: String, inputs: [String]) throws(PublishFailure) {
    if let home = getenv("HOME").map({ String(cString: $0) }),
      [Path.absolute(home, in: "/"), try? Path.resolved(home)].contains(path)
    {
      throw .refused("'\(path)' is your home folder; choose another with --output")
    }
    if Path.contains(path, root) {
      throw .refused("'\(path)' holds the site's own files; choose another with --output")
    }
    for input in inputs where Path.contains(input, path) || Path.contains(path, input) {
      throw .refused(
        "'\(path)' and the input '\(input)' lie within each other; choose another with --output")
    }
    let (information, above): (stat?, stat?)
    do throws(DiskError) {
      information = try Disk.information(of: path)
      above = try Disk.information(of: Path.parent(of: path))
    } catch {
      throw .disk(error)
    }
    guard let information else { return }
    switch Disk.kind(ofMode: information.st_mode) {
    case .folder: break
    case .link:
      throw .refused("'\(path)' is a symbolic link; name the folder itself with --output")
    case .file, .other:
      throw .refused("'\(path)' is not a folder; choose another with --output")
    }
    if above?.st_dev != information.st_dev || Disk.isMountPoint(path) {
      throw .refused("'\(path)' is a mount point; choose a folder within it with --output")
    }
  }
}
