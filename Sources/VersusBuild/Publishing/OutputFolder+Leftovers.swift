import Glibc

/// What runs that did not come to their end left beside the output.
extension OutputFolder {
  /// Removes it. In a site that was replaced there may be what others wrote there while the new one
  /// took its place: that goes to the output.
  ///
  /// - Parameter keep: Names at the top of the output that are not ours.
  func clearLeftovers(keep: [String]) throws(DiskError) {
    try Disk.remove(staging)
    guard try Disk.kind(of: replaced) != nil else { return }
    if try Disk.kind(of: replaced) == .folder { try bringBack(keep: keep) }
    // Under the name of what is nobody's: half removed, it has no manifest that tells what is ours.
    try Disk.move(replaced, over: staging)
    try Disk.remove(staging)
  }

  /// What came, or took another's place, after the new site got its links to what is kept. Nothing
  /// of the new site's own is overwritten, and nothing of others is lost.
  private func bringBack(keep: [String]) throws(DiskError) {
    let old = try Manifest(of: replaced)
    let kept = try KeptEntries(of: replaced, names: keep, old: old, new: Manifest(paths: []))
    let made = PathSet(try Manifest(of: path).paths)
    for folder in kept.folders { try Disk.makeFolder(path + "/" + folder) }
    for file in try kept.files + old.foreign(in: replaced, keep: keep) {
      let (from, to) = (replaced + "/" + file, path + "/" + file)
      guard let theirs = try Disk.information(of: from) else { continue }
      if let other = try Disk.information(of: to) {
        if other.st_ino == theirs.st_ino { continue }
        guard !made.contains(file), Disk.kind(ofMode: other.st_mode) != .folder else {
          throw DiskError(action: "bring back", path: from, code: EEXIST)
        }
        let (time, since) = (theirs.st_mtim, other.st_mtim)
        if (time.tv_sec, time.tv_nsec) <= (since.tv_sec, since.tv_nsec) { continue }
      }
      try Disk.makeFolders(Path.parent(of: to))
      try Disk.move(from, over: to)
    }
  }
}
