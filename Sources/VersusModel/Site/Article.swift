/// The written part that every kind of page shares.
package struct Article: Sendable {
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

  package init(
    file: String, title: String, description: Markup? = nil, order: Int? = nil,
    updated: PartialDate? = nil, body: Markup = .empty
  ) {
    self.file = file
    self.title = title
    self.description = description
    self.order = order
    self.updated = updated
    self.body = body
  }
}
