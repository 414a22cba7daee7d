import VersusModel
import VersusTemplates

/// What the author says wins, and what the facts say to that.
struct VerdictView: View {
  let headline: String
  /// Of the option that wins alone; else empty.
  let voice: String
  let winners: [Link]
  let why: [UInt8]
  let unless: [UInt8]
  let override: [UInt8]
  let date: String
  let references: [Reference]

  static let shape = Shape<VerdictView>(
    "verdict",
    [
      .text("headline") { $0.headline },
      .text("voice") { $0.voice },
      .list("winners") { $0.winners },
      .html("why") { $0.why },
      .html("unless") { $0.unless },
      .html("override") { $0.override },
      .text("date") { $0.date },
      .list("sources") { $0.references },
    ])

  init(_ verdict: Verdict, in context: PageContext) {
    headline = Self.headline(verdict.winner, in: context)
    voice = Self.voice(of: verdict.winner, in: context)
    winners = Self.winners(verdict.winner).map { context.link($0) }
    why = context.html(verdict.why)
    unless = context.html(verdict.unless)
    override = context.html(verdict.override)
    date = context.words.date(verdict.asOf)
    references = context.references(verdict.sources)
  }

  static func headline(_ winner: Verdict.Winner, in context: PageContext) -> String {
    switch winner {
    case .options(let ids): context.names(ids, .or)
    case .tie: context.words[.aTie]
    case .depends: context.words[.itDepends]
    case .disputed: context.words[.sourcesDisagree]
    }
  }

  /// That of the option which wins alone; else empty.
  static func voice(of winner: Verdict.Winner, in context: PageContext) -> String {
    guard case .options(let ids) = winner, ids.count == 1 else { return "" }
    return context.index.voice(of: ids[0])
  }

  private static func winners(_ winner: Verdict.Winner) -> [Option.ID] {
    if case .options(let ids) = winner { ids } else { [] }
  }
}
