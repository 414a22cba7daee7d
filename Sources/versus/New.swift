import ArgumentParser
import VersusBuild

struct New: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Adds a file to fill in, with a comment on each of its keys.",
    discussion: """
      Prints the path of the new file. It is valid at once; but for a source it is a draft, which \
      stays out of the site until you take 'draft: true' out.

        versus new option deno           with every criterion listed
        versus new question budget       behind the other questions
        versus new page guides/buying    at that path
      """)

  @Argument(
    help: ArgumentHelp(
      "What it is: option, criterion, use-case, question, source or page.", valueName: "kind"))
  var kind: NewFile.Kind

  @Argument(
    help: ArgumentHelp(
      "Its id: small letters, digits and single - or . between; a page's may be a path.",
      valueName: "id"))
  var id: String

  @OptionGroup var site: SiteFolder

  func run() throws {
    do throws(ScaffoldFailure) {
      let file = try NewFile.make(kind, id, inSiteAt: site.path)
      Terminal.say(site.root == "." ? file.path : Path.shown(file.path, below: site.root))
    } catch {
      if case .noSite(let diagnostics) = error {
        Terminal.report(diagnostics, as: .text, root: site.path)
      } else {
        Terminal.complain("error: \(error)")
      }
      throw error.exitCode
    }
  }
}

extension NewFile.Kind: ExpressibleByArgument {}

extension Path {
  /// As a person at the command line would name it.
  fileprivate static func shown(_ path: String, below root: String) -> String {
    root.hasSuffix("/") ? root + path : root + "/" + path
  }
}
