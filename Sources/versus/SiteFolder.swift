import ArgumentParser
import VersusBuild
import VersusModel

/// Which site a command looks at, where it takes no other options of a build.
struct SiteFolder: ParsableArguments {
  @CommandOption(
    name: [.customShort("C"), .long],
    help: ArgumentHelp("The site's folder, with content/ in it.", valueName: "folder"))
  var root = "."

  /// Absolute.
  var path: String { Path.absolute(root, in: Path.current) }

  /// A file of the site as a person at the command line would name it.
  func shown(_ file: String) -> String {
    if root == "." { return file }
    return root.hasSuffix("/") ? root + file : root + "/" + file
  }

  /// Ends a command that was to add files.
  func fail(_ failure: ScaffoldFailure) throws -> Never {
    if case .noSite(let diagnostics) = failure {
      Terminal.report(diagnostics, as: .text, root: path)
    } else {
      Terminal.complain("error: \(failure)")
    }
    throw failure.exitCode
  }
}

/// Reads a site for what it holds: warnings and notes are for `check`.
///
/// - Parameters:
///   - root: Absolute.
///   - judged: Whether a verdict or a quiz case that the facts contradict is an error here too.
/// - Throws: Status 1 where there are errors, 74 where the machine failed.
func readSite(
  at root: String, includingDrafts: Bool, judged: Bool = true
) throws -> PreparedSite {
  var wishes = Wishes()
  wishes.includesDrafts = includingDrafts
  let prepared: PreparedSite
  do throws(DiskError) {
    prepared = try prepareSite(at: root, wishes: wishes)
  } catch {
    Terminal.complain("error: \(error)")
    throw ExitCode(74)
  }
  let errors = prepared.diagnostics.filter { $0.severity == .error }
  guard errors.isEmpty || !judged && prepared.isWhole else {
    Terminal.report(errors, as: .text, root: root)
    Terminal.complain(Summary.findings(errors))
    throw ExitCode(1)
  }
  return prepared
}
