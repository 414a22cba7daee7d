import VersusModel
import VersusTemplates

/// A citation as a page shows it.
struct Reference: View {
  /// Short: see `SiteIndex.shortNames`.
  let title: String
  let place: String
  /// The source's page on the site.
  let url: String

  static let shape = Shape<Reference>(
    "reference",
    [
      .text("title") { $0.title },
      .text("place") { $0.place },
      .text("url") { $0.url },
    ])
}

extension PageContext {
  func references(_ citations: [Citation]) -> [Reference] {
    citations.map(reference)
  }

  func reference(_ citation: Citation) -> Reference {
    Reference(
      title: index.shortNames[citation.source] ?? citation.source.slug,
      place: citation.place ?? "", url: links.to(.source(citation.source)))
  }
}
