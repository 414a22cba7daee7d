import CExchange
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

  static func kind(ofMode mode: mode_t) -> Kind {
    switch mode & S_IFMT {
    case S_IFREG: .file
    case S_IFDIR: .folder
    case S_IFLNK: .link
    default: .other
    }
  }

  /// Sorted by the bytes of their names. Names that are not UTF-8 come as nil with what can be shown.
  static func list(_ folder: String) throws(DiskError) -> [(entry: Entry?, shown: String)] {
    guard let stream = opendir(folder) else { throw .last("read the folder", folder) }
    defer { closedir(stream) }
    var found: [(entry: Entry?, shown: String)] = []
    errno = 0
    while let pointer = readdir(stream) {
      let bytes = withUnsafeBytes(of: pointer.pointee.d_name) { Array($0.prefix { $0 != 0 }) }
      if bytes == [0x2E] || bytes == [0x2E, 0x2E] { continue }
      let shown = String(decoding: bytes, as: UTF8.self)
      guard let name = String(validating: bytes, as: UTF8.self) else {
        found.append((nil, shown))
        continue
      }
      guard let kind = try kind(of: folder + "/" + name) else { continue }
      found.append((Entry(name: name, kind: kind), shown))
      errno = 0
    }
    guard errno == 0 else { throw .last("read the folder", folder) }
    return found.sorted { Array($0.shown.utf8).lexicographicallyPrecedes(Array($1.shown.utf8)) }
  }

  /// Reads a regular file whole; what is none, or a link, is refused by the system call itself.
  static func read(_ path: String) throws(DiskError) -> [UInt8] {
    let descriptor = open(path, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC)
    guard descriptor >= 0 else { throw .last("read", path) }
    defer { close(descriptor) }
    var information = stat()
    guard fstat(descriptor, &information) == 0 else { throw .last("read", path) }
    guard kind(ofMode: information.st_mode) == .file else {
      throw DiskError(action: "read", path: path, code: EINVAL)
    }
    var failure: Int32 = 0
    // One byte more than the size tells the end without a second call.
    var bytes = [UInt8](unsafeUninitializedCapacity: Int(information.st_size) + 1) {
      buffer, count in
      while count < buffer.count {
        let read = Glibc.read(
          descriptor, buffer.baseAddress.map { $0 + count }, buffer.count - count)
        if read == 0 { return }
        if read < 0 {
          if errno == EINTR { continue }
          failure = errno
          return
        }
        count += read
      }
    }
    guard failure == 0 else { throw DiskError(action: "read", path: path, code: failure) }
    if bytes.count > Int(information.st_size) {
      bytes += try rest(of: descriptor, path)
    }
    return bytes
  }

  /// What a file has grown by since its size was asked.
  private static func rest(of descriptor: Int32, _ path: String) throws(DiskError) -> [UInt8] {
    var bytes: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let read = Glibc.read(descriptor, &chunk, chunk.count)
      if read == 0 { return bytes }
      if read < 0, errno != EINTR { throw .last("read", path) }
      if read > 0 { bytes += chunk[..<read] }
    }
  }

  /// Writes a new file; one that is there already is an error.
  static func write(_ bytes: [UInt8], to path: String) throws(DiskError) {
    let descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o644)
    guard descriptor >= 0 else { throw .last("write", path) }
    var written = 0
    var failure: Int32 = 0
    bytes.withUnsafeBytes { buffer in
      while written < buffer.count, failure == 0 {
        let count = Glibc.write(
          descriptor, buffer.baseAddress.map { $0 + written }, buffer.count - written)
        if count >= 0 { written += count } else if errno != EINTR { failure = errno }
      }
    }
    if close(descriptor) != 0, failure == 0 { failure = errno }
    guard failure == 0 else { throw DiskError(action: "write", path: path, code: failure) }
  }

  /// Makes a folder; one that is there already is fine.
  static func makeFolder(_ path: String) throws(DiskError) {
    if mkdir(path, 0o755) == 0 || errno == EEXIST { return }
    throw .last("make the folder", path)
  }

  /// Makes a folder and all above it.
  static func makeFolders(_ path: String) throws(DiskError) {
    if path.isEmpty || path == "/" { return }
    if try kind(of: path) != nil { return }
    try makeFolders(Path.parent(of: path))
    try makeFolder(path)
  }

  /// Removes a file, or a folder with all in it. Nothing there is fine; links are not followed.
  static func remove(_ path: String) throws(DiskError) {
    guard let kind = try kind(of: path) else { return }
    if kind == .folder {
      for (entry, shown) in try list(path) {
        guard let entry else { throw DiskError(action: "remove", path: shown, code: EILSEQ) }
        try remove(path + "/" + entry.name)
      }
      if rmdir(path) != 0 { throw .last("remove", path) }
    } else if unlink(path) != 0 {
      throw .last("remove", path)
    }
  }

  static func move(_ from: String, over to: String) throws(DiskError) {
    if rename(from, to) != 0 { throw .last("move into place", to) }
  }

  static func hardLink(_ from: String, _ to: String) throws(DiskError) {
    if link(from, to) != 0 { throw .last("link", to) }
  }

  /// Flushes the file system of a folder.
  static func flush(_ folder: String) throws(DiskError) {
    let descriptor = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else { throw .last("flush", folder) }
    defer { close(descriptor) }
    if versus_flush(descriptor) != 0 { throw .last("flush", folder) }
  }
}
