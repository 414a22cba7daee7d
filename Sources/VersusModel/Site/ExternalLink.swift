/// An address of the web that the content links to.
package struct ExternalLink: Hashable, Sendable {
  /// As written, its entities and escapes resolved; begins with `http://` or `https://`.
  package let address: String
  /// Where the block or the field begins in which it stands: looking up the place itself takes time
  /// and is due only for what is broken.
  package let near: SourcePosition

  /// Nil where the address is not of the web, such as one of mail.
  package init?(_ address: String, near: SourcePosition) {
    guard
      address.utf8.starts(with: "https://".utf8) || address.utf8.starts(with: "http://".utf8)
        || Self.isOfWeb(address)
    else { return nil }
    self.address = address
    self.near = near
  }

  /// Whatever the case of its letters.
  private static func isOfWeb(_ address: String) -> Bool {
    let start = address.prefix("https://".count).lowercased()
    return start.hasPrefix("http://") || start == "https://"
  }
}

extension Site {
  /// Every address of the web in the content's texts and fields and in the settings, in the order of
  /// the files.
  package var externalLinks: [ExternalLink] {
    var links = Set(texts.flatMap(\.externalLinks))
    links.formUnion(sources.compactMap { link($0.url, $0.position) })
    for option in options {
      if let link = link(option.website, option.position) { links.insert(link) }
      for fact in option.facts.values {
        links.formUnion(fact.reading.addresses.compactMap { link($0, fact.position) })
        for claim in fact.claims {
          let addresses = claim.reading?.addresses ?? []
          links.formUnion(addresses.compactMap { link($0, claim.position) })
        }
      }
    }
    if let link = link(settings.repository, SourcePosition(file: "versus.yml", line: 1)) {
      links.insert(link)
    }
    for item in settings.navigation ?? [] { links.formUnion(item.externalLinks) }
    return links.sorted { ($0.near, $0.address) < ($1.near, $1.address) }
  }

  private func link(_ address: String?, _ near: SourcePosition) -> ExternalLink? {
    address.flatMap { ExternalLink($0, near: near) }
  }
}

extension NavigationItem {
  fileprivate var externalLinks: [ExternalLink] {
    switch target {
    case .to(let address): [ExternalLink(address, near: position)].compactMap(\.self)
    case .items(let items): items.flatMap(\.externalLinks)
    }
  }
}

extension Reading {
  fileprivate var addresses: [String] {
    let values: [Value] =
      switch self {
      case .value(let value): [value]
      case .anyOf(let values): values
      case .range, .unknown, .notApplicable: []
      }
    return values.compactMap { if case .link(let address) = $0 { address } else { nil } }
  }
}
