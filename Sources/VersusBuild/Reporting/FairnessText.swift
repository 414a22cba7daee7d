import VersusModel
import VersusPages

/// The fairness report for a terminal: what wins, what can win, what decides.
package struct FairnessText {
  /// Characters of a bar that stands for all.
  private static let barLength = 30

  private let report: FairnessReport
  private let site: Site
  private let quiz: Quiz

  package init(_ report: FairnessReport, of site: Site) {
    self.report = report
    self.site = site
    quiz = Quiz(site)
  }

  package var lines: [String] {
    ["How fair the quiz is", "", Words.english.extent(of: report), ""] + outcomes + [""] + ways + [
      ""
    ] + decisions
      + idleAnswers
  }

  private var outcomes: [String] {
    let rows = report.sharesBySize.map {
      (title: Words.english.title(of: $0.outcome, name), sheets: $0.sheets)
    }
    let first = report.firstAnswers
    let leaders = first.leaders.map(name).joined(separator: ", ")
    let outcome =
      switch first.outcome {
      case .win: "\(leaders) wins"
      case .tie: "a tie between \(leaders)"
      case .unranked: "nothing to rank by"
      case .nothingFits: "nothing fits"
      }
    return ["What comes out"] + bars(rows) + [
      "  Close calls, won by less than \(report.closeCallPoints) points: "
        + Words.english.percent(of: report.closeCalls, in: report),
      "  The first answer to every question: \(outcome)",
    ]
  }

  private var ways: [String] {
    ["What can win alone"]
      + report.ways.flatMap { option, way in
        let name = name(option)
        return switch way {
        case .sheet(let sheet): ["  \(name) can, with \(answers(on: sheet))"]
        case .none(let rival):
          ["  \(name) can't (proved): \(self.name(rival)) is at least as good on every answer"]
        case .noneOfAll: ["  \(name) can't (proved): all sets of answers were tried"]
        case .notFound: ["  \(name): no way was found, which is no proof that there is none"]
        }
      }
  }

  private var decisions: [String] {
    let rows = report.decisions.map { (title: $0.question.slug, sheets: $0.sheets) }
    return [
      "How much each question decides: where another answer to it, or none, puts others at the top"
    ] + bars(rows)
  }

  private var idleAnswers: [String] {
    guard !report.idleAnswers.isEmpty else { return [] }
    return ["", "Answers that never change who is at the top"]
      + report.idleAnswers.map {
        "  \($0.question)=\($0.answer) (\(Words.english.evidence($0.evidence)))"
      }
  }

  private func bars(_ rows: [(title: String, sheets: Int)]) -> [String] {
    let width = rows.map(\.title.count).max() ?? 0
    return rows.map { row in
      let share = Words.english.percent(of: row.sheets, in: report)
      let length = (report.thousandths(of: row.sheets) * Self.barLength + 999) / 1000
      let bar = String(repeating: "#", count: length)
      return "  \(padded(row.title, to: width))  \(padded(share, to: 11, onTheLeft: true))"
        + (bar.isEmpty ? "" : "  \(bar)")
    }
  }

  private func answers(on sheet: Sheet) -> String {
    let answers = quiz.prompts.compactMap { prompt in
      sheet.answers[prompt.id].map { chosen in
        "\(prompt.id)=\(chosen.sorted().map(\.slug).joined(separator: ","))"
      }
    }
    return answers.isEmpty ? "no answer at all" : answers.joined(separator: " ")
  }

  private func name(_ id: Option.ID) -> String {
    site.options.first { $0.id == id }?.name ?? id.slug
  }

  private func padded(_ text: String, to width: Int, onTheLeft: Bool = false) -> String {
    let blanks = String(repeating: " ", count: max(0, width - text.count))
    return onTheLeft ? blanks + text : text + blanks
  }
}
