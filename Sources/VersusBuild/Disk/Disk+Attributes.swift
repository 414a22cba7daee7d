import CExchange
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
      if chmod(other, theirs.st_mode & 0o7777) != 0 { throw .last("set the mode of", other) }
    }
    let times = [theirs.st_atim, theirs.st_mtim]
    if utimensat(AT_FDCWD, other, times, AT_SYMLINK_NOFOLLOW) != 0 {
      throw .last("set the times of", other)
    }
  }

  /// Those of users, and the lists of who has access; others are the system's business.
  private static func copyExtendedAttributes(
    of path: String, to other: String
  ) throws(DiskError) {
    let most = 1 << 16
    var names = [CChar](repeating: 0, count: most)
    let length = llistxattr(path, &names, most)
    // Many file systems have none.
    guard length > 0 else { return }
    for name in names[..<length].split(separator: 0) {
      let text = String(decoding: name.lazy.map(UInt8.init(bitPattern:)), as: UTF8.self)
      guard text.hasPrefix("user.") || text.hasPrefix("system.posix_acl_") else { continue }
      var value = [UInt8](repeating: 0, count: most)
      let size = lgetxattr(path, text, &value, most)
      guard size >= 0 else { throw .last("read '\(text)' of", path) }
      if lsetxattr(other, text, value, size, 0) != 0 { throw .last("set '\(text)' of", other) }
    }
  }
}
