import VersusModel

extension PageContext {
  /// The page by the vocabulary of schema.org, as JSON-LD: what it is, and where it stands.
  ///
  /// Addresses there must be absolute: without a `base-url` they are left out.
  func structuredData(_ outline: PageOutline, description: String) -> [UInt8] {
    guard outline.address != .notFound else { return [] }
    let address = site.absolute(outline.address)
    let isFront = outline.address == .index
    let page = JSONText.object([
      ("@context", .string("https://schema.org")),
      ("@type", .string(isFront ? "WebSite" : outline.kind.rawValue)),
      (outline.kind == .article ? "headline" : "name", .string(outline.title)),
      ("description", description.isEmpty ? nil : .string(description)),
      ("url", address.map { .string($0) }),
      ("inLanguage", .string(site.settings.language)),
      ("dateModified", outline.updated.map { .string($0.description) }),
      ("breadcrumb", isFront ? nil : breadcrumbs(outline)),
    ])
    return page.compact
  }

  private func breadcrumbs(_ outline: PageOutline) -> JSONText {
    var trail: [(title: String, address: PageAddress)] = [(site.settings.title, .index)]
    if let section = outline.section, section.address != outline.address, section.exists(in: site) {
      trail.append((section.title, section.address))
    }
    trail.append((outline.title, outline.address))
    let items = trail.enumerated().map { position, step in
      JSONText.object([
        ("@type", .string("ListItem")), ("position", .number(position + 1)),
        ("name", .string(step.title)),
        ("item", site.absolute(step.address).map { .string($0) }),
      ])
    }
    return .object([("@type", .string("BreadcrumbList")), ("itemListElement", .list(items))])
  }
}
