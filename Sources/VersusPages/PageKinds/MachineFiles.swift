import VersusModel

/// What programs look for: `robots.txt`, `llms.txt`, the comparison's data and, with a `base-url`,
/// `sitemap.xml` and `feed.xml`. A file of the author's own at the same path takes precedence.
func machineFiles(of index: SiteIndex, pages: [Page]) -> [Page] {
  let site = index.site
  let outlines = pages.compactMap(\.outline).filter { isContent($0.address) }
  var files = [
    Page(path: "robots.txt") { Array(robots(of: site).utf8) },
    Page(path: "llms.txt") { Array(languageModelGuide(to: site, outlines).utf8) },
  ]
  if !site.options.isEmpty {
    let data = ComparisonData(site: site, assessment: index.assessment)
    files.append(Page(path: ComparisonData.jsonPath) { data.json() })
    files.append(Page(path: ComparisonData.csvPath) { data.csv() })
  }
  if site.settings.baseURL != nil {
    files.append(Page(path: "sitemap.xml") { Array(sitemap(of: site, outlines).utf8) })
    if index.hasFeed {
      files.append(Page(path: "feed.xml") { Array((site.feed(of: outlines) ?? "").utf8) })
    }
  }
  return files.filter { !site.files.contains($0.path) }
}

/// Whether a page says anything that other pages don't.
private func isContent(_ address: PageAddress) -> Bool {
  switch address {
  case .notFound, .search, .searchPart: false
  default: true
  }
}

private func robots(of site: Site) -> String {
  let sitemap = site.settings.baseURL.map { "\nSitemap: \($0)/sitemap.xml\n" } ?? ""
  return "User-agent: *\nAllow: /\n" + sitemap
}

/// By the form that llmstxt.org proposes: title, summary, lists of links.
private func languageModelGuide(to site: Site, _ outlines: [PageOutline]) -> String {
  var text = "# \(site.settings.title)\n"
  let summary = site.front?.article.description ?? site.settings.description
  if let summary, !summary.plainText.isEmpty { text += "\n> \(summary.plainText)\n" }
  let sections = SiteSection.allCases.map { ($0.title, $0 as SiteSection?) } + [("More", nil)]
  for (title, section) in sections {
    let entries = outlines.filter { $0.section == section && $0.address != .index }
    guard !entries.isEmpty else { continue }
    text += "\n## \(title)\n\n"
    for entry in entries {
      let url = site.absolute(entry.address) ?? entry.address.url(site.settings.urls)
      let about = entry.description?.plainText ?? ""
      text += "- [" + escaped(entry.title) + "](" + url + ")"
      text += (about.isEmpty ? "" : ": " + about) + "\n"
    }
  }
  return text
}

/// Text that Markdown takes as it is.
private func escaped(_ text: String) -> String {
  if !text.utf8.contains(where: isMark) { return text }
  var escaped: [UInt8] = []
  for byte in text.utf8 {
    if isMark(byte) { escaped.append(UInt8(ascii: "\\")) }
    escaped.append(byte)
  }
  return String(decoding: escaped, as: UTF8.self)
}

private func isMark(_ byte: UInt8) -> Bool {
  switch byte {
  case UInt8(ascii: "["), UInt8(ascii: "]"), UInt8(ascii: "<"), UInt8(ascii: ">"),
    UInt8(ascii: "\\"), UInt8(ascii: "`"), UInt8(ascii: "*"), UInt8(ascii: "_"):
    true
  default: false
  }
}

/// By the protocol of sitemaps.org. The addresses are percent-encoded and need no escape but `&`.
private func sitemap(of site: Site, _ outlines: [PageOutline]) -> String {
  var text = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
  text += "<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n"
  for outline in outlines {
    guard let url = site.absolute(outline.address) else { continue }
    let date = outline.updated.map { "<lastmod>\($0)</lastmod>" } ?? ""
    let location = url.utf8.contains(UInt8(ascii: "&")) ? url.replacing("&", with: "&amp;") : url
    text += "<url><loc>" + location + "</loc>" + date + "</url>\n"
  }
  return text + "</urlset>\n"
}
