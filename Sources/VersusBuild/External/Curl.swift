import Glibc

/// Why nothing could be asked.
package enum CurlFailure: Error, CustomStringConvertible {
  case missing
  /// It ran, and gave no answer that can be read.
  case mute
  case system(String)
  case offline(hosts: [String])

  package var description: String {
    switch self {
    case .missing: "--external needs the command 'curl', and there is none on the PATH"
    case .mute: "--external needs curl 7.75 or newer, and the one on the PATH gave no answers"
    case .system(let words): "can't run curl: \(words)"
    case .offline(let hosts):
      "no host was found (\(hosts.prefix(3).joined(separator: ", "))"
        + (hosts.count > 3 ? " and \(hosts.count - 3) more" : "")
        + "); is this machine on a network?"
    }
  }
}

/// The command `curl`, which speaks HTTP and TLS as every server knows them.
package struct Curl: Sendable {
  static let mostAtATime = 24

  private static let arguments = [
    // No settings of the user's, which could send the answers elsewhere.
    "--disable",
    // Else a request waits, while its own time runs, for the slow connection of another.
    "--parallel-immediate",
    "--parallel", "--parallel-max", "\(mostAtATime)", "--silent", "--config", "-",
  ]

  private let path: String

  /// The one on the PATH.
  package init() throws(CurlFailure) {
    let folders = getenv("PATH").map { String(cString: $0) } ?? ""
    let paths = folders.split(separator: ":").map { "\($0)/curl" }
    guard let path = paths.first(where: { access($0, X_OK) == 0 }) else { throw .missing }
    self.path = path
  }

  /// In the order of the requests.
  ///
  /// - Parameter seconds: How long each may take.
  func answers(to requests: [WebRequest], seconds: Int) throws(CurlFailure) -> [WebAnswer] {
    let configuration = CurlConfiguration.text(of: requests, seconds: seconds)
    let answers = CurlConfiguration.answers(try run(reading: configuration))
    guard !answers.isEmpty else { throw .mute }
    return requests.indices.map { answers[$0] ?? .none }
  }

  /// - Returns: What it prints.
  private func run(reading text: String) throws(CurlFailure) -> String {
    // A pipe would fill up while nobody reads its other end.
    guard let input = tmpfile() else { throw .last }
    defer { fclose(input) }
    let bytes = Array(text.utf8)
    guard fwrite(bytes, 1, bytes.count, input) == bytes.count, fflush(input) == 0,
      lseek(fileno(input), 0, SEEK_SET) == 0, let output = tmpfile()
    else { throw .last }
    defer { fclose(output) }
    let process = try start(reading: fileno(input), writing: fileno(output))
    var status: Int32 = 0
    while waitpid(process, &status, 0) < 0, errno == EINTR {}
    rewind(output)
    var answer: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 1 << 16)
    while case let count = fread(&chunk, 1, chunk.count, output), count > 0 {
      answer += chunk[..<count]
    }
    return String(decoding: answer, as: UTF8.self)
  }

  private func start(reading input: Int32, writing output: Int32) throws(CurlFailure) -> pid_t {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_adddup2(&actions, input, STDIN_FILENO)
    posix_spawn_file_actions_adddup2(&actions, output, STDOUT_FILENO)
    posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, "/dev/null", O_WRONLY, 0)
    var words = ([path] + Self.arguments).map { strdup($0) } + [nil]
    defer { for word in words { free(word) } }
    var process = pid_t()
    let code = posix_spawn(&process, path, &actions, nil, &words, environ)
    guard code == 0 else { throw .system(String(cString: strerror(code))) }
    return process
  }
}

extension CurlFailure {
  /// From `errno`, right after the call that failed.
  fileprivate static var last: Self { .system(String(cString: strerror(errno))) }
}
