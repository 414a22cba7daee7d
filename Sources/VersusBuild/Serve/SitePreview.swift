import VersusModel
import VersusPages

/// What a browser is shown: the last good site, and what is wrong with the files as they are now.
///
/// It lives on one event loop, and so needs no lock. Pages are rendered when first asked for.
final class SitePreview {
  /// Where the script, its style and its news are; no file of a site may start with a dot.
  static let reserved = ".versus/"

  private var site: ServedSite?
  /// What the browser is to show above the site; nil where nothing is wrong.
  private var report: String?
  /// Pages of this site as they are sent.
  private var rendered: [String: LivePage] = [:]

  func show(_ build: SiteBuild) {
    report = build.report
    guard let built = build.site else { return }
    var next = ServedSite(built, copies: build.copies)
    // Until it has been worked out anew, the page stays as it was.
    if let awaited = built.awaited { next.pages[awaited] = site?.pages[awaited] }
    site = next
    rendered = [:]
  }

  /// One message of server-sent events (HTML Living Standard, 9.2): which version of a page is
  /// shown, and what is wrong.
  func news(of page: RequestTarget) -> [UInt8] {
    let state = JSONText.object([
      ("version", response(to: page).version.map(JSONText.string) ?? .null),
      ("report", report.map(JSONText.string) ?? .null),
    ])
    return Array("retry: 500\ndata: ".utf8) + state.compact + Array("\n\n".utf8)
  }

  func response(to target: RequestTarget) -> Response {
    if target.path.hasPrefix(Self.reserved) { return ownFile(target.path) }
    guard site != nil else { return .later(live(Self.nothingToShow)) }
    if isSearchFile(target.path) { site?.addSearch() }
    guard let site else { return Response(.notFound) }
    let isFolder = target.path.isEmpty || target.path.hasSuffix("/")
    let path = isFolder ? target.path + "index.html" : target.path
    if let response = response(at: path, of: site) { return response }
    if path == site.awaited { return .later(live(Self.stillToCome)) }
    if !isFolder, site.has(path + "/index.html") {
      let name = path.split(separator: "/").last.map(String.init) ?? ""
      return .redirect(to: percentEncoded(name) + "/" + target.query)
    }
    guard var missing = response(at: "404.html", of: site) else { return Response(.notFound) }
    missing.status = .notFound
    return missing
  }

  /// Whether it is something that search loads, and that is made once it is asked for.
  private func isSearchFile(_ path: String) -> Bool {
    path.hasSuffix(".js") && (path.hasPrefix("search/") || path.hasPrefix("assets/search/"))
  }

  private func ownFile(_ path: String) -> Response {
    let name = "/" + path.dropFirst(Self.reserved.count)
    guard let file = EmbeddedLiveReload.files.first(where: { $0.path.hasSuffix(name) }) else {
      return Response(.notFound)
    }
    return Response(.ok, MediaType(ofPath: path), file.bytes)
  }

  /// Nil where the site has no such file.
  private func response(at path: String, of site: ServedSite) -> Response? {
    let isPage = path.hasSuffix(".html")
    if let page = site.pages[path] {
      guard isPage else { return Response(.ok, MediaType(ofPath: path), page.render()) }
      let live = rendered[path] ?? live(page.render())
      rendered[path] = live
      return Response(.ok, live)
    }
    guard site.files.contains(path) else { return nil }
    do throws(DiskError) {
      // A link may have taken a folder's place since the site was built.
      for folder in Path.folders(above: path) {
        guard try Disk.kind(of: site.content + "/" + folder) == .folder else { return nil }
      }
      let bytes = try Disk.read(site.content + "/" + path)
      return isPage ? Response(.ok, live(bytes)) : Response(.ok, MediaType(ofPath: path), bytes)
    } catch {
      return Response(.internalServerError, .text, Array("\(error)\n".utf8))
    }
  }

  private func live(_ page: [UInt8]) -> LivePage {
    LivePage(page, copies: site?.copies ?? Fingerprint())
  }

  private static let nothingToShow = notice(
    "Nothing to show yet", "There is no site yet, or it has errors; the terminal says which.")
  private static let stillToCome = notice(
    "Still to come", "This report is being worked out. The page loads anew when it is there.")

  private static func notice(_ title: String, _ text: String) -> [UInt8] {
    Array(
      """
      <!doctype html>
      <html lang="en">
      <head>
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width">
      <title>\(title)</title>
      </head>
      <body>
      <p>\(text)</p>
      </body>
      </html>

      """.utf8)
  }
}

/// A page with the script that brings it up to date.
struct LivePage {
  let bytes: [UInt8]
  /// Changes with what a reader sees of the page.
  let version: String

  /// - Parameters:
  ///   - page: HTML.
  ///   - copies: Changes with the files that pages show, such as images.
  init(_ page: [UInt8], copies: Fingerprint) {
    version = Fingerprint(of: page).hexadecimal + "-" + copies.hexadecimal
    let script = "<script src=\"/.versus/live.js\" data-version=\"\(version)\" defer></script>\n"
    var bytes = page
    bytes.insert(contentsOf: script.utf8, at: Self.endOfBody(page))
    self.bytes = bytes
  }

  private static func endOfBody(_ page: [UInt8]) -> Int {
    let tag = Array("</body".utf8)
    guard page.count >= tag.count else { return page.count }
    return (0...(page.count - tag.count)).last { start in
      page[start] == tag[0] && zip(page[start...], tag).allSatisfy { $0 == $1 || $0 | 0x20 == $1 }
    } ?? page.count
  }
}

/// A site by its paths.
private struct ServedSite {
  var pages: [String: Page]
  /// The path of the page that is still to come.
  let awaited: String?
  let files: Set<String>
  /// The folder of the files, absolute.
  let content: String
  let copies: Fingerprint
  private let prepared: PreparedSite
  private var hasSearch = false

  init(_ site: PreparedSite, copies: Fingerprint) {
    pages = Dictionary(site.pages.map { ($0.path, $0) }) { first, _ in first }
    awaited = site.awaited
    files = Set(site.files)
    content = site.content
    self.copies = copies
    prepared = site
  }

  /// Makes what search loads, once.
  mutating func addSearch() {
    guard !hasSearch else { return }
    hasSearch = true
    let files = searchFiles(
      for: prepared.pages, of: prepared.site, in: prepared.words, by: ParallelMapping())
    for file in files {
      pages[file.path] = file
    }
  }

  func has(_ path: String) -> Bool { pages[path] != nil || files.contains(path) }
}
