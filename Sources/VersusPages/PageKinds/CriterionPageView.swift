import VersusModel
import VersusTemplates

/// One criterion: what it means, how it is scored, and what each option has.
struct CriterionPageView: View {
  let page: PageFrame
  let lead: [UInt8]
  let kind: String
  let scoring: String
  let weight: Int
  let verdict: VerdictView?
  let values: [ValueGroup]
  let facts: [FactView]
  let useCases: [Link]
  let body: [UInt8]

  static let shape = Shape<CriterionPageView>(
    "criterion page",
    [
      .view("page") { $0.page },
      .html("lead") { $0.lead },
      .text("kind") { $0.kind },
      .text("scoring") { $0.scoring },
      .number("weight") { $0.weight },
      .flag("is-weighed") { $0.weight > 0 },
      .view("verdict") { $0.verdict },
      .list("values") { $0.values },
      .list("facts") { $0.facts },
      .list("use-cases") { $0.useCases },
      .html("body") { $0.body },
    ])

  init(_ criterion: Criterion, _ outline: PageOutline, in context: PageContext) {
    lead = context.html(criterion.article.description)
    let words = context.words
    let plainKind = words.kind(criterion.kind)
    kind =
      criterion.unit.map { words.say(.kindWithUnit, ("kind", plainKind), ("unit", $0)) }
      ?? plainKind
    scoring = words.scoring(of: criterion)
    weight = criterion.weight
    verdict = criterion.verdict.map { VerdictView($0, in: context) }
    facts = context.site.options.map { option in
      FactView(
        option.facts[criterion.id], of: option, on: criterion, subject: context.link(option),
        anchor: "option-\(option.id)", in: context)
    }
    values = ValueGroup.all(facts, on: criterion, in: context)
    useCases = (context.index.useCases[criterion.id] ?? []).map { context.link($0) }
    body = context.html(criterion.article.body)
    var contents = [PageFrame.Contents(title: words[.factsOfOptions], id: "section.facts")]
    contents += context.contents(of: criterion.article.body)
    page = context.frame(
      outline, contents: contents,
      oldestFact: context.site.options.lazy.compactMap { $0.facts[criterion.id] }.oldestDate,
      bundle: .fact)
  }
}
