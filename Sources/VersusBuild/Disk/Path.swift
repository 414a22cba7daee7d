import Glibc

/// Paths as text, with `/`.
package enum Path {
  /// Absolute, without `.`, `..` or double slashes; links are left as they are.
  package static func absolute(_ path: String, in folder: String) -> String {
    let whole = path.hasPrefix("/") ? path : folder + "/" + path
    var parts: [Substring] = []
    for part in whole.split(separator: "/") where part != "." {
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
    guard let slash = path.lastIndex(of: "/") else { return "." }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }

  static func name(of path: String) -> String {
    path.split(separator: "/").last.map(String.init) ?? ""
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
    folder == "/" || path == folder || path.hasPrefix(folder + "/")
  }

  /// With every link on the way resolved; nil where nothing is there.
  static func resolved(_ path: String) -> String? {
    guard let pointer = realpath(path, nil) else { return nil }
    defer { free(pointer) }
    return String(cString: pointer)
  }

  /// With every link on the way resolved, down to the last folder that is there.
  static func resolvedWhereThere(_ path: String) -> String? {
    if path == "/" { return path }
    if let resolved = resolved(path) { return resolved }
    return resolvedWhereThere(parent(of: path)).map { ($0 == "/" ? "" : $0) + "/" + name(of: path) }
  }

  package static var current: String { resolved(".") ?? "/" }
}
