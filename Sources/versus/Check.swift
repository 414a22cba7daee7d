import ArgumentParser
import VersusBuild
import VersusModel

struct Check: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Says everything that build would say, and writes nothing.",
    discussion: """
      For example while you write, and for every change in continuous integration:

        versus check
        versus check --strict --format github
        versus check --external
      """)

  @OptionGroup var site: SiteOptions

  @Flag(help: "Ask for every address of the web that the site links to; needs the command 'curl'.")
  var external = false

  @CommandOption(
    help: ArgumentHelp(
      "How long --external waits for one answer (default: \(Self.usualTimeout)).",
      valueName: "seconds"))
  var externalTimeout: Int?

  private static let usualTimeout = 10

  func validate() throws {
    guard let externalTimeout else { return }
    guard external else { throw ValidationError("--external-timeout goes with --external") }
    guard (1...3600).contains(externalTimeout) else {
      throw ValidationError("seconds are a whole number from 1 to 3600")
    }
  }

  func run() throws {
    let curl = external ? try findCurl() : nil
    let prepared = try read(site)
    let links = try curl.map { try askForLinks(of: prepared, by: $0) }
    let diagnostics = (prepared.diagnostics + (links?.diagnostics ?? [])).inOrder
    try report(diagnostics, site, saying: "")
    guard site.isTalkative else { return }
    let counts = prepared.counts
    if site.verbose {
      Terminal.say(
        [
          Summary.count(counts.options, "option", "options"),
          Summary.count(counts.criteria, "criterion", "criteria"),
          Summary.count(counts.facts, "fact", "facts"),
          Summary.count(counts.claims, "claim", "claims"),
          Summary.count(counts.sources, "source", "sources"),
          Summary.count(counts.disagreements, "disagreement", "disagreements"),
          Summary.count(counts.useCases, "use case", "use cases"),
          Summary.count(counts.questions, "question", "questions"),
        ].joined(separator: ", "))
      Terminal.say(prepared.times)
    }
    let findings = Summary.findings(diagnostics)
    let files = Summary.count(counts.files, "file", "files")
    Terminal.say(findings.isEmpty ? "no mistakes in \(files)" : "\(findings) in \(files)")
    guard let links else { return }
    Terminal.say(
      "\(Summary.count(links.asked, "address", "addresses")) of the web asked for, "
        + "\(links.known) known from before")
  }

  /// - Throws: Status 69 where there is none.
  private func findCurl() throws -> Curl {
    do throws(CurlFailure) {
      return try Curl()
    } catch {
      throw unavailable(error)
    }
  }

  /// - Throws: Status 69 where nothing can be asked; what else was found is printed.
  private func askForLinks(of prepared: PreparedSite, by curl: Curl) throws -> ExternalReport {
    let progress = Terminal.progress(isQuiet: site.quiet)
    do throws(CurlFailure) {
      let links = try checkExternalLinks(
        of: prepared.site, root: site.rootPath, by: curl,
        seconds: externalTimeout ?? Self.usualTimeout,
        progress: progress)
      progress.finish()
      return links
    } catch {
      progress.finish()
      try report(prepared.diagnostics, site, saying: "")
      throw unavailable(error)
    }
  }

  private func unavailable(_ failure: CurlFailure) -> ExitCode {
    Terminal.complain("error: \(failure)")
    return ExitCode(69)
  }
}

/// Runs every stage but the last and prints what was found.
///
/// - Throws: Status 1 where there are errors, 74 where the machine failed.
func prepare(
  _ site: SiteOptions, output: String? = nil, saying consequence: String
) throws -> PreparedSite {
  let prepared = try read(site, output: output)
  try report(prepared.diagnostics, site, saying: consequence)
  return prepared
}

/// Prints what was found.
///
/// - Throws: Status 1 where there are errors, or warnings that count as such.
func report(_ diagnostics: [Diagnostic], _ site: SiteOptions, saying consequence: String) throws {
  let mistakes = diagnostics.filter { $0.severity != .note }
  Terminal.report(site.quiet ? mistakes : diagnostics, as: site.format, root: site.rootPath)
  try stop(at: diagnostics, site, saying: consequence)
}

/// Runs every stage but the last.
///
/// - Throws: Status 74 where the machine failed.
func read(_ site: SiteOptions, output: String? = nil) throws -> PreparedSite {
  let wishes = try site.wishes()
  let progress = Terminal.progress(isQuiet: site.quiet)
  do throws(DiskError) {
    let prepared = try prepareSite(
      at: site.rootPath, output: output, wishes: wishes, progress: progress)
    progress.finish()
    return prepared
  } catch {
    progress.finish()
    Terminal.complain("error: \(error)")
    throw ExitCode(74)
  }
}

/// - Throws: Status 1 where there are errors, or warnings that count as such.
func stop(at diagnostics: [Diagnostic], _ site: SiteOptions, saying consequence: String) throws {
  let mistakes = diagnostics.filter { $0.severity != .note }
  guard mistakes.hasErrors || site.strict && !mistakes.isEmpty else { return }
  let findings = Summary.findings(diagnostics)
  Terminal.complain(findings + (consequence.isEmpty ? "" : "; \(consequence)"))
  throw ExitCode(1)
}
