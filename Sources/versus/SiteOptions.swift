import ArgumentParser
import Glibc
import VersusBuild
import VersusModel

/// ArgumentParser's word; in the model an option is an alternative.
typealias CommandOption = ArgumentParser.Option

/// What every command that reads a site takes.
struct SiteOptions: ParsableArguments {
  @CommandOption(
    name: [.customShort("C"), .long],
    help: ArgumentHelp("The site's folder, with content/ in it.", valueName: "folder"))
  var root = "."

  @CommandOption(
    name: .customLong("base-url"),
    help: ArgumentHelp(
      "Where the site will be, in place of `base-url` in versus.yml.", valueName: "address"))
  var baseURL: String?

  @Flag(name: [.customShort("D"), .long], help: "Make drafts part of the site.")
  var drafts = false

  @CommandOption(
    help: ArgumentHelp(
      "What counts as today, as in 2026-01-31 (default: SOURCE_DATE_EPOCH, else the content's newest date).",
      valueName: "day"))
  var asOf: String?

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

  /// - Throws: Where an address or a day is none.
  func wishes() throws -> Wishes {
    var wishes = Wishes()
    wishes.includesDrafts = drafts
    if let baseURL {
      wishes.baseURL = Wishes.webAddress(baseURL)
      guard wishes.baseURL != nil else {
        throw ValidationError("'\(baseURL)' is no web address; write it as in https://host/path")
      }
    }
    if let asOf {
      wishes.day = PartialDate(asOf)
      guard wishes.day?.day != nil else {
        throw ValidationError("'\(asOf)' is no day; write it as in 2026-01-31")
      }
    } else {
      wishes.day = try Self.sourceDate()
    }
    return wishes
  }

  /// By reproducible-builds.org: seconds since 1970, in UTC.
  private static func sourceDate() throws -> PartialDate? {
    guard let text = getenv("SOURCE_DATE_EPOCH").map({ String(cString: $0) }) else { return nil }
    guard let seconds = Int(text), seconds >= 0 else {
      throw ValidationError("SOURCE_DATE_EPOCH is '\(text)', which is no number of seconds")
    }
    return PartialDate(secondsSince1970: seconds)
  }

  /// Absolute.
  var rootPath: String { Path.absolute(root, in: Path.current) }
}

extension DiagnosticFormat: ExpressibleByArgument {}
