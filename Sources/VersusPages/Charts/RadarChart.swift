import VersusModel
import VersusTemplates

/// What some options score on some axes, as outlines around one middle and as a table.
struct RadarChart: View {
  /// What it shows, for those who don't see it.
  let label: String
  /// Whether its axes are groups of criteria.
  let isByGroup: Bool
  let geometry: RadarGeometry
  let outlines: [Outline]
  let rows: [Row]

  static let shape = Shape<RadarChart>(
    "radar",
    [
      .text("label") { $0.label },
      .flag("is-by-group") { $0.isByGroup },
      .number("height") { $0.geometry.height },
      .text("rings") { $0.geometry.rings.text },
      .text("spokes") { $0.geometry.spokes.text },
      .list("axis-labels") { $0.geometry.labels.map(AxisLabel.init) },
      .list("outlines") { $0.outlines },
      .list("rows") { $0.rows },
    ])

  /// A text at a place.
  struct AxisLabel: View {
    let label: RadarGeometry.Label

    static let shape = Shape<AxisLabel>(
      "axis label",
      [
        .text("text") { $0.label.text },
        .number("x") { $0.label.place.x },
        .number("y") { $0.label.place.y },
        .text("anchor") { $0.label.anchor },
      ])
  }

  /// One option's outline.
  struct Outline: View {
    let option: Link
    /// Its option's; its place in the chart where options have none.
    let voice: String
    let line: String
    let marks: String
    /// The same mark alone, for the key: in the middle of a box of 100 by 40.
    let sample: String

    static let shape = Shape<Outline>(
      "outline",
      [
        .view("option") { $0.option },
        .text("voice") { $0.voice },
        .text("line") { $0.line },
        .text("marks") { $0.marks },
        .text("sample") { $0.sample },
      ])
  }

  /// One axis of the table.
  struct Row: View {
    let axis: Link
    let cells: [Score]

    static let shape = Shape<Row>(
      "radar row",
      [
        .view("axis") { $0.axis },
        .list("cells") { $0.cells },
      ])
  }

  /// What one option scores on one axis.
  struct Score: View {
    let value: String
    let points: String
    /// The ends between which the points could lie; empty where there is no doubt.
    let spread: String
    /// In ten-thousandths; nil where nothing is known.
    let share: Int?

    static let shape = Shape<Score>(
      "radar cell",
      [
        .text("value") { $0.value },
        .text("points") { $0.points },
        .text("spread") { $0.spread },
      ])
  }

  init(_ directive: RadarDirective, in context: PageContext) {
    let options = context.options(directive.options)
    let rows = Self.rows(directive.axes, options, in: context)
    let geometry = RadarGeometry(titles: rows.map(\.axis.title))
    let shares = options.indices.map { option in rows.map { $0.cells[option].share } }
    outlines = options.indices.prefix(Marker.allCases.count).map { place in
      let voice = context.index.voices[options[place].id] ?? place + 1
      let marker = Marker.allCases[voice - 1]
      return Outline(
        option: context.link(options[place]), voice: String(voice),
        line: geometry.outline(shares[place]).text,
        marks: geometry.marks(shares[place], marker),
        sample: marker.shape(at: Point(x: 50, y: 20)))
    }
    isByGroup = if case .criteria = directive.axes { false } else { true }
    label = context.words.say(
      .radarLabel, count: rows.count, ("options", context.words.list(options.map(\.name))))
    self.rows = rows
    self.geometry = geometry
  }

  private static func rows(
    _ axes: RadarDirective.Axes, _ options: [Option], in context: PageContext
  ) -> [Row] {
    let groups = context.index.groupScores
    return switch axes {
    case .criteria(let named):
      named.compactMap { context.index.criteria[$0.id] }.map { Row($0, options, in: context) }
    case .groups(let named):
      named.compactMap { name in groups.first { $0.group == name.id } }
        .map { Row($0, options, in: context) }
    case .allGroups: groups.map { Row($0, options, in: context) }
    }
  }
}

extension RadarChart.Row {
  fileprivate init(_ criterion: Criterion, _ options: [Option], in context: PageContext) {
    axis = Link(title: criterion.title, url: context.links.to(.criterion(criterion.id)))
    let utility = Utility(criterion)
    cells = options.map { option in
      let fact = option.facts[criterion.id]
      let value = context.words.reading(fact?.reading, on: criterion)
      switch fact?.reading {
      case nil, .unknown, .notApplicable:
        return .init(value: value, points: "", spread: "", share: nil)
      case .value, .range, .anyOf:
        let interval = utility.interval(of: fact)
        return .init(
          value: value, points: context.words.points(ofTenThousandths: interval.counted),
          spread: interval.low == interval.high
            ? ""
            : context.words.range(
              context.words.points(ofTenThousandths: interval.low),
              context.words.points(ofTenThousandths: interval.high)), share: interval.counted)
      }
    }
  }

  fileprivate init(_ group: GroupScores, _ options: [Option], in context: PageContext) {
    axis = group.link(in: context)
    cells = options.map { option in
      let standing = context.index.places[option.id].flatMap { group.standings[$0] }
      return .init(
        value: "", points: standing?.score.map { context.words.points($0) } ?? "",
        spread: standing.map { context.words.spread(of: $0) } ?? "",
        share: standing?.score.map { $0 * 10 })
    }
  }
}

extension Words {
  /// Whole points and tenths of 100, halves up.
  fileprivate func points(ofTenThousandths share: Int) -> String {
    points((share + 5) / 10)
  }
}
