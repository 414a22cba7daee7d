import VersusModel

/// What a page is about besides itself, for programs that read JSON-LD.
enum StructuredSubject {
  /// The pages that a page lists, in its order.
  case list([(title: String, address: PageAddress)])
  /// All facts, with the files that hold them.
  case dataset(PartialDate?)
}

extension PageContext {
  /// A list names its first: programs ask for no more.
  private static let mostListed = 100

  /// The page by the vocabulary of schema.org, as JSON-LD: what it is, and where it stands.
  ///
  /// Addresses there must be absolute: without a `base-url` they are left out. Verdicts are no
  /// `Review`: those have one author and a rating, and versus makes up neither.
  ///
  /// - Parameter canonical: The absolute address of the page, or empty.
  func structuredData(
    _ outline: PageOutline, at canonical: String, description: String, subject: StructuredSubject?
  ) -> [UInt8] {
    guard outline.address != .notFound else { return [] }
    let address = canonical.isEmpty ? nil : canonical
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
      ("mainEntity", subject.flatMap { entity($0, of: outline, description: description) }),
    ])
    return page.compact
  }

  private func breadcrumbs(_ outline: PageOutline) -> JSONText {
    let trail = trail(to: outline) + [(outline.title, outline.address)]
    return .object([
      ("@type", .string("BreadcrumbList")), ("itemListElement", items(trail[...])),
    ])
  }

  private func entity(
    _ subject: StructuredSubject, of outline: PageOutline, description: String
  ) -> JSONText? {
    switch subject {
    case .list(let pages):
      guard !pages.isEmpty else { return nil }
      return .object([
        ("@type", .string("ItemList")), ("numberOfItems", .number(pages.count)),
        ("itemListElement", items(pages.prefix(Self.mostListed))),
      ])
    case .dataset(let newest):
      return .object([
        ("@type", .string("Dataset")), ("name", .string(site.settings.title)),
        ("description", .string(description)),
        ("url", site.absolute(outline.address).map { .string($0) }),
        ("dateModified", newest.map { .string($0.description) }),
        ("isAccessibleForFree", .flag(true)),
        (
          "distribution",
          site.settings.baseURL.map { base in
            .list([
              Self.download("\(base)/\(ComparisonData.jsonPath)", "application/json"),
              Self.download("\(base)/\(ComparisonData.csvPath)", "text/csv"),
            ])
          }
        ),
      ])
    }
  }

  private static func download(_ url: String, _ format: String) -> JSONText {
    .object([
      ("@type", .string("DataDownload")), ("encodingFormat", .string(format)),
      ("contentUrl", .string(url)),
    ])
  }

  private func items(_ pages: ArraySlice<(title: String, address: PageAddress)>) -> JSONText {
    .list(
      pages.enumerated().map { position, page in
        JSONText.object([
          ("@type", .string("ListItem")), ("position", .number(position + 1)),
          ("name", .string(page.title)),
          ("item", site.absolute(page.address).map { .string($0) }),
        ])
      })
  }
}
