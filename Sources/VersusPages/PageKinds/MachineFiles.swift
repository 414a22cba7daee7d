import VersusModel

/// What programs look for: `robots.txt`, `llms.txt`, the comparison's data and, with a `base-url`,
/// `sitemap.xml` and `feed.xml`. A file of the author's own at the same path takes precedence.
func machineFiles(of index: SiteIndex, pages: [Page]) -> [Page] {
  let site = index.site
  let outlines = pages.compactMap(\.outline).filter(\.address.isContent)
  var files = [
    Page(path: "robots.txt") { Array(robots(of: site).utf8) },
    Page(path: "llms.txt") { Array(languageModelGuide(to: site, outlines, index.words).utf8) },
  ]
  if !site.options.isEmpty {
    let data = ComparisonData(site: site, assessment: index.assessment, words: index.words)
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

extension PageAddress {
  /// Whether the page says anything that other pages don't.
  var isContent: Bool {
    switch self {
    case .notFound, .search, .searchPart: false
    default: true
    }
  }
}

/// Each page once more, as Markdown, where the site wants it.
func markdownPages(of pages: [Page], in site: Site) -> [Page] {
  pages.compactMap { page in
    page.outline.flatMap { site.markdown(of: $0.address) }.map { path in
      Page(path: path) { memory, bytes in
        var html: [UInt8] = []
        page.render(into: &html, with: memory)
        bytes += Array(PageMarkdown.text(of: html).utf8)
      }
    }
  }
}

private func robots(of site: Site) -> String {
  let sitemap = site.settings.baseURL.map { "\nSitemap: \($0)/sitemap.xml\n" } ?? ""
  return "User-agent: *\nAllow: /\n" + sitemap
}

/// By the form that llmstxt.org proposes: title, summary, lists of links.
private func languageModelGuide(to site: Site, _ outlines: [PageOutline], _ words: Words) -> String
{
  var text = "# \(site.settings.title)\n"
  let summary = site.front?.article.description ?? site.settings.description
  if let summary, !summary.plainText.isEmpty { text += "\n> \(summary.plainText)\n" }
  let sections = SiteSection.allCases.map { ($0.title, $0 as SiteSection?) } + [(.more, nil)]
  for (title, section) in sections {
    let entries = outlines.filter { $0.section == section && $0.address != .index }
    guard !entries.isEmpty else { continue }
    text += "\n## \(words[title])\n\n"
    for entry in entries {
      let url = address(of: entry, in: site)
      let about = entry.description?.plainText ?? ""
      text += "- [" + entry.title.escapedForMarkdown + "](" + url + ")"
      text += (about.isEmpty ? "" : ": " + about) + "\n"
    }
  }
  return text
}

/// Of the page's Markdown, where it has any.
private func address(of page: PageOutline, in site: Site) -> String {
  guard let path = site.markdown(of: page.address) else {
    return site.absolute(page.address) ?? page.address.url(site.settings.urls)
  }
  return (site.settings.baseURL.map { $0 + "/" } ?? "") + percentEncoded(path)
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
