import CExchange
import Glibc

/// What takes system calls that Swift's import of Glibc leaves out.
extension Disk {
  /// Whether something is mounted at a path, be it a folder of the same file system.
  static func isMountPoint(_ path: String) -> Bool { versus_is_mount_point(path) != 0 }

  static func move(_ from: String, toFreeName to: String) throws(DiskError) {
    if versus_move_to_free_name(from, to) != 0 { throw .last("move into place", to) }
  }

  /// Lets two folders of one file system change places in one step.
  static func exchange(_ folder: String, _ other: String) throws(DiskError) {
    if versus_exchange(folder, other) != 0 { throw .last("exchange with the new site", other) }
  }

  /// Flushes the file system of a folder.
  static func flush(_ folder: String) throws(DiskError) {
    let descriptor = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else { throw .last("flush", folder) }
    defer { close(descriptor) }
    if versus_flush(descriptor) != 0 { throw .last("flush", folder) }
  }

  /// Attributes of users, and the lists of who has access; others are the system's business.
  static func copyExtendedAttributes(
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
