import ArgumentParser
import Glibc

@main
struct Versus: ParsableCommand {
  static let version = "0.1.0"

  static let configuration = CommandConfiguration(
    commandName: "versus",
    abstract: "Builds a static site that helps people decide between alternatives.",
    discussion: """
      A site is a folder with content/ (Markdown with YAML front matter) and, optionally, \
      versus.yml and templates/.

        versus check            say what is wrong, write nothing
        versus build            turn content/ into public/
        versus build -C site    the same for another folder
        versus fairness         say what the quiz does with everyone who could answer it
        versus markdown a.md    turn one text into HTML
      """,
    version: version,
    subcommands: [Build.self, Check.self, Fairness.self, Markdown.self])

  /// A reader that goes away, as `head` does, is no reason to stop halfway.
  static func main() {
    signal(SIGPIPE, SIG_IGN)
    main(nil)
  }
}
