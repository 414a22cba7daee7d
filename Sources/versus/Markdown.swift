import ArgumentParser
import VersusBuild
import VersusModel

struct Markdown: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "markdown",
    abstract: "Turns one Markdown text into HTML.",
    discussion: """
      As in a site's pages, but alone: no front matter, headings keep their levels, and links stay \
      as they are. Addresses of unsafe kinds are errors all the same.

        versus markdown notes.md
        echo '*Hello*' | versus markdown -
      """)

  @Argument(help: ArgumentHelp("A Markdown file, or - for standard input.", valueName: "file"))
  var file: String

  @CommandOption(
    name: .customLong("raw-html"), help: "What becomes of HTML in it: allow, escape or error.")
  var rawHTML = Settings.RawHTML.escape

  @Flag(inversion: .prefixedNo, help: "Whether code gets the colours of its language.")
  var highlight = true

  func run() throws {
    let source: SourceFile
    do throws(DiskError) {
      source = SourceFile(
        path: file == "-" ? "standard input" : file, bytes: try readInput(file))
    } catch {
      Terminal.complain("error: \(error)")
      throw ExitCode(74)
    }
    let html = fragment(of: source, rawHTML: rawHTML, highlightsCode: highlight)
    Terminal.report(html.diagnostics, as: .text, root: Path.current)
    if html.diagnostics.hasErrors { throw ExitCode(1) }
    Terminal.show(html.value)
  }
}

extension Settings.RawHTML: ExpressibleByArgument {}
