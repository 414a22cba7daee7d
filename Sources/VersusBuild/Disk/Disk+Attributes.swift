import Glibc

/// What stands at a path has, besides what is in it, an owner, permissions and times.
extension Disk {
  /// Gives a file, a folder or a link all that another of its kind has. Where the owner can't be
  /// kept, whoever owned it could lose their way in: that is an error.
  static func copyAttributes(of path: String, to other: String) throws(DiskError) {
    guard let theirs = try information(of: path), let ours = try information(of: other) else {
      return
    }
    if (theirs.st_uid, theirs.st_gid) != (ours.st_uid, ours.st_gid),
      lchown(other, theirs.st_uid, theirs.st_gid) != 0
    {
      throw .last("keep the owner of", path)
    }
    // A link has no permissions.
    if kind(ofMode: theirs.st_mode) != .link {
      try copyExtendedAttributes(of: path, to: other)
      // Last, since a new owner takes some of it away.
      try copyPermissions(of: path, to: other)
    }
    let times = [theirs.st_atim, theirs.st_mtim]
    if utimensat(AT_FDCWD, other, times, AT_SYMLINK_NOFOLLOW) != 0 {
      throw .last("set the times of", other)
    }
  }
}
