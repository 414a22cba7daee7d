import Glibc

/// Holds an output for one build. The system lets go of it when the process ends, however it ends.
struct PublishLock: ~Copyable {
  private let descriptor: Int32
  private let path: String

  init(_ folder: OutputFolder) throws(PublishFailure) {
    path = folder.lock
    while true {
      let file = open(path, O_RDWR | O_CREAT | O_NOFOLLOW | O_CLOEXEC, 0o644)
      guard file >= 0 else { throw .disk(.last("lock", path)) }
      if flock(file, LOCK_EX | LOCK_NB) != 0 {
        let code = errno
        close(file)
        if code == EWOULDBLOCK { throw .busy(folder.path) }
        throw .disk(DiskError(action: "lock", path: path, code: code))
      }
      if Self.isStill(file, at: path) {
        descriptor = file
        return
      }
      // Its last holder removed it between the two calls: the next one is another file.
      close(file)
    }
  }

  /// The file goes while the lock is still held, so that nobody can hold one that is gone.
  deinit {
    unlink(path)
    close(descriptor)
  }

  private static func isStill(_ file: Int32, at path: String) -> Bool {
    var (held, named) = (stat(), stat())
    return fstat(file, &held) == 0 && lstat(path, &named) == 0 && held.st_ino == named.st_ino
      && held.st_dev == named.st_dev
  }
}
