import VersusModel
import VersusTemplates

/// The way into the search from any page.
struct SearchBoxView: View {
  let url: String
  /// What searches, loaded with its style when somebody does.
  let script: String
  let stylesheet: String
  /// What it loads first.
  let index: String

  static let shape = Shape<SearchBoxView>(
    "search box",
    [
      .text("url") { $0.url },
      .text("script") { $0.script },
      .text("stylesheet") { $0.stylesheet },
      .text("index") { $0.index },
    ])

  /// Nil where the site can't be searched.
  init?(in context: PageContext) {
    guard let files = context.index.assets.bundles[.search] else { return nil }
    url = context.links.to(.search)
    script = files.script.map(context.links.to(file:)) ?? ""
    stylesheet = files.style.map(context.links.to(file:)) ?? ""
    index = context.links.to(file: SearchPaths.entry)
  }
}

/// The results of a search, and without scripts an index from A to Z, or a part of it.
struct SearchPageView: View {
  let page: PageFrame
  let isPart: Bool
  let hasPairs: Bool
  let options: Link?
  let letters: [IndexLetterView]
  /// Where there are too many pages for one list.
  let parts: [Part]

  static let shape = Shape<SearchPageView>(
    "search page",
    [
      .view("page") { $0.page },
      .flag("is-part") { $0.isPart },
      .flag("has-pairs") { $0.hasPairs },
      .view("options") { $0.options },
      .list("letters") { $0.letters },
      .list("parts") { $0.parts },
    ])

  struct Part: View {
    let title: String
    let url: String
    let isCurrent: Bool

    static let shape = Shape<Part>(
      "part of the index",
      [
        .text("title") { $0.title },
        .text("url") { $0.url },
        .flag("is-current") { $0.isCurrent },
      ])
  }

  init(_ part: SearchPart, _ parts: [SearchPart], _ outline: PageOutline, in context: PageContext) {
    isPart = part.address != .search
    hasPairs = !isPart && !context.index.pairs.isEmpty
    options =
      SiteSection.options.exists(in: context.site)
      ? Link(
        title: context.words[SiteSection.options.title], url: context.links.to(.options)) : nil
    letters = IndexLetterView.all(of: part.entries, in: context)
    self.parts = parts.map {
      Part(
        title: $0.title, url: context.links.to($0.address), isCurrent: $0.address == part.address)
    }
    page = context.frame(outline, bundle: .search)
  }
}
