import Glibc

/// Holds an output for one build. The system lets go of it when the process ends, however it ends.
struct PublishLock: ~Copyable {
  private let descriptor: Int32
  private let path: String

  init(_ folder: OutputFolder) throws(PublishFailure) {
    path = folder.lock
    descriptor = open(path, O_RDWR | O_CREAT | O_NOFOLLOW | O_CLOEXEC, 0o644)
    guard descriptor >= 0 else { throw .disk(.last("lock", path)) }
    if flock(descriptor, LOCK_EX | LOCK_NB) != 0 {
      let code = errno
      close(descriptor)
      if code == EWOULDBLOCK { throw .busy(folder.path) }
      throw .disk(DiskError(action: "lock", path: path, code: code))
    }
  }

  deinit { close(descriptor) }
}
