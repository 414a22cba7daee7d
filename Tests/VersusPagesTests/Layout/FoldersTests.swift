import Testing
import VersusModel

@testable import VersusPages

struct FoldersTests {
  private let folders = Folders(
    of: ["about", "guides/a", "guides/deep/b", "guides/deep/index", "guides/index", "lone/c"]
      .map(Self.page))

  @Test(arguments: [
    ("guides/deep/b", ["guides/index", "guides/deep/index"]),
    ("guides/deep/index", ["guides/index"]), ("guides/index", []), ("about", []), ("lone/c", []),
  ])
  func `above a page are those of its folders, from the top down`(_ path: String, _ above: [String])
  {
    #expect(folders.above(path).map(\.path) == above)
  }

  @Test(arguments: [
    ("guides/index", ["guides/a", "guides/deep/index"]), ("guides/deep/index", ["guides/deep/b"]),
    ("guides/a", []), ("lone/c", []), ("about", []),
  ])
  func `the page of a folder lists what is in it`(_ path: String, _ pages: [String]) {
    #expect(folders.pages(under: path).map(\.path) == pages)
  }

  private static func page(_ path: String) -> FreePage {
    FreePage(path: path, article: LinkedText.article(path))
  }
}

struct BacklinksTests {
  @Test func `a page is led to by those that link to it, once each, never by itself`() {
    let links = Backlinks(
      in: LinkedText.site([
        ("a", [.page("b"), .page("b"), .page("a")]), ("b", [.page("a")]),
        ("c", [.page("b"), .page("a"), .page("b")]),
      ]))
    #expect(links.to(.page("b")).map(\.title) == ["a", "c"])
    #expect(links.to(.page("a")).map(\.title) == ["b", "c"])
    #expect(links.to(.page("c")).isEmpty)
  }

  @Test func `a pair is led to by either of its names`() {
    let (a, b) = (Option.ID("a"), Option.ID("b"))
    let links = Backlinks(in: LinkedText.site([("one", [.pair(b, a)]), ("two", [.pair(a, b)])]))
    #expect(links.to(.pair(a, b)).map(\.title) == ["one", "two"])
    #expect(links.to(.pair(b, a)).map(\.title) == ["one", "two"])
  }

  @Test func `a page that many lead to names a dozen`() {
    let many = (0..<40).map { ("page \($0)", [PageAddress.page("goal")]) }
    let links = Backlinks(in: LinkedText.site([("goal", [])] + many))
    #expect(links.to(.page("goal")).map(\.title) == (0..<12).map { "page \($0)" })
  }
}

/// Free pages whose texts hold links to others.
enum LinkedText {
  private static let place = SourcePosition(file: "content/a.md", line: 1, column: 1)

  static func article(_ title: String, links: [PageAddress] = []) -> Article {
    let body = Markup(
      pieces: [],
      links: links.map { Markup.Link(target: $0, fragment: nil, position: place) })
    return Article(file: "content/\(title).md", title: title, body: body)
  }

  static func site(_ pages: [(path: String, links: [PageAddress])]) -> Site {
    Site(
      settings: Settings(),
      pages: pages.map { FreePage(path: $0.path, article: article($0.path, links: $0.links)) })
  }
}
