import VersusModel
import VersusTemplates

/// A page of the author's own.
struct FreePageView: View {
  let page: PageFrame
  let lead: [UInt8]
  let body: [UInt8]
  /// The pages of its folder, where it is the folder's own.
  let pages: [PageEntry]
  /// Those of them that have no order of the author's, where they are too many for one list.
  let letters: [IndexLetterView]

  static let shape = Shape<FreePageView>(
    "free page",
    [
      .view("page") { $0.page },
      .html("lead") { $0.lead },
      .html("body") { $0.body },
      .list("pages") { $0.pages },
      .list("letters") { $0.letters },
    ])

  /// Of more titles nobody reads all to find one.
  static let mostInOneList = 60

  init(_ free: FreePage, _ outline: PageOutline, in context: PageContext) {
    let listed = context.index.folders.pages(under: free.path)
    let unordered = listed.filter { $0.article.order == nil }
    let isLong = unordered.count > Self.mostInOneList
    page = context.frame(
      outline, contents: context.contents(of: free.article.body), bundle: isLong ? .letters : nil)
    lead = context.html(free.article.description)
    body = context.html(free.article.body)
    letters =
      isLong
      ? IndexLetterView.all(
        of: SearchEntry.all(
          of: unordered.map { PageOutline(.page($0.path), $0.article) }, in: context.words),
        in: context) : []
    pages = (isLong ? listed.filter { $0.article.order != nil } : listed).map { page in
      PageEntry(
        page: Link(title: page.article.title, url: context.links.to(.page(page.path))),
        description: context.html(page.article.description))
    }
  }

  /// A page in the list of its folder.
  struct PageEntry: View {
    let page: Link
    let description: [UInt8]

    static let shape = Shape<PageEntry>(
      "page entry",
      [
        .text("title") { $0.page.title },
        .text("url") { $0.page.url },
        .html("description") { $0.description },
      ])
  }
}

/// What a host shows for an address that is not there.
struct NotFoundPageView: View {
  let page: PageFrame

  static let shape = Shape<NotFoundPageView>("not-found page", [.view("page") { $0.page }])

  init(_ outline: PageOutline, in context: PageContext) {
    page = context.frame(outline, bundle: .search)
  }
}
