/// Markdown turned into HTML, but for what depends on the page that shows it.
///
/// A note is shown on its option's page and in tables elsewhere: links differ from page to page, and
/// directives need the comparison. Both stay pieces until the page is rendered.
package struct Markup: Sendable {
  package enum Piece: Sendable {
    /// Finished HTML, in UTF-8.
    case html([UInt8])
    /// The address of a link, due inside a quoted attribute; the fragment is without `#`.
    case address(PageAddress, fragment: String?)
    /// The attributes that tell how large a picture is, due within its tag: a copied file, by its path
    /// below the content folder.
    case pictureSize(String)
    /// Numbered in a body, whose foot lists its sources; alone in a text of front matter.
    case citation(Citation, number: Int?)
    case compare(CompareDirective)
    case bars(BarsDirective)
    case radar(RadarDirective)
    case prosCons(ProsConsDirective)
    case useCases(UseCasesDirective)
  }

  package struct Heading: Sendable {
    /// 2…6 in the page that shows it.
    package let level: Int
    /// As links in the content name it.
    package let id: String
    /// Plain text.
    package let title: String

    package init(level: Int, id: String, title: String) {
      self.level = level
      self.id = id
      self.title = title
    }
  }

  /// A link within the site, or something else of the site that is named; for checking.
  package struct Link: Sendable {
    package let target: PageAddress
    /// Without `#`.
    package let fragment: String?
    package let position: SourcePosition

    package init(target: PageAddress, fragment: String?, position: SourcePosition) {
      self.target = target
      self.fragment = fragment
      self.position = position
    }
  }

  /// Where a paragraph begins: in the pieces, and in the file that an author wrote.
  package struct Passage: Sendable {
    package let piece: Int
    /// In bytes, of a piece of HTML.
    package let offset: Int
    package let position: SourcePosition
    /// Whether it stands in a body, whose lines are those of the file, as YAML's need not be.
    package let isInBody: Bool

    package init(piece: Int, offset: Int, position: SourcePosition, isInBody: Bool) {
      self.piece = piece
      self.offset = offset
      self.position = position
      self.isInBody = isInBody
    }
  }

  package var pieces: [Piece]
  package var headings: [Heading]
  package var links: [Link]
  /// Those out of the site.
  package var externalLinks: [ExternalLink]
  /// What the numbers of its citations stand for, from 1.
  package var citations: [Citation]
  /// The text alone, for window titles, JSON and CSV. Kept of inline markup only; of blocks it is empty.
  package var plainText: String
  /// In the order of the text; one for inline markup.
  package var passages: [Passage]

  package init(
    pieces: [Piece], headings: [Heading] = [], links: [Link] = [],
    externalLinks: [ExternalLink] = [], citations: [Citation] = [], plainText: String = "",
    passages: [Passage] = []
  ) {
    self.pieces = pieces
    self.headings = headings
    self.links = links
    self.externalLinks = externalLinks
    self.citations = citations
    self.plainText = plainText
    self.passages = passages
  }

  package static let empty = Markup(pieces: [])
  package var isEmpty: Bool { pieces.isEmpty }
}
