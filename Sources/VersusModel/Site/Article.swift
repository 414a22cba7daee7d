/// The written part that every kind of page shares.
///
/// A class, since lists of pages are copied from stage to stage.
package final class Article: Sendable {
  /// The file it comes from, below the site's root.
  package let file: String
  /// Plain text. An option's is its `name`.
  package let title: String
  /// Inline Markdown, one sentence.
  package let description: Markup?
  package let order: Int?
  /// When a person last checked the page.
  package let updated: PartialDate?
  package let body: Markup
  /// Old addresses that lead here.
  package let aliases: [Alias]
  package let isDraft: Bool
  /// A map of the author's own, for templates of the author's own.
  package let params: Parameter

  package struct Alias: Hashable, Sendable {
    /// Of the file that leads on, below the output folder.
    package let path: String
    package let position: SourcePosition

    package init(path: String, position: SourcePosition) {
      self.path = path
      self.position = position
    }
  }

  package init(
    file: String, title: String, description: Markup? = nil, order: Int? = nil,
    updated: PartialDate? = nil, body: Markup = .empty, aliases: [Alias] = [],
    isDraft: Bool = false, params: Parameter = .map([])
  ) {
    self.file = file
    self.title = title
    self.description = description
    self.order = order
    self.updated = updated
    self.body = body
    self.aliases = aliases
    self.isDraft = isDraft
    self.params = params
  }
}
