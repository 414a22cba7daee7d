/// `versus.yml`: every key has a default.
package struct Settings: Sendable {
  package enum URLStyle: String, Hashable, Sendable, CaseIterable {
    /// `options/nodejs.html`: works on every host and from disk.
    case files
    /// `options/nodejs/`
    case folders
  }

  package enum RawHTML: String, Hashable, Sendable, CaseIterable {
    case allow, escape, error
  }

  package enum Pairs: String, Hashable, Sendable, CaseIterable {
    case all, listed, none
  }

  /// Two options that an author wants compared.
  package struct ListedPair: Hashable, Sendable {
    package let left: Option.ID
    package let right: Option.ID
    package let position: SourcePosition
    /// Where each of the two is named.
    package var leftPlace: SourcePosition
    package var rightPlace: SourcePosition

    package init(left: Option.ID, right: Option.ID, position: SourcePosition) {
      self.left = left
      self.right = right
      self.position = position
      leftPlace = position
      rightPlace = position
    }
  }

  /// A picture of the content folder, by its path below it.
  package struct Logo: Hashable, Sendable {
    package let path: String
    package let position: SourcePosition

    package init(path: String, position: SourcePosition) {
      self.path = path
      self.position = position
    }
  }

  package var title = "Untitled"
  package var description: Markup?
  /// A BCP 47 tag.
  package var language = "en"
  /// The content folder, below the site's root.
  package var content = "content"
  /// Absolute, with its scheme, without a final slash.
  package var baseURL: String?
  package var repository: String?
  /// Where a page can be edited: an address with `{path}` for the file's path below the site's root.
  package var editURL: String?
  package var urls = URLStyle.files
  package var rawHTML = RawHTML.escape
  /// Whether code gets the colours of its language.
  package var highlight = true
  package var freshFor = Period(count: 18, unit: .months)
  /// Whole points of 100.
  package var closeCall = 5
  package var criteriaGroups: [Group]?
  package var useCaseGroups: [Group]?
  package var pairs = Pairs.all
  package var listedPairs: [ListedPair] = []
  package var maxPairs = 1000
  /// Whether each page also stands beside itself as Markdown.
  package var markdown = false
  /// Whether visitors can search the site.
  package var search = true
  /// Names at the top of the output that are not ours and come along.
  package var keep = [".git", ".gitignore", ".nojekyll", "CNAME"]

  /// Nil for the default menu.
  package var navigation: [NavigationItem]?
  package var accent: Colour?
  package var logo: Logo?
  /// Whether drafts are part of the site; asked for at the command line.
  package var includesDrafts = false
  /// What counts as today; nil for the newest date of the content.
  package var day: PartialDate?

  package init() {}

  /// The pages of the index from A to Z beside the page of the search, which holds few entries itself.
  ///
  /// - Parameter count: Of the entries.
  package func searchParts(of count: Int) -> [PageAddress] {
    guard count > Self.entriesInSearchPart else { return [] }
    let parts = (count + Self.entriesInSearchPart - 1) / Self.entriesInSearchPart
    return (1...parts).map { .searchPart($0) }
  }

  package static let entriesInSearchPart = 400
}
