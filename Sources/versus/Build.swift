import ArgumentParser
import Glibc
import VersusBuild
import VersusModel

struct Build: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "build",
    abstract: "Turns content/ and templates/ into public/.",
    discussion: """
      The new site takes the old one's place in one step, and only if there is no error. Files in \
      the output that versus did not make are never removed.

        versus build
        versus build -C my-site -o /srv/www/site
        versus build --base-url https://preview.example.org/42 --drafts
      """)

  @OptionGroup var site: SiteOptions

  @CommandOption(
    name: [.short, .long],
    help: ArgumentHelp(
      "Where the site is written (default: public in the site's folder).", valueName: "folder"))
  var output: String?

  @Flag(help: "Write file by file, for file systems that can't exchange two folders.")
  var nonAtomic = false

  func run() throws {
    let root = site.rootPath
    let output = Path.absolute(self.output ?? root + "/public", in: Path.current)
    let cache = BuildCache()
    let inputs = InputState(root: root, output: output, wishes: try site.wishes())
    if let inputs, let record = cache?.record(of: output, root: root, ifUnchanged: inputs) {
      return try repeatFindings(of: record, output: output)
    }
    let prepared = try prepare(site, output: output, saying: "nothing was published")
    let report: PublishReport
    let progress = Terminal.progress(isQuiet: site.quiet)
    do throws(PublishFailure) {
      report = try Publisher(
        prepared, root: root, output: output, isAtomic: !nonAtomic, progress: progress
      ).publish(recordingIn: cache, inputs)
      progress.finish()
    } catch {
      progress.finish()
      Terminal.complain("error: \(error)")
      throw error.exitCode
    }
    if site.isTalkative { say(prepared, report, output) }
    // The site goes with the process: taking it apart piece by piece would only cost time.
    withExtendedLifetime(prepared) { Glibc.exit(EXIT_SUCCESS) }
  }

  private func say(_ prepared: PreparedSite, _ report: PublishReport, _ output: String) {
    let times = prepared.times + report.times
    let seconds = times.reduce(0) { $0 + $1.seconds }
    if site.verbose { Terminal.say(times) }
    let findings = Summary.findings(prepared.diagnostics)
    Terminal.say(
      counts(report.pages, report.files, output) + " (\(Summary.seconds(seconds)))"
        + (findings.isEmpty ? "" : "; \(findings)"))
  }

  private func repeatFindings(of record: BuildRecord, output: String) throws {
    try report(record.diagnostics, site, saying: "nothing was published")
    guard site.isTalkative else { return }
    let findings = Summary.findings(record.diagnostics)
    Terminal.say(
      "nothing has changed: " + counts(record.pages, record.files, output)
        + (findings.isEmpty ? "" : "; \(findings)"))
  }

  private func counts(_ pages: Int, _ files: Int, _ output: String) -> String {
    "\(Summary.count(pages, "page", "pages")) and \(Summary.count(files, "file", "files")) in "
      + (self.output ?? output)
  }
}

extension PublishFailure {
  fileprivate var exitCode: ExitCode {
    switch self {
    case .refused: ExitCode(73)
    case .disk: ExitCode(74)
    case .busy: ExitCode(75)
    }
  }
}
