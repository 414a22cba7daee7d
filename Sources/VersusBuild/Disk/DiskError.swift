import Glibc

/// The machine failed: what was tried, on which path, and what the system said.
package struct DiskError: Error, CustomStringConvertible {
  package let action: String
  package let path: String
  /// An `errno`.
  package let code: Int32

  package var description: String {
    "can't \(action) '\(path)': \(String(cString: strerror(code)))"
  }

  /// From `errno`, right after the call that failed.
  static func last(_ action: String, _ path: String) -> DiskError {
    DiskError(action: action, path: path, code: errno)
  }
}
