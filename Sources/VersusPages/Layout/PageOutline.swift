import VersusModel

/// A page before its view is made: where it is, what it is called, and its neighbours.
struct PageOutline: Sendable {
  let address: PageAddress
  let title: String
  var description: Markup?
  var section: SiteSection?
  /// Of the criterion or the use case that it is about.
  var group: Group.ID?
  var updated: PartialDate?
  /// The file it comes from, below the site's root; nil for what versus makes by itself.
  var file: String?
  /// Old addresses that lead to the page.
  var aliases: [String] = []
  var isDraft = false
  var params = Parameter.map([])
  /// A list of things, a text, or something else.
  var kind = Kind.page
  /// The page before it within its kind.
  var previous: (address: PageAddress, title: String)?
  var next: (address: PageAddress, title: String)?

  init(_ address: PageAddress, title: String, section: SiteSection? = nil) {
    self.address = address
    self.title = title
    self.section = section
  }

  init(
    _ address: PageAddress, _ article: Article, section: SiteSection? = nil,
    group: Group.ID? = nil
  ) {
    self.init(address, title: article.title, section: section)
    self.group = group
    description = article.description
    updated = article.updated
    file = article.file
    aliases = article.aliases.map(\.path)
    isDraft = article.isDraft
    params = article.params
  }

  /// What JSON-LD calls the page.
  enum Kind: String, Sendable {
    case page = "WebPage"
    case list = "CollectionPage"
    case article = "Article"
  }
}

extension [PageOutline] {
  /// Each with its neighbours.
  var linked: Self {
    indices.map { index in
      var outline = self[index]
      if index > startIndex {
        outline.previous = (self[index - 1].address, self[index - 1].title)
      }
      if index + 1 < endIndex { outline.next = (self[index + 1].address, self[index + 1].title) }
      return outline
    }
  }
}

extension PageContext {
  /// - Parameters:
  ///   - contents: The headings of the page; shown from three up.
  ///   - summary: What the page says in short, where its author does not.
  ///   - subject: What it is about besides itself.
  ///   - oldestFact: The date of the oldest fact that the page shows.
  ///   - bundle: What it loads besides what every page does.
  ///   - surroundings: Those of a page alike; made for this one where there are none.
  func frame(
    _ outline: PageOutline, contents: [PageFrame.Contents] = [], summary: String = "",
    subject: StructuredSubject? = nil, oldestFact: PartialDate? = nil,
    bundle: AssetBundle? = nil, surroundings: Surroundings? = nil
  ) -> PageFrame {
    let own = bundle.flatMap { index.assets.bundles[$0] }
    let surroundings = surroundings ?? Surroundings(of: outline, in: self)
    let siteTitle = surroundings.siteTitle
    let isFront = outline.address == .index
    let description = (outline.description?.plainText ?? summary).clipped(to: Self.longestSummary)
    let canonical = outline.address == .notFound ? "" : site.absolute(outline.address) ?? ""
    return PageFrame(
      surroundings: surroundings, ownStylesheet: own?.style.map(links.to(file:)) ?? "",
      ownScript: own?.script.map(links.to(file:)) ?? "", title: outline.title,
      windowTitle: isFront || outline.title == siteTitle
        ? siteTitle : outline.title + " · " + siteTitle,
      description: description, contents: contents.count > 2 ? contents : [],
      previous: outline.previous.map { Link(title: $0.title, url: links.to($0.address)) },
      next: outline.next.map { Link(title: $0.title, url: links.to($0.address)) },
      backlinks: index.backlinks.to(outline.address).map {
        Link(title: $0.title, url: links.to($0.address))
      },
      updated: outline.updated.map { DateView($0, in: words) },
      oldestFact: oldestFact.map { DateView($0, in: words) }, isDraft: outline.isDraft,
      params: outline.params,
      canonical: canonical, card: canonical.isEmpty ? "" : index.assets.card,
      markdown: site.markdown(of: outline.address).map(links.to(file:)) ?? "",
      isArticle: outline.kind == .article,
      editURL: outline.file.flatMap { site.editURL(of: $0) } ?? "",
      structuredData: structuredData(
        outline, at: canonical, description: description, subject: subject))
  }

  /// In characters: about what search engines show.
  private static let longestSummary = 160

  func contents(of body: Markup) -> [PageFrame.Contents] {
    body.headings.filter { $0.level <= 3 }.map {
      PageFrame.Contents(title: $0.title, id: $0.id, isNested: $0.level == 3)
    }
  }
}

extension Sequence<Fact> {
  /// Of what is known; nil where nothing has a date.
  var oldestDate: PartialDate? {
    lazy.compactMap { $0.reading == .unknown ? nil : $0.date }.min()
  }
}

extension Site {
  /// The path of a page's Markdown in the output, by the form of llmstxt.org; nil where it has none.
  func markdown(of address: PageAddress) -> String? {
    guard settings.markdown, address.isContent else { return nil }
    return address.outputPath(settings.urls) + ".md"
  }

  /// The address of a page on its host; nil without a `base-url`.
  func absolute(_ address: PageAddress) -> String? {
    guard let base = settings.baseURL else { return nil }
    var url = address == .index ? "" : address.url(settings.urls)
    if case .question = address { url = PageAddress.quiz.url(settings.urls) }
    return base + "/" + percentEncoded(url)
  }

  fileprivate func editURL(of file: String) -> String? {
    guard let parts = settings.editURL?.split(separator: "{path}", omittingEmptySubsequences: false)
    else { return nil }
    return parts.joined(separator: percentEncoded(file))
  }
}

extension String {
  /// The words that fit into so many characters, and a mark where some do not.
  func clipped(to most: Int) -> String {
    guard utf8.count > most, count > most else { return self }
    let head = prefix(most - 1)
    let words = head.lastIndex(of: " ").map { head[..<$0] } ?? head
    return words + "…"
  }
}
