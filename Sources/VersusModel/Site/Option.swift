/// One of the alternatives being compared.
///
/// A class, since options are copied from stage to stage and looked up page by page.
package final class Option: Sendable {
  package struct ID: Slug {
    package let slug: String
    package init(_ slug: String) { self.slug = slug }
  }

  package struct Point: Sendable {
    package let text: Markup
    package let sources: [Citation]

    package init(text: Markup, sources: [Citation]) {
      self.text = text
      self.sources = sources
    }
  }

  package let id: ID
  package let article: Article
  package let tagline: Markup?
  package let website: String?
  package let facts: [Criterion.ID: Fact]
  package let pros: [Point]
  package let cons: [Point]
  /// Not empty for a "use both" option, which is left out of pairs.
  package let combines: [ID]
  /// Why the quiz need not have a way to it.
  package let mayNeverWin: Markup?
  package let position: SourcePosition
  /// Where it names the options that it combines.
  package let combinesPlace: SourcePosition?
  /// Where it says why it may never win.
  package let mayNeverWinPlace: SourcePosition?

  package init(
    id: ID, article: Article, tagline: Markup? = nil, website: String? = nil,
    facts: [Criterion.ID: Fact] = [:], pros: [Point] = [], cons: [Point] = [],
    combines: [ID] = [], mayNeverWin: Markup? = nil, position: SourcePosition,
    combinesPlace: SourcePosition? = nil, mayNeverWinPlace: SourcePosition? = nil
  ) {
    self.id = id
    self.article = article
    self.tagline = tagline
    self.website = website
    self.facts = facts
    self.pros = pros
    self.cons = cons
    self.combines = combines
    self.mayNeverWin = mayNeverWin
    self.position = position
    self.combinesPlace = combinesPlace
    self.mayNeverWinPlace = mayNeverWinPlace
  }

  package var name: String { article.title }
}
