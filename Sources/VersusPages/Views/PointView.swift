import VersusModel
import VersusTemplates

/// A point for or against an option, with its sources.
struct PointView: View {
  let text: [UInt8]
  let references: [Reference]

  static let shape = Shape<PointView>(
    "point",
    [
      .html("text") { $0.text },
      .list("sources") { $0.references },
    ])

  init(_ point: Option.Point, in context: PageContext) {
    text = context.html(point.text)
    references = context.references(point.sources)
  }
}

/// What a `pros-cons` block shows: what speaks for and against some options.
struct ProsConsView: View {
  let options: [Points]

  static let shape = Shape<ProsConsView>("pros and cons", [.list("options") { $0.options }])

  struct Points: View {
    let option: Link
    let pros: [PointView]
    let cons: [PointView]

    static let shape = Shape<Points>(
      "option's points",
      [
        .view("option") { $0.option },
        .list("pros") { $0.pros },
        .list("cons") { $0.cons },
      ])
  }

  init(_ directive: ProsConsDirective, in context: PageContext) {
    let chosen = directive.options.compactMap { context.index.options[$0] }
    options = (chosen.isEmpty ? context.site.options : chosen).map { option in
      Points(
        option: context.link(option),
        pros: option.pros.map { PointView($0, in: context) },
        cons: option.cons.map { PointView($0, in: context) })
    }
  }
}
