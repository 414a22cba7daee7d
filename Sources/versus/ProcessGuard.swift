// For C's stream of errors, a variable: it is changed while there is one thread.
@preconcurrency import Glibc

/// What the system would end a process for, turned into messages and exit statuses.
enum ProcessGuard {
  private static let faults = [SIGILL, SIGTRAP, SIGABRT, SIGBUS, SIGFPE, SIGSEGV]
  private static let stackSize = 64 * 1024

  static func install() {
    // A reader that goes away, as `head` does, is no reason to stop halfway.
    signal(SIGPIPE, SIG_IGN)
    // A file that may not grow further is a failure of the disk like others.
    signal(SIGXFSZ, SIG_IGN)
    holdStandardDescriptors()
    reportFaults()
  }

  /// Swift prints a trace of calls where it gets no memory, and libcmark a line in its own words, both
  /// to C's stream of errors. The descriptor stays as it is.
  ///
  /// - Returns: The stream as it was.
  static func hushLibraries() -> UnsafeMutablePointer<FILE>? {
    let loud = stderr
    if let nowhere = fopen("/dev/null", "we") { stderr = nowhere }
    return loud
  }

  static func letLibrariesSpeak(on stream: UnsafeMutablePointer<FILE>?) { stderr = stream }

  /// Where one is closed, the next file to be opened would take its number, and get what is printed.
  private static func holdStandardDescriptors() {
    for descriptor in [STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO]
    where fcntl(descriptor, F_GETFD) < 0 {
      // The lowest free number; reading only, so that a result finds that it can't be written.
      _ = open("/dev/null", O_RDONLY)
    }
  }

  /// A fault of the program, or want of memory, ends with status 70.
  private static func reportFaults() {
    // For a stack that has run out.
    var stack = stack_t(ss_sp: malloc(stackSize), ss_flags: 0, ss_size: stackSize)
    sigaltstack(&stack, nil)
    var action = sigaction()
    action.sa_flags = SA_ONSTACK
    action.__sigaction_handler.sa_handler = { _ in
      let said: StaticString =
        "error: versus broke off: a fault of its own, or too little memory or too few open files\n"
      write(STDERR_FILENO, said.utf8Start, said.utf8CodeUnitCount)
      _exit(70)
    }
    for fault in faults { sigaction(fault, &action, nil) }
  }
}
