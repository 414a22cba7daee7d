import VersusModel
import VersusTemplates

/// A citation in running text: a number that leads to the foot of the body, or, in a text of front
/// matter, the source's name.
struct CitationView: View {
  let number: Int
  let source: Reference

  static let shape = Shape<CitationView>(
    "citation",
    [
      .number("number-cited") { $0.number },
      .view("source") { $0.source },
    ])

  init(_ citation: Citation, _ number: Int?, in context: PageContext) {
    self.number = number ?? 0
    source = context.reference(citation)
  }
}

/// The sources that a body cites, in the order of their numbers.
struct CitedSourcesView: View {
  let sources: [Entry]

  static let shape = Shape<CitedSourcesView>("cited sources", [.list("sources") { $0.sources }])

  struct Entry: View {
    let title: String
    let publisher: String
    let published: String
    let place: String
    let url: String
    /// Where the source itself is, for paper; empty where it has none.
    let address: String

    static let shape = Shape<Entry>(
      "cited source",
      [
        .text("title") { $0.title },
        .text("publisher") { $0.publisher },
        .text("published") { $0.published },
        .text("place") { $0.place },
        .text("url") { $0.url },
        .text("address") { $0.address },
      ])
  }

  init(_ markup: Markup, in context: PageContext) {
    sources = markup.citations.map { citation in
      let source = context.index.sources[citation.source]
      return Entry(
        title: source?.title ?? citation.source.slug, publisher: source?.publisher ?? "",
        published: source.map { context.words.date($0.published) } ?? "",
        place: citation.place ?? "",
        url: context.links.to(.source(citation.source)), address: source?.url ?? "")
    }
  }
}
