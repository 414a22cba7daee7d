import ArgumentParser
import VersusBuild

struct Eject: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "eject",
    abstract: "Copies a part of the built-in theme into templates/, to be changed there.",
    discussion: """
      Prints the paths of the new files. Each says in its first line which version it comes from; \
      'versus check' warns when a later version has another original.

        versus eject --list             what there is
        versus eject ranking            all files of a component
        versus eject pages/option       the template of a kind of page
        versus eject --print ranking    show the originals, write nothing
      """)

  @Argument(
    help: ArgumentHelp(
      "A component, such as ranking, or a file below templates/, such as pages/option.",
      valueName: "component"))
  var component: String?

  @Flag(help: "Name everything that the theme has.")
  var list = false

  @Flag(help: "Print the files instead of writing them.")
  var print = false

  @OptionGroup var site: SiteFolder

  func validate() throws {
    guard list == (component == nil) else {
      throw ValidationError("give either the name of a component or --list")
    }
  }

  func run() throws {
    guard let component else {
      for (name, paths) in ThemeCopy.names {
        Terminal.say(([name] + paths.map { "  templates/" + $0 }).joined(separator: "\n"))
      }
      return
    }
    do throws(ScaffoldFailure) {
      let copy = try ThemeCopy(of: component, version: Versus.version)
      guard !print else { return Terminal.show(Array(copy.files.map(\.bytes).joined())) }
      try copy.write(toSiteAt: site.path)
      for file in copy.files { Terminal.say(site.shown(file.path)) }
    } catch {
      try site.fail(error)
    }
  }
}
