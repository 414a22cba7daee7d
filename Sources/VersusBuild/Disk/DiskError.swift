import Glibc

/// The machine failed: what was tried, on which path, and what the system said.
package struct DiskError: Error, CustomStringConvertible {
  package let action: String
  package let path: String
  /// An `errno`.
  package let code: Int32

  package var description: String {
    let reason = code == EILSEQ ? "its name is not UTF-8" : String(cString: strerror(code))
    return "can't \(action) '\(TerminalText.safe(path))': \(reason)"
  }

  /// From `errno`, right after the call that failed.
  static func last(_ action: String, _ path: String) -> DiskError {
    DiskError(action: action, path: path, code: errno)
  }
}
