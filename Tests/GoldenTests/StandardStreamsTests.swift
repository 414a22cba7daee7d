import Foundation
import Testing

/// What the command does where its streams, its folder or its limits leave it no room.
struct StandardStreamsTests {
  private let folder: URL

  init() throws {
    folder = try Command.temporaryFolder()
    try Data("# A\n".utf8).write(to: folder.appendingPathComponent("a.md"))
    try FileManager.default.createDirectory(
      at: folder.appendingPathComponent("content"), withIntermediateDirectories: true)
    try Data("# A\n".utf8).write(to: folder.appendingPathComponent("content/index.md"))
  }

  /// - Parameter script: `$0` is the command.
  private func run(_ script: String) throws -> (status: Int32, errors: String) {
    let process = Process()
    let errors = folder.appendingPathComponent("errors")
    process.executableURL = URL(fileURLWithPath: "/bin/sh")
    process.arguments = ["-c", "{ \(script); } 2>errors", Command.executable.path]
    process.currentDirectoryURL = folder
    try process.run()
    process.waitUntilExit()
    #expect(process.terminationReason == .exit)
    return (process.terminationStatus, try String(contentsOf: errors, encoding: .utf8))
  }

  @Test(arguments: ["markdown a.md", "schema option", "explain not-utf8", "check --format json"])
  func `a result that a full disk has no room for is a failure`(command: String) throws {
    let result = try run("\"$0\" \(command) >/dev/full")
    #expect(result.status == 74)
    #expect(result.errors.contains("error: can't write to standard output: No space left"))
  }

  @Test func `a result needs a standard output, a build does not`() throws {
    #expect(try run("\"$0\" markdown a.md >&-").status == 74)
    #expect(try run("\"$0\" build -q >&- 2>&- <&-").status == 0)
    #expect(try run("\"$0\" build >/dev/full").status == 0)
  }

  @Test func `a file that may not grow further is a failure of the disk`() throws {
    let result = try run("ulimit -f 0; \"$0\" build -q 2>/dev/null")
    #expect(result.status == 74)
  }

  @Test func `a folder that is gone is no root of the system`() throws {
    let result = try run("mkdir gone; cd gone; rmdir ../gone; \"$0\" check")
    #expect(result.status == 74)
    #expect(result.errors.contains("can't find the folder that this runs in"))
  }

  @Test(arguments: ["ILL", "SEGV"])
  func `a fault of the program has a status and a message`(signal: String) throws {
    // Once it says where it is, it has begun.
    let result = try run(
      """
      "$0" serve -p 0 >said & program=$!
      while kill -0 $program && ! grep -q 'is at' said; do :; done
      kill -\(signal) $program; wait $program
      """)
    #expect(result.status == 70)
    #expect(result.errors.contains("error: versus broke off"))
  }
}
