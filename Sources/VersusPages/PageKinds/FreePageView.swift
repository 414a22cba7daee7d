import VersusModel
import VersusTemplates

/// A page of the author's own.
struct FreePageView: View {
  let page: PageFrame
  let lead: [UInt8]
  let body: [UInt8]

  static let shape = Shape<FreePageView>(
    "free page",
    [
      .view("page") { $0.page },
      .html("lead") { $0.lead },
      .html("body") { $0.body },
    ])

  init(_ free: FreePage, _ outline: PageOutline, in context: PageContext) {
    page = context.frame(outline, contents: context.contents(of: free.article.body))
    lead = context.html(free.article.description)
    body = context.html(free.article.body)
  }
}

/// What a host shows for an address that is not there.
struct NotFoundPageView: View {
  let page: PageFrame

  static let shape = Shape<NotFoundPageView>("not-found page", [.view("page") { $0.page }])

  init(_ outline: PageOutline, in context: PageContext) {
    page = context.frame(outline)
  }
}
