import Glibc

/// Paths as text, with `/`.
///
/// A slash is a byte: behind one, a name may begin with what Unicode makes one character of the two.
package enum Path {
  private static let slash = UInt8(ascii: "/")

  /// Absolute, without `.`, `..` or double slashes; links are left as they are.
  package static func absolute(_ path: String, in folder: String) -> String {
    let whole = path.hasPrefix("/") ? path : folder + "/" + path
    var parts: [String] = []
    for part in Self.parts(of: whole) where !part.isEmpty && part != "." {
      if part == ".." { _ = parts.popLast() } else { parts.append(part) }
    }
    return "/" + parts.joined(separator: "/")
  }

  /// - Parameter folder: `.` is where the path counts from already.
  static func joined(_ folder: String, _ path: String) -> String {
    if folder == "." { return path }
    return path == "." ? folder : folder + "/" + path
  }

  static func parent(of path: String) -> String {
    guard let slash = path.utf8.lastIndex(of: slash) else { return "." }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }

  static func name(of path: String) -> String {
    parts(of: path).last { !$0.isEmpty } ?? ""
  }

  /// What stands between slashes, empty names too.
  static func parts(of path: String) -> [String] {
    path.utf8.split(separator: slash, omittingEmptySubsequences: false).map {
      String(Substring($0))
    }
  }

  /// All folders above a path, from the outermost.
  static func folders(above path: String) -> [String] {
    path.utf8.indices.filter { path.utf8[$0] == slash }.map { String(path[..<$0]) }
  }

  /// By their bytes, the same on every machine.
  static func precedes(_ path: String, _ other: String) -> Bool {
    path.utf8.withContiguousStorageIfAvailable { path in
      other.utf8.withContiguousStorageIfAvailable { other in
        let count = min(path.count, other.count)
        guard count > 0, let bytes = path.baseAddress, let others = other.baseAddress else {
          return path.count < other.count
        }
        let order = memcmp(bytes, others, count)
        return order == 0 ? path.count < other.count : order < 0
      } ?? false
    } ?? path.utf8.lexicographicallyPrecedes(other.utf8)
  }

  /// Whether one path is another or lies below it.
  static func contains(_ folder: String, _ path: String) -> Bool {
    folder == "/" || path.utf8.elementsEqual(folder.utf8)
      || path.utf8.starts(with: (folder + "/").utf8)
  }

  /// With every link on the way resolved; nil where nothing is there.
  static func resolved(_ path: String) throws(DiskError) -> String? {
    guard let pointer = realpath(path, nil) else {
      if errno == ENOENT || errno == ENOTDIR { return nil }
      throw .last("find", path)
    }
    defer { free(pointer) }
    return String(cString: pointer)
  }

  /// With every link on the way resolved, down to the last folder that is there.
  static func resolvedWhereThere(_ path: String) throws(DiskError) -> String {
    if path == "/" { return path }
    if let resolved = try resolved(path) { return resolved }
    let above = try resolvedWhereThere(parent(of: path))
    return (above == "/" ? "" : above) + "/" + name(of: path)
  }

  /// Where the command runs; asked once, so that all relative paths count from the same folder.
  package static let current = currentIfThere ?? "/"

  /// Nil where that folder is gone or can't be found: no relative path means anything then.
  package static let currentIfThere = (try? resolved(".")) ?? nil
}
