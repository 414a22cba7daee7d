import ArgumentParser
import VersusBuild

/// ArgumentParser's word; in the model an option is an alternative.
typealias CommandOption = ArgumentParser.Option

/// What every command that reads a site takes.
struct SiteOptions: ParsableArguments {
  @CommandOption(
    name: [.customShort("C"), .long],
    help: ArgumentHelp("The site's folder, with content/ in it.", valueName: "folder"))
  var root = "."

  @Flag(help: "Treat warnings as errors.")
  var strict = false

  @CommandOption(
    help: "How mistakes are said: text, json, github or sarif (the last three on standard output).")
  var format = DiagnosticFormat.text

  @Flag(name: [.short, .long], help: "Print nothing but mistakes.")
  var quiet = false

  @Flag(name: [.short, .long], help: "Print counts and the time of each stage.")
  var verbose = false

  /// Whether anything but mistakes is to be printed: other formats have standard output to themselves.
  var isTalkative: Bool { !quiet && format == .text }

  /// Absolute.
  var rootPath: String { Path.absolute(root, in: Path.current) }
}

extension DiagnosticFormat: ExpressibleByArgument {}
