import ArgumentParser
import VersusBuild
import VersusModel

struct Check: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Says everything that build would say, and writes nothing.",
    discussion: """
      For example while you write, and for every change in continuous integration:

        versus check
        versus check --strict --format github
      """)

  @OptionGroup var site: SiteOptions

  func run() throws {
    let prepared = try prepare(site, saying: "")
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
      Terminal.say(times: prepared.times, writing: nil)
    }
    let findings = Summary.findings(prepared.diagnostics)
    let files = Summary.count(counts.files, "file", "files")
    Terminal.say(findings.isEmpty ? "no mistakes in \(files)" : "\(findings) in \(files)")
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
