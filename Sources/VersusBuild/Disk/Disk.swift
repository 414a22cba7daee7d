import Glibc

/// The few things that versus does with files. Every failure is a `DiskError`.
enum Disk {
  enum Kind {
    case file, folder, link, other
  }

  struct Entry {
    let name: String
    let kind: Kind
  }

  /// What stands at a path, links not followed; nil where nothing does.
  static func kind(of path: String) throws(DiskError) -> Kind? {
    try information(of: path).map { kind(ofMode: $0.st_mode) }
  }

  /// Nil where nothing stands at the path. Links are not followed.
  static func information(of path: String) throws(DiskError) -> stat? {
    var information = stat()
    if lstat(path, &information) == 0 { return information }
    if errno == ENOENT || errno == ENOTDIR { return nil }
    throw .last("look at", path)
  }

  /// Nil where nothing stands at the path.
  static func inputState(of path: String) throws(DiskError) -> InputFileState? {
    try information(of: path).map(InputFileState.init)
  }

  static func kind(ofMode mode: mode_t) -> Kind {
    switch mode & S_IFMT {
    case S_IFREG: .file
    case S_IFDIR: .folder
    case S_IFLNK: .link
    default: .other
    }
  }

  /// In any order. Names that are not UTF-8 come as nil with what can be shown.
  static func list(_ folder: String) throws(DiskError) -> [(entry: Entry?, shown: String)] {
    guard let stream = opendir(folder) else { throw .last("read the folder", folder) }
    defer { closedir(stream) }
    var found: [(entry: Entry?, shown: String)] = []
    while true {
      // The end and a failure both come as nil; only `errno` tells them apart.
      errno = 0
      guard let pointer = readdir(stream) else { break }
      let bytes = name(of: pointer)
      if bytes == [0x2E] || bytes == [0x2E, 0x2E] { continue }
      let shown = String(decoding: bytes, as: UTF8.self)
      guard let name = String(validating: bytes, as: UTF8.self) else {
        found.append((nil, shown))
        continue
      }
      guard let kind = try kind(ofEntry: pointer, at: folder + "/" + name) else { continue }
      found.append((Entry(name: name, kind: kind), shown))
    }
    guard errno == 0 else { throw .last("read the folder", folder) }
    return found
  }

  /// From the entry itself, where the file system tells it there.
  private static func kind(
    ofEntry entry: UnsafeMutablePointer<dirent>, at path: @autoclosure () -> String
  ) throws(DiskError) -> Kind? {
    guard let offset = MemoryLayout<dirent>.offset(of: \.d_type) else { return nil }
    return switch Int(UnsafeRawPointer(entry).load(fromByteOffset: offset, as: UInt8.self)) {
    case Int(DT_REG): .file
    case Int(DT_DIR): .folder
    case Int(DT_LNK): .link
    case Int(DT_UNKNOWN): try kind(of: path())
    default: .other
    }
  }

  /// Read where it stands: an entry is shorter than its type, and the last one may end its memory.
  private static func name(of entry: UnsafeMutablePointer<dirent>) -> [UInt8] {
    guard let offset = MemoryLayout<dirent>.offset(of: \.d_name) else { return [] }
    let start = UnsafeRawPointer(entry).advanced(by: offset)
    let length = strlen(start.assumingMemoryBound(to: CChar.self))
    return Array(UnsafeRawBufferPointer(start: start, count: length))
  }

  /// Makes a folder; one that is there already is fine.
  static func makeFolder(_ path: String, mode: mode_t = 0o755) throws(DiskError) {
    if mkdir(path, mode) == 0 || errno == EEXIST { return }
    throw .last("make the folder", path)
  }

  /// Makes a folder and all above it.
  static func makeFolders(_ path: String) throws(DiskError) {
    if path.isEmpty || path == "/" { return }
    if try kind(of: path) != nil { return }
    try makeFolders(Path.parent(of: path))
    try makeFolder(path)
  }

  /// Removes a file, or a folder with all in it, also where the folder's permissions forbid that to
  /// its owner. Nothing there is fine; links are not followed.
  static func remove(_ path: String) throws(DiskError) {
    guard let kind = try kind(of: path) else { return }
    try remove(path, kind)
  }

  private static func remove(_ path: String, _ kind: Kind) throws(DiskError) {
    guard kind == .folder else {
      if unlink(path) != 0, errno != ENOENT { throw .last("remove", path) }
      return
    }
    // What is mounted is not ours.
    guard !isMountPoint(path) else { throw DiskError(action: "remove", path: path, code: EBUSY) }
    // Whether it helps shows in what comes next.
    if access(path, R_OK | W_OK | X_OK) != 0 { chmod(path, 0o700) }
    for (entry, shown) in try list(path) {
      guard let entry else { throw DiskError(action: "remove", path: shown, code: EILSEQ) }
      try remove(path + "/" + entry.name, entry.kind)
    }
    if rmdir(path) != 0 { throw .last("remove", path) }
  }

  /// Removes a folder, but for one that holds anything. Nothing there is fine.
  static func removeIfEmpty(_ folder: String) throws(DiskError) {
    if rmdir(folder) == 0 { return }
    // What stands there may be a file of the new site.
    if ![ENOENT, ENOTEMPTY, EEXIST, ENOTDIR].contains(errno) { throw .last("remove", folder) }
  }

  /// Gives a file or a folder the permissions of another.
  static func copyPermissions(of path: String, to other: String) throws(DiskError) {
    guard let information = try information(of: path) else { return }
    if chmod(other, information.st_mode & 0o7777) != 0 { throw .last("set the mode of", other) }
  }

  static func move(_ from: String, over to: String) throws(DiskError) {
    if rename(from, to) != 0 { throw .last("move into place", to) }
  }
}
