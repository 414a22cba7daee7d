import Foundation
import Testing

/// What somebody meets who does not know the commands yet.
struct WayInTests {
  /// As `versus --help` lists them.
  private static let commands: [String] = {
    let help = (try? ScratchSite().run(["--help"]).output) ?? ""
    let lines = help.split(separator: "\n").drop { $0 != "SUBCOMMANDS:" }.dropFirst()
    return lines.prefix { $0.hasPrefix("  ") && !$0.contains("See 'versus") }
      .compactMap { $0.firstMatch(of: /^  ([a-z]+)/).map { String($0.output.1) } }
  }()

  @Test func `alone, it shows the way in`() throws {
    let result = try ScratchSite().run([])
    #expect(result.status == 0)
    for command in ["init", "new", "check", "build", "explain"] {
      #expect(result.output.contains("  versus \(command)"), "\(result.output)")
    }
    #expect(result.output.split(separator: "\n").count < 12)
  }

  @Test func `a command that is misspelt is suggested`() throws {
    let near = try ScratchSite().run(["biuld"])
    #expect(near.status == 64)
    #expect(near.errors == "error: versus has no command 'biuld'; did you mean 'build'?\n")
    let far = try ScratchSite().run(["deploy"])
    #expect(far.status == 64)
    #expect(far.errors.contains("'versus --help' lists them all"))
  }

  @Test func `outside a site, check names the way to one`() throws {
    let result = try ScratchSite().run(["check"])
    #expect(result.status == 1)
    #expect(result.errors.contains("versus init FOLDER"))
  }

  @Test func `every command's help has an example`() throws {
    #expect(Self.commands.count > 8)
    for command in Self.commands {
      #expect(try about(command).contains("versus \(command)"), "\(command)")
    }
  }

  @Test func `no line of an example is broken`() throws {
    for command in [""] + Self.commands {
      let lines = try about(command).components(separatedBy: "\n")
      for (line, next) in zip(lines, lines.dropFirst()) where line.hasPrefix("  ") {
        #expect(next.isEmpty || next.hasPrefix("  "), "\(command): \(line)")
      }
    }
  }

  /// What the help says before it lists arguments.
  private func about(_ command: String) throws -> String {
    let help = try ScratchSite().run(command.isEmpty ? ["--help"] : ["help", command])
    #expect(help.status == 0)
    return help.output.components(separatedBy: "USAGE:")[0]
  }

  @Test func `every command has a section in the manual`() throws {
    let manual = try String(
      contentsOf: Command.repository.appendingPathComponent("docs/commands.md"), encoding: .utf8)
    for command in Self.commands { #expect(manual.contains("\n## \(command)\n"), "\(command)") }
  }

  @Test(arguments: ["bash", "zsh", "fish"])
  func `a shell can complete every command`(shell: String) throws {
    let script = try ScratchSite().run(["--generate-completion-script", shell])
    #expect(script.status == 0)
    for command in Self.commands { #expect(script.output.contains(command)) }
  }
}
