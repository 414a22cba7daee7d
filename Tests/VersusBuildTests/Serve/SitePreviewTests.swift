import Foundation
import Testing

@testable import VersusBuild

struct SitePreviewTests {
  private func show(_ site: TemporarySite, in preview: SitePreview) {
    var watch = SiteWatch(root: site.root, wishes: Wishes(), isStrict: false)
    preview.show(watch.build())
  }

  private func response(_ uri: String, of preview: SitePreview) throws -> Response {
    preview.response(to: try #require(RequestTarget(uri)))
  }

  private func news(of uri: String, from preview: SitePreview) throws -> String {
    String(decoding: preview.news(of: try #require(RequestTarget(uri))), as: UTF8.self)
  }

  private func text(_ response: Response) -> String {
    String(decoding: response.body, as: UTF8.self)
  }

  @Test func `a page gets the script at its end, and any other file nothing`() throws {
    let site = try TemporarySite(["content/index.md": "Hello.\n", "content/a.txt": "</body>"])
    let preview = SitePreview()
    show(site, in: preview)
    let page = try text(response("/", of: preview))
    #expect(page.contains("src=\"/.versus/live.js\""))
    #expect(page.hasSuffix("</script>\n</body>\n</html>\n"))
    #expect(try text(response("/a.txt", of: preview)) == "</body>")
    #expect(site.contents(of: "site").count == 3)
  }

  @Test func `a copied page gets the script too, even without an end`() throws {
    let site = try TemporarySite([
      "content/index.md": "Hello.\n", "content/a.html": "<p>A", "content/b.html": "<p>B</BODY>",
    ])
    let preview = SitePreview()
    show(site, in: preview)
    #expect(try text(response("/a.html", of: preview)).hasPrefix("<p>A<script"))
    #expect(try text(response("/b.html", of: preview)).hasSuffix("</script>\n</BODY>"))
  }

  @Test func `a link that takes a folder's place leads nowhere`() throws {
    let site = try TemporarySite([
      "content/index.md": "Hello.\n", "content/a/b.txt": "ours", "elsewhere/b.txt": "theirs",
    ])
    let preview = SitePreview()
    show(site, in: preview)
    #expect(try text(response("/a/b.txt", of: preview)) == "ours")
    try site.remove("site/content/a")
    try FileManager.default.createSymbolicLink(
      atPath: site.root + "/content/a", withDestinationPath: site.root + "/elsewhere")
    for _ in 1...2 {
      #expect(try response("/a/b.txt", of: preview).status == .notFound)
      // It is a mistake, so that the last good site stays.
      show(site, in: preview)
    }
  }

  @Test func `the last good site stays, and the news say what to mend`() throws {
    let site = try TemporarySite()
    let preview = SitePreview()
    show(site, in: preview)
    let good = try news(of: "/", from: preview)
    try site.write("# Hello\n\n[Nowhere](nowhere.md)\n", to: "site/content/index.md")
    show(site, in: preview)
    #expect(try text(response("/", of: preview)).contains("Hello."))
    let bad = try news(of: "/", from: preview)
    #expect(bad.contains("nowhere.md"))
    // One line for the message: a line feed would end it.
    #expect(bad.split(separator: "\n").count == 2)
    try site.write("Hello.\n", to: "site/content/index.md")
    show(site, in: preview)
    #expect(try news(of: "/", from: preview) == good)
    #expect(good.contains("\"report\":null"))
  }

  @Test func `only the pages that a save changes are news`() throws {
    let site = try TemporarySite([
      "content/index.md": "Hello.\n", "content/a.md": "# A\n\nOne.\n",
    ])
    let preview = SitePreview()
    show(site, in: preview)
    let (front, page) = try (news(of: "/", from: preview), news(of: "/a.html", from: preview))
    #expect(try text(response("/a.html", of: preview)).contains(version(in: page)))
    try site.write("# A\n\nTwo.\n", to: "site/content/a.md")
    show(site, in: preview)
    #expect(try news(of: "/", from: preview) == front)
    #expect(try news(of: "/a.html", from: preview) != page)
    // Any page may show a file that is copied.
    try site.write("<svg/>", to: "site/content/b.svg")
    show(site, in: preview)
    #expect(try news(of: "/", from: preview) != front)
  }

  private func version(in news: String) -> String {
    news.split(separator: "\"").first { $0.contains("-") }.map(String.init) ?? "none"
  }

  @Test func `a page that has gone is news where it is open`() throws {
    let site = try TemporarySite(["content/index.md": "Hello.\n", "content/a.md": "# A\n"])
    let preview = SitePreview()
    show(site, in: preview)
    let page = try news(of: "/a.html", from: preview)
    try site.remove("site/content/a.md")
    show(site, in: preview)
    #expect(try response("/a.html", of: preview).status == .notFound)
    #expect(try news(of: "/a.html", from: preview) != page)
  }

  @Test func `without a good site there is a page that is no success`() throws {
    let site = try TemporarySite(["content/index.md": "[Nowhere](nowhere.md)\n"])
    let preview = SitePreview()
    show(site, in: preview)
    let response = try response("/anything", of: preview)
    #expect(response.status == .serviceUnavailable)
    #expect(text(response).contains("live.js"))
  }

  @Test func `what search loads is made when it is asked for, from the site as it is`() throws {
    let site = try TemporarySite(["content/index.md": "Hello.\n", "content/a.md": "# Kettle\n"])
    let preview = SitePreview()
    show(site, in: preview)
    #expect(try text(response("/search/index.js", of: preview)).contains("Kettle"))
    try site.write("# Teapot\n", to: "site/content/a.md")
    show(site, in: preview)
    #expect(try text(response("/search/index.js", of: preview)).contains("Teapot"))
    #expect(try response("/assets/search/none.js", of: preview).status == .notFound)
    #expect(site.contents(of: "site").count == 3)
  }

  @Test func `links that need a base URL stay on this machine`() throws {
    let site = try TemporarySite([
      "versus.yml": "base-url: https://host.example/path\n", "content/index.md": "Hello.\n",
    ])
    var wishes = Wishes()
    wishes.previewURL = "http://127.0.0.1:8000"
    var watch = SiteWatch(root: site.root, wishes: wishes, isStrict: false)
    let preview = SitePreview()
    preview.show(watch.build())
    let missing = try response("/no/such/page", of: preview)
    #expect(missing.status == .notFound)
    #expect(!text(missing).contains("/path/"))
    #expect(!text(missing).contains("host.example"))
  }
}
