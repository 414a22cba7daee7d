import VersusModel
import VersusTemplates

/// A citation as a page shows it.
struct Reference: View {
  let title: String
  let publisher: String
  let place: String
  /// The source's page on the site.
  let url: String

  static let shape = Shape<Reference>(
    "reference",
    [
      .text("title") { $0.title },
      .text("publisher") { $0.publisher },
      .text("place") { $0.place },
      .text("url") { $0.url },
    ])
}

extension PageContext {
  func references(_ citations: [Citation]) -> [Reference] {
    citations.map { citation in
      let source = index.sources[citation.source]
      return Reference(
        title: source?.title ?? citation.source.slug, publisher: source?.publisher ?? "",
        place: citation.place ?? "", url: links.to(.source(citation.source)))
    }
  }
}
