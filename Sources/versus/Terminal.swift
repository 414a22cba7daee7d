import Glibc
import VersusBuild
import VersusModel

/// What the command prints: results on standard output, everything else on standard error.
enum Terminal {
  /// How many diagnostics a terminal shows; a file or a pipe gets them all.
  private static let mostShown = 50

  /// Prints a result; one that can't be written ends the command with status 74.
  static func show(_ bytes: [UInt8]) {
    let code = write(bytes[...], to: STDOUT_FILENO)
    // A reader that has gone away is no reason to fail.
    guard code != 0, code != EPIPE else { return }
    complain("error: can't write to standard output: \(String(cString: strerror(code)))")
    exit(74)
  }

  static func say(_ line: String) { write(line + "\n", to: STDOUT_FILENO) }

  static func complain(_ line: String) { write(line + "\n", to: STDERR_FILENO) }

  static func say(_ times: [StageTime]) {
    for time in times {
      let name = time.stage + String(repeating: " ", count: max(0, 18 - time.stage.count))
      let thousandths = Int((time.seconds * 10_000).rounded())
      say("  \(name)\(thousandths / 10).\(thousandths % 10) ms")
    }
  }

  static func report(_ diagnostics: [Diagnostic], as format: DiagnosticFormat, root: String) {
    guard format == .text else {
      return show(Array(format.text(of: diagnostics, version: Versus.version).utf8))
    }
    let isTerminal = isatty(STDERR_FILENO) != 0
    let printer = DiagnosticPrinter(
      root: root, inColour: isTerminal && getenv("NO_COLOR") == nil)
    let shown = isTerminal ? Array(diagnostics.prefix(mostShown)) : diagnostics
    write(printer.text(of: shown), to: STDERR_FILENO)
    if shown.count < diagnostics.count {
      complain("and \(diagnostics.count - shown.count) more; redirect to a file to see them all")
    }
  }

  /// A line on the terminal that comes and goes; silent where nobody watches.
  static func progress(isQuiet: Bool) -> Progress {
    guard !isQuiet, isatty(STDERR_FILENO) != 0 else { return .silent }
    return Progress { line in write("\r\u{1B}[K" + line, to: STDERR_FILENO) }
  }

  /// What is said beside a result may get lost.
  private static func write(_ text: String, to descriptor: Int32) {
    _ = write(Array(text.utf8)[...], to: descriptor)
  }

  /// - Returns: An `errno`, or 0.
  private static func write(_ text: ArraySlice<UInt8>, to descriptor: Int32) -> Int32 {
    var bytes = text
    while !bytes.isEmpty {
      let written = bytes.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
      if written >= 0 {
        bytes = bytes.dropFirst(written)
      } else if errno == EAGAIN {
        // Another program may have set a shared pipe not to wait.
        var ready = pollfd(fd: descriptor, events: Int16(POLLOUT), revents: 0)
        poll(&ready, 1, -1)
      } else if errno != EINTR {
        return errno
      }
    }
    return 0
  }
}
