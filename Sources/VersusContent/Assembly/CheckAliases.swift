import VersusModel

/// Finds aliases at the place of a page or a file, or of another alias.
func checkAliases(of site: Site) -> [Diagnostic] {
  var taken: [String: String] = [:]
  for address in addresses(of: site) {
    let path = address.outputPath(site.settings.urls)
    taken[path.lowercased()] = "a page or a file of the site"
  }
  let aliases = site.orderedArticles.flatMap(\.article.aliases)
    .sorted { $0.position < $1.position }
  var diagnostics: [Diagnostic] = []
  for alias in aliases {
    if let other = taken.updateValue("another alias", forKey: alias.path.lowercased()) {
      diagnostics.append(.aliasTaken(alias, by: other))
    }
  }
  return diagnostics
}

extension Diagnostic {
  fileprivate static func aliasTaken(_ alias: Article.Alias, by other: String) -> Self {
    .error(
      "'\(alias.path)' can't lead to this page, for \(other) stands there",
      code: .outputCollision, hint: "remove the alias", at: alias.position)
  }
}
