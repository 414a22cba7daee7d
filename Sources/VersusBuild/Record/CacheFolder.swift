import Glibc

/// The folder of the user's where versus keeps what saves it work; all in it may be lost.
struct CacheFolder: Sendable {
  private let path: String

  /// By the XDG Base Directory Specification; nil where nothing says where.
  init?() {
    let variables = [("XDG_CACHE_HOME", "/versus"), ("HOME", "/.cache/versus")]
    let folders = variables.compactMap { name, rest in
      getenv(name).map { String(cString: $0) }.flatMap { $0.hasPrefix("/") ? $0 + rest : nil }
    }
    guard let first = folders.first else { return nil }
    self.init(first)
  }

  /// - Parameter path: Absolute; made when first needed.
  init(_ path: String) { self.path = path }

  /// Nil where it can't be read.
  func read(_ name: String) -> [UInt8]? { try? Disk.read(path + "/" + name) }

  /// Removes a file, and what a killed run left of it half written.
  func remove(_ name: String) {
    for file in [name, draft(of: name)] { try? Disk.remove(path + "/" + file) }
  }

  /// Puts a file into its place in one step; where it can't be written it is done without.
  func write(_ bytes: [UInt8], to name: String) {
    let file = path + "/" + name
    let written = path + "/" + draft(of: name)
    do throws(DiskError) {
      try Disk.makeFolders(path)
      try Disk.remove(written)
      try Disk.write(bytes, to: written)
      try Disk.move(written, over: file)
    } catch {
      try? Disk.remove(written)
    }
  }

  private func draft(of name: String) -> String { name + ".new" }
}
