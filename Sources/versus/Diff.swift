import ArgumentParser
import VersusBuild

struct Diff: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "diff",
    abstract: "Tells what changed between two states of a site.",
    discussion: """
      Facts that are new, gone or different; verdicts and rankings that flip, overall and by use \
      case; pages that appear or go. Compares two folders, such as two working trees:

        git worktree add ../before main
        versus diff ../before .
        versus diff ../before . --format markdown > comment.md
      """)

  @Argument(help: ArgumentHelp("The folder of the site as it was.", valueName: "old"))
  var old: String

  @Argument(help: ArgumentHelp("The folder of the site as it is now.", valueName: "new"))
  var new: String

  @CommandOption(help: "The form: text, markdown (for a pull request) or json.")
  var format = DifferenceFormat.text

  @Flag(name: [.customShort("D"), .long], help: "Take drafts in.")
  var drafts = false

  func run() throws {
    let sites = try [old, new].map { folder in
      let root = Path.absolute(folder, in: Path.current)
      return try readSite(at: root, includingDrafts: drafts, judged: false).assessed
    }
    let difference = sites[0].difference(to: sites[1])
    Terminal.show(Array(format.text(of: difference).utf8))
  }
}

extension DifferenceFormat: ExpressibleByArgument {}
