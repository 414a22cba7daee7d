import VersusModel
import VersusTemplates

/// Which option fits which use case, and how well: use cases in rows, options in columns.
struct FitMap: View {
  private static let mostColumns = 8

  /// What is left out, and why, in a sentence; empty where nothing is.
  let note: String
  let columns: [CompareTable.Column]
  let groups: [RowGroup]

  static let shape = Shape<FitMap>(
    "fit map",
    [
      .text("note") { $0.note },
      .list("columns") { $0.columns },
      .number("width") { $0.columns.count + ($0.note.isEmpty ? 1 : 2) },
      .list("groups") { $0.groups },
    ])

  struct RowGroup: View {
    let title: String
    let rows: [Row]

    static let shape = Shape<RowGroup>(
      "fit group",
      [
        .text("title") { $0.title },
        .list("rows") { $0.rows },
      ])
  }

  struct Row: View {
    let useCase: Link
    /// Who leads, also where that is none of the columns.
    let leaders: String
    let cells: [Fit]

    static let shape = Shape<Row>(
      "fit row",
      [
        .view("use-case") { $0.useCase },
        .text("leaders") { $0.leaders },
        .list("cells") { $0.cells },
      ])
  }

  /// How well one option fits one use case.
  struct Fit: View {
    let words: String
    let voice: String
    /// In fifths of all points, 0…4; 0 too where it is out or nothing ranks.
    let level: Int
    let isLeader: Bool
    let isOut: Bool

    static let shape = Shape<Fit>(
      "fit",
      [
        .text("words") { $0.words },
        .text("voice") { $0.voice },
        .number("level") { $0.level },
        .flag("is-leader") { $0.isLeader },
        .flag("is-out") { $0.isOut },
      ])

    init(
      _ standing: Standing?, leaders: [Option.ID], voice: String, in language: Words
    ) {
      self.voice = voice
      let isIn = standing?.isIn ?? false
      isLeader = standing.map { leaders.contains($0.option) } ?? false
      isOut = !isIn
      let score = isIn ? standing?.score : nil
      words = score.map(language.points) ?? language[isIn ? .fits : .out]
      level = score.map { min($0 / 200, 4) } ?? 0
    }
  }

  /// Nil where there is nothing to map: fewer than two options, or none is ranked anywhere.
  init?(in context: PageContext) {
    let (site, index) = (context.site, context.index)
    let rankings = site.useCases.compactMap { index.assessment.useCases[$0.id] }
    guard site.options.count > 1, rankings.contains(where: { $0.weight > 0 }) else { return nil }
    let shown = Self.columns(of: index, rankings)
    note =
      shown.count == site.options.count
      ? ""
      : context.words.say(
        .fitMapNote, count: shown.count, ("all", String(site.options.count)))
    columns = shown.map { context.column(site.options[$0]) }
    let titles = site.useCaseGroups.map { ($0.id as Group.ID?, $0.title) }
    let ungrouped = titles.isEmpty ? "" : context.words[.moreUseCases]
    groups = (titles + [(nil, ungrouped)]).compactMap { group, title in
      let useCases = site.useCases.filter { $0.group == group }
      guard !useCases.isEmpty else { return nil }
      return RowGroup(
        title: title,
        rows: useCases.map { useCase in
          let leaders = index.assessment.useCases[useCase.id]?.leaders ?? []
          let standings = index.useCaseStandings[useCase.id] ?? []
          return Row(
            useCase: context.link(useCase),
            leaders: leaders.isEmpty ? context.words[.nobody] : context.fewNames(leaders),
            cells: shown.map {
              Fit(
                standings.indices.contains($0) ? standings[$0] : nil, leaders: leaders,
                voice: index.voice(of: site.options[$0].id), in: context.words)
            })
        })
    }
  }

  /// The places of those that lead most often, then stand highest overall, in the order of the
  /// site; all where they are few.
  private static func columns(of index: SiteIndex, _ rankings: [Ranking]) -> [Int] {
    let options = index.site.options
    guard options.count > mostColumns else { return Array(options.indices) }
    var leads: [Option.ID: Int] = [:]
    for option in rankings.flatMap(\.leaders) { leads[option, default: 0] += 1 }
    let merits = options.map { option in
      (-(leads[option.id] ?? 0), index.standings[option.id]?.rank ?? options.count)
    }
    let best = options.indices.sorted {
      (merits[$0].0, merits[$0].1, $0) < (merits[$1].0, merits[$1].1, $1)
    }
    return best.prefix(mostColumns).sorted()
  }
}
