import VersusModel

/// What crawlers and language models look for: `robots.txt`, `llms.txt` and, with a `base-url`,
/// `sitemap.xml`. A file of the author's own at the same path takes precedence.
func machineFiles(of site: Site, pages: [Page]) -> [Page] {
  let outlines = pages.compactMap(\.outline).filter { $0.address != .notFound }
  let files = [
    Page(path: "robots.txt") { Array(robots(of: site).utf8) },
    Page(path: "llms.txt") { Array(languageModelGuide(to: site, outlines).utf8) },
    Page(path: "sitemap.xml") { Array(sitemap(of: site, outlines).utf8) },
  ]
  return files.filter { file in
    !site.files.contains(file.path) && (file.path != "sitemap.xml" || site.settings.baseURL != nil)
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
      text += "- [\(escaped(entry.title))](\(url))" + (about.isEmpty ? "" : ": \(about)") + "\n"
    }
  }
  return text
}

/// Text that Markdown takes as it is.
private func escaped(_ text: String) -> String {
  var escaped = ""
  for character in text {
    if "[]<>\\`*_".contains(character) { escaped += "\\" }
    escaped.append(character)
  }
  return escaped
}

/// By the protocol of sitemaps.org. The addresses are percent-encoded and need no escape but `&`.
private func sitemap(of site: Site, _ outlines: [PageOutline]) -> String {
  var text = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
  text += "<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n"
  for outline in outlines {
    guard let url = site.absolute(outline.address) else { continue }
    let date = outline.updated.map { "<lastmod>\($0)</lastmod>" } ?? ""
    text += "<url><loc>\(url.replacing("&", with: "&amp;"))</loc>\(date)</url>\n"
  }
  return text + "</urlset>\n"
}
