import ArgumentParser
import VersusBuild

struct New: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "new",
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
      Terminal.say(site.shown(file.path))
    } catch {
      try site.fail(error)
    }
  }
}

extension NewFile.Kind: ExpressibleByArgument {}
