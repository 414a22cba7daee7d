import ArgumentParser
import VersusBuild
import VersusModel

struct Explain: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain",
    abstract: "Tells what a finding means, with a wrong and a right example.",
    discussion: """
      Findings of check and build end in a code in brackets.

        versus explain unknown-criterion
        versus explain          every code, how severe it is, and why in one sentence
      """)

  @Argument(
    help: ArgumentHelp("What stands in brackets behind a finding.", valueName: "code"),
    completion: .list(Explanation.all.map(\.code)))
  var code: String?

  func run() throws {
    guard let code else {
      let width = Explanation.all.map(\.code.count).max() ?? 0
      let lines = Explanation.all.map {
        "\($0.code.filled(to: width))  \($0.severity.filled(to: 7))  \($0.summary)\n"
      }
      Terminal.show(Array(lines.joined().utf8))
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

  fileprivate func filled(to width: Int) -> String {
    self + String(repeating: " ", count: max(0, width - count))
  }
}
