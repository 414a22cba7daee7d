import ArgumentParser
import VersusBuild

struct Init: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "init",
    abstract: "Makes a small complete site to begin with.",
    discussion: """
      It compares two made-up options, so that everything can be changed without regret. Where one \
      of its files is there already, nothing is written.

        versus init my-site     make the site in a folder of its own
        versus init .           make it here
      """)

  @Argument(help: ArgumentHelp("Where the site goes; made if need be.", valueName: "folder"))
  var folder: String

  func run() throws {
    let files: [String]
    do throws(ScaffoldFailure) {
      files = try NewSite.make(in: Path.absolute(folder, in: Path.current))
    } catch {
      Terminal.complain("error: \(error)")
      throw error.exitCode
    }
    Terminal.say("\(Summary.count(files.count, "file", "files")) in \(folder)")
    let place = folder == "." ? "" : " -C \(folder)"
    Terminal.say(
      """

      Next:
        versus serve --open\(place)
        versus check\(place)
        versus build\(place)
        versus new option train\(place)
      README.md tells more.
      """)
  }
}

extension ScaffoldFailure {
  var exitCode: ExitCode {
    switch self {
    case .taken: ExitCode(73)
    case .badID: ExitCode(64)
    case .noSite: ExitCode(1)
    case .disk: ExitCode(74)
    }
  }
}
