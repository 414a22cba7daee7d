/// Where claims come from.
package struct Source: Sendable {
  package struct ID: Slug {
    package let slug: String
    package init(_ slug: String) { self.slug = slug }
  }

  package enum Kind: String, Hashable, Sendable, CaseIterable {
    case documentation, benchmark, survey, standard, dataset, issue, book, article, vendor
    case agency, editorial, other
  }

  package let id: ID
  package let article: Article
  package let publisher: String?
  package let author: String?
  package let url: String?
  package let published: AsOf?
  package let accessed: PartialDate?
  package let kind: Kind
  /// What the publisher gains.
  package let interest: Markup?
  /// A source that it repeats: the two count as one voice.
  package let sameVoiceAs: ID?
  package let position: SourcePosition

  package init(
    id: ID, article: Article, publisher: String? = nil, author: String? = nil, url: String? = nil,
    published: AsOf? = nil, accessed: PartialDate? = nil, kind: Kind = .other,
    interest: Markup? = nil, sameVoiceAs: ID? = nil, position: SourcePosition
  ) {
    self.id = id
    self.article = article
    self.publisher = publisher
    self.author = author
    self.url = url
    self.published = published
    self.accessed = accessed
    self.kind = kind
    self.interest = interest
    self.sameVoiceAs = sameVoiceAs
    self.position = position
  }

  package var title: String { article.title }
}
