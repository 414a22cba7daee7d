import Glibc

/// Reading, writing and copying what is in files.
extension Disk {
  /// All that comes in until its end.
  static func readStandardInput() throws(DiskError) -> [UInt8] {
    try rest(of: STDIN_FILENO, "standard input")
  }

  /// Reads a regular file whole; what is none, or a link, is refused by the system call itself.
  static func read(_ path: String) throws(DiskError) -> [UInt8] {
    let (descriptor, information) = try openFile(path)
    defer { close(descriptor) }
    // One byte more than the size tells the end.
    var bytes = try piece(of: descriptor, path, most: Int(information.st_size) + 1)
    if bytes.count > Int(information.st_size) { bytes += try rest(of: descriptor, path) }
    return bytes
  }

  /// The first bytes of a regular file: fewer than asked for where it has no more.
  static func start(of path: String, most: Int) throws(DiskError) -> [UInt8] {
    let (descriptor, _) = try openFile(path)
    defer { close(descriptor) }
    return try piece(of: descriptor, path, most: most)
  }

  /// Opens a regular file for reading, and never waits for what is none.
  private static func openFile(_ path: String) throws(DiskError) -> (Int32, stat) {
    let descriptor = open(path, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC)
    guard descriptor >= 0 else { throw .last("read", path) }
    var information = stat()
    guard fstat(descriptor, &information) == 0 else {
      let error = DiskError.last("read", path)
      close(descriptor)
      throw error
    }
    guard kind(ofMode: information.st_mode) == .file else {
      close(descriptor)
      throw DiskError(action: "read", path: path, code: EINVAL)
    }
    return (descriptor, information)
  }

  /// What is left of an open file, such as what it has grown by since its size was asked.
  private static func rest(of descriptor: Int32, _ path: String) throws(DiskError) -> [UInt8] {
    let most = 1 << 16
    var bytes: [UInt8] = []
    while true {
      let piece = try piece(of: descriptor, path, most: most)
      bytes += piece
      if piece.count < most { return bytes }
    }
  }

  /// The next bytes of an open file: fewer than asked for at its end alone.
  private static func piece(
    of descriptor: Int32, _ path: String, most: Int
  ) throws(DiskError) -> [UInt8] {
    var failure: Int32 = 0
    let piece = [UInt8](unsafeUninitializedCapacity: most) { buffer, count in
      while count < most {
        let read = Glibc.read(descriptor, buffer.baseAddress.map { $0 + count }, most - count)
        if read == 0 { return }
        if read > 0 {
          count += read
        } else if errno != EINTR {
          failure = errno
          return
        }
      }
    }
    guard failure == 0 else { throw DiskError(action: "read", path: path, code: failure) }
    return piece
  }

  /// Writes a new file; one that is there already is an error.
  static func write(_ bytes: [UInt8], to path: String) throws(DiskError) {
    let descriptor = try makeFile(path, mode: 0o644)
    var failure = write(bytes[...], to: descriptor)
    if close(descriptor) != 0, failure == 0 { failure = errno }
    guard failure == 0 else { throw DiskError(action: "write", path: path, code: failure) }
  }

  /// Writes into what is there, and makes nothing.
  static func write(_ bytes: [UInt8], into path: String) throws(DiskError) {
    let descriptor = open(path, O_WRONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw .last("write", path) }
    defer { close(descriptor) }
    let failure = write(bytes[...], to: descriptor)
    guard failure == 0 else { throw DiskError(action: "write", path: path, code: failure) }
  }

  private static func makeFile(_ path: String, mode: mode_t) throws(DiskError) -> Int32 {
    let descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, mode)
    guard descriptor >= 0 else { throw .last("write", path) }
    return descriptor
  }

  /// - Returns: An `errno`, or 0.
  private static func write(_ bytes: ArraySlice<UInt8>, to descriptor: Int32) -> Int32 {
    bytes.withUnsafeBytes { buffer in
      var written = 0
      while written < buffer.count {
        let count = Glibc.write(
          descriptor, buffer.baseAddress.map { $0 + written }, buffer.count - written)
        if count >= 0 { written += count } else if errno != EINTR { return errno }
      }
      return 0
    }
  }

  /// Copies a regular file to a new one piece by piece, however large it is.
  ///
  /// - Parameter mode: Its own permissions where none are given.
  static func copy(_ from: String, to: String, mode: mode_t? = nil) throws(DiskError) {
    let (source, information) = try openFile(from)
    defer { close(source) }
    let target = try makeFile(to, mode: mode ?? information.st_mode & 0o777)
    let most = min(Int(information.st_size) + 1, 1 << 20)
    var failure: DiskError?
    do throws(DiskError) {
      var isAtEnd = false
      while !isAtEnd {
        let piece = try piece(of: source, from, most: most)
        isAtEnd = piece.count < most
        let code = write(piece[...], to: target)
        if code != 0 { throw DiskError(action: "write", path: to, code: code) }
      }
    } catch {
      failure = error
    }
    if close(target) != 0, failure == nil { failure = .last("write", to) }
    if let failure { throw failure }
  }

  /// Whether a regular file of a mode holds just these bytes; false too where it can't be read.
  static func isFile(_ path: String, holding bytes: [UInt8], mode: mode_t) -> Bool {
    guard isFile(path, size: bytes.count, mode: mode) else { return false }
    return (try? read(path)) == bytes
  }

  /// Whether a regular file of a mode holds the same bytes as another; false too where one of them
  /// can't be read.
  static func isFile(_ path: String, like other: String, mode: mode_t) -> Bool {
    guard let size = try? information(of: other)?.st_size,
      isFile(path, size: Int(size), mode: mode),
      let (first, _) = try? openFile(path)
    else { return false }
    defer { close(first) }
    guard let (second, _) = try? openFile(other) else { return false }
    defer { close(second) }
    let most = 1 << 16
    while let piece = try? piece(of: first, path, most: most),
      piece == (try? Self.piece(of: second, other, most: most))
    {
      if piece.count < most { return true }
    }
    return false
  }

  private static func isFile(_ path: String, size: Int, mode: mode_t) -> Bool {
    guard let information = try? information(of: path) else { return false }
    return Int(information.st_size) == size && information.st_mode == mode
  }

  /// Gives what stands at a path a second name; where it can't have one, the name gets a copy.
  ///
  /// - Returns: Whether it is a copy, which belongs to who runs this.
  @discardableResult
  static func link(_ from: String, _ to: String) throws(DiskError) -> Bool {
    if Glibc.link(from, to) == 0 { return false }
    let error = DiskError.last("link", to)
    // Of another file system or another owner, with too many names, or where no file has two.
    guard [EXDEV, EPERM, EMLINK, EOPNOTSUPP, ENOSYS].contains(error.code) else { throw error }
    switch try kind(of: from) {
    case .file: try copy(from, to: to)
    case .link: try copyLink(from, to: to)
    default: throw error
    }
    return true
  }

  private static func copyLink(_ from: String, to: String) throws(DiskError) {
    var target = [CChar](repeating: 0, count: Int(PATH_MAX) + 1)
    guard readlink(from, &target, target.count - 1) >= 0 else { throw .last("read", from) }
    if symlink(target, to) != 0 { throw .last("link", to) }
  }
}
