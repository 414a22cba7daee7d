import ArgumentParser
import VersusBuild
import VersusModel

struct Export: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export",
    abstract: "Prints the comparison as JSON or CSV, as a build writes it to data/.",
    discussion: """
      The same bytes as data/comparison.json and data/comparison.csv of the site.

        versus export > comparison.json
        versus export --format csv -o table.csv
      """)

  @OptionGroup var site: SiteFolder

  @CommandOption(help: "The form: json or csv.")
  var format = ExportFormat.json

  @CommandOption(
    name: [.short, .long],
    help: ArgumentHelp("A file to write, in place of standard output.", valueName: "file"))
  var output: String?

  @Flag(name: [.customShort("D"), .long], help: "Take drafts in.")
  var drafts = false

  func run() throws {
    let prepared = try readSite(at: site.path, includingDrafts: drafts)
    let bytes: [UInt8]?
    do throws(DiskError) {
      bytes = try prepared.exported(as: format)
      if let bytes, let output { try writeOutput(bytes, to: output) }
    } catch {
      Terminal.complain("error: \(error)")
      throw ExitCode(74)
    }
    guard let bytes else {
      Terminal.complain("error: this site has no options, so there is nothing to export")
      throw ExitCode(1)
    }
    if output == nil { Terminal.show(bytes) }
  }
}

extension ExportFormat: ExpressibleByArgument {}
