import Glibc

/// What tells one content of a file from another without reading it.
struct FileState: Hashable, Sendable {
  let inode: Int
  let size: Int
  let mode: Int
  let seconds: Int
  let nanoseconds: Int

  init(_ information: stat) {
    inode = Int(information.st_ino)
    size = Int(information.st_size)
    mode = Int(information.st_mode)
    seconds = information.st_mtim.tv_sec
    nanoseconds = information.st_mtim.tv_nsec
  }
}

/// The same of a file that others write: with the time that nobody can set back.
struct InputFileState: Hashable, Sendable {
  let file: FileState
  let changedSeconds: Int
  let changedNanoseconds: Int

  init(_ information: stat) {
    file = FileState(information)
    changedSeconds = information.st_ctim.tv_sec
    changedNanoseconds = information.st_ctim.tv_nsec
  }

  /// Whether any later change would show. A file that was changed in the same tick of the clock might
  /// be changed once more and keep its times.
  ///
  /// - Parameter now: On the clock of `FileClock`.
  func isSettled(at now: timespec) -> Bool {
    (changedSeconds, changedNanoseconds) < (now.tv_sec, now.tv_nsec)
  }
}

/// The clock that the kernel takes the times of files from.
enum FileClock {
  /// Nil where the machine has no such clock.
  static var now: timespec? {
    var now = timespec()
    return clock_gettime(CLOCK_REALTIME_COARSE, &now) == 0 ? now : nil
  }
}
