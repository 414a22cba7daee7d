import VersusModel
import VersusTemplates

/// An option in short.
struct OptionCard: View {
  let name: String
  let voice: String
  let url: String
  let tagline: [UInt8]
  let description: [UInt8]
  let score: String
  /// The ends between which the score could lie; empty where there is no doubt.
  let spread: String
  let rank: String
  let isLeader: Bool
  let pros: [[UInt8]]
  let cons: [[UInt8]]

  static let shape = Shape<OptionCard>(
    "option card",
    [
      .text("name") { $0.name },
      .text("voice") { $0.voice },
      .text("url") { $0.url },
      .html("tagline") { $0.tagline },
      .html("description") { $0.description },
      .text("score") { $0.score },
      .text("spread") { $0.spread },
      .text("rank") { $0.rank },
      .flag("is-leader") { $0.isLeader },
      .list("pros") { $0.pros.map(Fragment.init) },
      .list("cons") { $0.cons.map(Fragment.init) },
    ])

  /// - Parameter points: How many pros and cons to show of each.
  init(_ option: Option, points: Int = 2, in context: PageContext) {
    let ranking = context.index.assessment.overall
    let standing = context.index.standings[option.id]
    name = option.name
    voice = context.index.voice(of: option.id)
    url = context.links.to(.option(option.id))
    tagline = context.html(option.tagline)
    description = context.html(option.article.description)
    score = standing?.score.map(context.words.points) ?? ""
    spread = standing.map(context.words.spread) ?? ""
    rank = standing?.rank.map(String.init) ?? ""
    isLeader = ranking?.leaders.contains(option.id) ?? false
    pros = option.pros.prefix(points).map { context.html($0.text) }
    cons = option.cons.prefix(points).map { context.html($0.text) }
  }
}

/// A piece of HTML in a list.
struct Fragment: View {
  let html: [UInt8]

  static let shape = Shape<Fragment>("fragment", [.html("html") { $0.html }])
}
