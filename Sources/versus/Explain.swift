import ArgumentParser
import VersusBuild
import VersusModel

struct Explain: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Tells what a finding means, with a wrong and a right example.",
    discussion: """
      Findings of check and build end in a code in brackets.

        versus explain unknown-criterion
        versus explain          every code, each in one sentence
      """)

  @Argument(
    help: ArgumentHelp("What stands in brackets behind a finding.", valueName: "code"),
    completion: .list(Explanation.all.map(\.code)))
  var code: String?

  func run() throws {
    guard let code else {
      let longest = Explanation.all.map(\.code.count).max() ?? 0
      for explanation in Explanation.all {
        let blanks = String(repeating: " ", count: longest - explanation.code.count)
        Terminal.say("\(explanation.code)\(blanks)  \(explanation.summary)")
      }
      return
    }
    let word = code.trimmed(of: "[]")
    guard let explanation = Explanation.all.first(where: { $0.code == word }) else {
      let near = nearest(to: word, among: Explanation.all.map(\.code))
      Terminal.complain(
        "error: no finding has the code '\(word)'; "
          + (near.map { "did you mean '\($0)'?" } ?? "'versus explain' lists them all"))
      throw ExitCode(64)
    }
    Terminal.show(Array(explanation.text.utf8))
  }
}

extension String {
  fileprivate func trimmed(of marks: String) -> String { filter { !marks.contains($0) } }
}
