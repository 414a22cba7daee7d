import VersusModel
import VersusTemplates

/// How old the facts are: what is past its date, then the oldest, then what has no date.
struct FreshnessPageView: View {
  /// A page stays readable; the data files have everything.
  static let mostShown = 200

  let page: PageFrame
  let day: DateView
  let summary: String
  let years: [Year]
  let stale: [Entry]
  let oldest: [Entry]
  let undated: [Link]
  let moreStale: Int
  let moreUndated: Int

  static let shape = Shape<FreshnessPageView>(
    "freshness page",
    [
      .view("page") { $0.page },
      .view("day") { $0.day },
      .text("summary") { $0.summary },
      .list("years") { $0.years },
      .list("stale") { $0.stale },
      .list("oldest") { $0.oldest },
      .list("undated") { $0.undated },
      .number("more-stale") { $0.moreStale },
      .number("more-undated") { $0.moreUndated },
    ])

  struct Year: View {
    let year: String
    let facts: String
    let bar: ScoreBar

    static let shape = Shape<Year>(
      "year",
      [
        .text("year") { $0.year },
        .text("facts") { $0.facts },
        .view("bar") { $0.bar },
      ])
  }

  struct Entry: View {
    let fact: Link
    let date: DateView
    let freshUntil: DateView

    static let shape = Shape<Entry>(
      "dated fact",
      [
        .view("fact") { $0.fact },
        .view("date") { $0.date },
        .view("fresh-until") { $0.freshUntil },
      ])
  }

  init(_ outline: PageOutline, in context: PageContext) {
    let freshness = context.index.freshness
    let staleFacts = freshness.dated.filter(freshness.isStale)
    let fresh = freshness.dated.filter { !freshness.isStale($0) }
    let entry = { (entry: Freshness.Entry) in
      Entry(
        fact: context.link(toFactOf: entry.option, on: entry.criterion),
        date: DateView(entry.date, in: context.words),
        freshUntil: DateView(entry.freshUntil, in: context.words))
    }
    day = DateView(freshness.day, in: context.words)
    stale = staleFacts.prefix(Self.mostShown).map(entry)
    moreStale = staleFacts.count - stale.count
    oldest = fresh.prefix(Self.mostShown / 10).map(entry)
    undated = freshness.undated.prefix(Self.mostShown).map {
      context.link(toFactOf: $0.option, on: $0.criterion)
    }
    moreUndated = freshness.undated.count - undated.count
    var counts: [Int: Int] = [:]
    for entry in freshness.dated { counts[entry.date.year, default: 0] += 1 }
    years = counts.sorted { $0.key < $1.key }.map { year, count in
      let share = count * 1000 / freshness.dated.count
      return Year(
        year: String(year), facts: context.words.say(.factCount, count: count),
        bar: ScoreBar(share, low: share, high: share))
    }
    let all = freshness.dated.count + freshness.undated.count
    let words = context.words
    summary = words.say(
      .freshness,
      (
        "stale",
        words.say(
          .staleOfFacts, count: staleFacts.count, ("facts", words.say(.factCount, count: all)))
      ), ("undated", words.say(.undatedCount, count: freshness.undated.count)))
    page = context.frame(
      outline,
      contents: [
        .init(title: words[.staleFacts], id: "section.stale"),
        .init(title: words[.oldestFacts], id: "section.oldest"),
        .init(title: words[.undatedFacts], id: "section.undated"),
      ], bundle: .shares)
  }
}

extension PageContext {
  /// A link to where a fact stands with its evidence.
  func link(toFactOf option: Option.ID, on criterion: Criterion.ID) -> Link {
    let title = index.criteria[criterion]?.title ?? criterion.slug
    return Link(
      title: words.say(.titled, ("title", index.name(of: option)), ("text", title)),
      url: links.to(.option(option), fragment: "fact-\(criterion)"))
  }
}
