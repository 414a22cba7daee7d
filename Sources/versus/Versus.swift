import ArgumentParser
import VersusBuild
import VersusModel

@main
struct Versus: ParsableCommand {
  static let version = "0.1.0"

  static let configuration = CommandConfiguration(
    commandName: "versus",
    abstract: "Builds a static site that helps people decide between alternatives.",
    discussion: """
      A site is a folder with content/ (Markdown with YAML front matter) and, optionally, \
      versus.yml and templates/.

        versus init my-site     make a small site to begin with
        versus check            say what is wrong, write nothing
        versus build            turn content/ into public/
        versus build -C site    the same for another folder
        versus serve            look at it while you write
        versus fairness         say what the quiz tells all who could answer it
        versus markdown a.md    turn one text into HTML
      """,
    version: version,
    subcommands: [
      Init.self, New.self, Eject.self, Check.self, Build.self, Serve.self, Explain.self, Diff.self,
      Export.self,
      Schema.self, Fairness.self, Markdown.self,
    ])

  /// Alone, it shows the way in; `--help` has everything.
  func run() {
    Terminal.say(
      """
      versus builds a static site that helps people decide between alternatives.

        versus init my-site        make a small site to begin with
        versus new option ID       add a file to fill in
        versus check               say what is wrong, write nothing
        versus serve               look at it while you write
        versus build               turn content/ into public/
        versus explain CODE        tell what a finding means

      All commands: versus --help. All options of one: versus help build.
      """)
  }

  static func main() {
    ProcessGuard.install()
    guard Path.currentIfThere != nil else {
      Terminal.complain("error: can't find the folder that this runs in")
      exit(withError: ExitCode(74))
    }
    refuseUnknownCommand(CommandLine.arguments.dropFirst().first)
    var command: any ParsableCommand
    do { command = try parseAsRoot() } catch { exit(withError: error) }
    // ArgumentParser speaks before and after.
    let stream = ProcessGuard.hushLibraries()
    do {
      try command.run()
    } catch {
      ProcessGuard.letLibrariesSpeak(on: stream)
      exit(withError: error)
    }
  }

  /// ArgumentParser would call it an unexpected argument and suggest nothing.
  private static func refuseUnknownCommand(_ word: String?) {
    let names = configuration.subcommands.map { $0._commandName } + ["help"]
    guard let word, !word.hasPrefix("-"), !names.contains(word) else { return }
    let near = nearest(to: word, among: names)
    Terminal.complain(
      "error: versus has no command '\(word)'; "
        + (near.map { "did you mean '\($0)'?" } ?? "'versus --help' lists them all"))
    exit(withError: ExitCode(64))
  }
}
