import Glibc

/// What lies in an output under the names that are kept and was not made by versus.
///
/// A kept folder may hold both: an `img/` of others with pictures of the site's own among theirs.
struct KeptEntries {
  /// Files, and links and devices, which are kept as they are. Paths below the output.
  let files: [String]
  /// Each before those in it; with the folders above kept files.
  let folders: [String]
  /// Those of the new site's own, which are there before anything is brought along.
  private let written: PathSet
  /// What the new site would overwrite: never done, and so refused.
  let inTheWay: [String]
  /// Those with something mounted at them, which can't come along.
  let mounts: [String]
  /// Files and folders of the site's own with something mounted at them, which can't be replaced.
  let mountsInSite: [String]
  /// Folders of the site's own that belong to somebody else, who alone can empty them.
  let closed: [String]

  /// - Parameters:
  ///   - names: At the top of the output; what is no name there is passed over.
  ///   - old: What the last build made.
  ///   - new: What this build makes.
  init(of output: String, names: [String], old: Manifest, new: Manifest) throws(DiskError) {
    let made = PathSet(old.paths)
    let oldFolders = old.folders
    let madeFolders = PathSet(oldFolders)
    var files: [String] = []
    var folders: [String] = []
    var waiting = names.filter(Self.isName)
    while let path = waiting.popLast() {
      switch try Disk.kind(of: output + "/" + path) {
      case nil: continue
      case .folder:
        if !madeFolders.contains(path) { folders.append(path) }
        for (entry, shown) in try Disk.list(output + "/" + path) {
          guard let entry else {
            throw DiskError(
              action: "bring along", path: output + "/" + path + "/" + shown, code: EILSEQ)
          }
          waiting.append(path + "/" + entry.name)
        }
      default: if !made.contains(path) { files.append(path) }
      }
    }
    let newFiles = PathSet(new.paths)
    let newFolders = PathSet(new.folders)
    let isBelowFile = { Path.folders(above: $0).contains(where: newFiles.contains) }
    let fileInTheWay = { newFiles.contains($0) || newFolders.contains($0) || isBelowFile($0) }
    let folderInTheWay = { newFiles.contains($0) || isBelowFile($0) }
    inTheWay = (files.filter(fileInTheWay) + folders.filter(folderInTheWay)).sorted()
    let isMountPoint = { Disk.isMountPoint(output + "/" + $0) }
    mounts = (files + folders).filter(isMountPoint).sorted()
    mountsInSite =
      (oldFolders + old.paths).filter(isMountPoint) + mounts.filter(newFolders.contains)
    closed = ([""] + oldFolders).filter {
      let folder = $0.isEmpty ? output : output + "/" + $0
      guard access(folder, W_OK | X_OK) != 0, let owner = try? Disk.information(of: folder)?.st_uid
      else { return false }
      return owner != geteuid()
    }
    self.files = files
    self.folders = PathSet(folders + (files + folders).flatMap(Path.folders)).sorted
    written = newFolders
  }

  private static func isName(_ name: String) -> Bool {
    !["", ".", ".."].contains(name) && !name.contains("/")
  }

  /// Links, and doesn't move, what is kept: until the exchange both sites have it.
  func bringAlong(from old: String, to new: String) throws(DiskError) {
    let theirs = folders.filter { !written.contains($0) }
    // Closed to others until their own permissions hold, which may forbid to write in them.
    for path in theirs { try Disk.makeFolder(new + "/" + path, mode: 0o700) }
    for path in files {
      do throws(DiskError) {
        let isCopy = try Disk.link(old + "/" + path, new + "/" + path)
        if isCopy { try Disk.copyAttributes(of: old + "/" + path, to: new + "/" + path) }
      } catch {
        // Its owner took it away meanwhile.
        if try Disk.kind(of: old + "/" + path) != nil { throw error }
      }
    }
    for path in theirs.reversed() {
      try Disk.copyAttributes(of: old + "/" + path, to: new + "/" + path)
    }
  }
}
