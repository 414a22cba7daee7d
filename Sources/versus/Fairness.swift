import ArgumentParser
import VersusBuild
import VersusModel

struct Fairness: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "fairness",
    abstract: "Says what the quiz does with everyone who could answer it.",
    discussion: """
      What wins how often, what can't win, and how much each question decides: over all sets of \
      answers, or over a sample where there are too many. Nothing is written.

        versus fairness
        versus fairness --format json > fairness.json
      """)

  @OptionGroup var site: SiteOptions

  func validate() throws {
    guard site.format == .text || site.format == .json else {
      throw ValidationError("fairness knows the formats text and json")
    }
  }

  func run() throws {
    let prepared = try read(site)
    let mistakes = prepared.diagnostics.filter { $0.severity != .note }
    Terminal.report(mistakes, as: .text, root: site.rootPath)
    if let fairness = prepared.fairness {
      if site.format == .json {
        Terminal.say(FairnessData(fairness).json.text)
      } else {
        FairnessText(fairness, of: prepared.site).lines.forEach(Terminal.say)
      }
    } else if prepared.site.questions.isEmpty, !mistakes.hasErrors {
      Terminal.complain("there is no quiz here: a question is a file in content/questions/")
    }
    try stop(at: prepared.diagnostics, site, saying: "")
  }
}
