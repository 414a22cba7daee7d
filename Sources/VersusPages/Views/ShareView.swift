import VersusModel
import VersusTemplates

/// A share of all sets of answers, as words and as a bar.
struct ShareView: View {
  let title: String
  /// Empty where it leads nowhere.
  let url: String
  let isWin: Bool
  /// Of the option that wins; empty where none does.
  let voice: String
  let sets: String
  let share: String
  /// In points of 100; empty where the share is exact.
  let margin: String
  let bar: ScoreBar

  static let shape = Shape<ShareView>(
    "share",
    [
      .text("title") { $0.title },
      .text("url") { $0.url },
      .flag("is-win") { $0.isWin },
      .text("voice") { $0.voice },
      .text("sets") { $0.sets },
      .text("share") { $0.share },
      .text("margin") { $0.margin },
      .view("bar") { $0.bar },
    ])

  /// Of an outcome.
  init(_ share: FairnessReport.Share, of report: FairnessReport, in context: PageContext) {
    var (url, voice) = ("", "")
    if case .win(let option) = share.outcome {
      url = context.link(option).url
      voice = context.index.voice(of: option)
    }
    self.init(
      context.words.title(of: share.outcome, context.index.name(of:)), sheets: share.sheets,
      of: report, url: url, voice: voice, in: context.words)
  }

  init(
    _ title: String, sheets: Int, of report: FairnessReport, url: String = "", voice: String = "",
    in words: Words
  ) {
    let thousandths = report.thousandths(of: sheets)
    let margin = report.margin(of: sheets)
    self.title = title
    self.url = url
    isWin = !url.isEmpty
    self.voice = voice
    sets = words.grouped(String(sheets))
    share = words.percent(of: sheets, in: report)
    self.margin = margin == 0 ? "" : words.points(margin)
    bar = ScoreBar(
      thousandths, low: max(0, thousandths - margin), high: min(1000, thousandths + margin))
  }
}
