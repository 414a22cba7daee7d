import VersusModel

extension LinkTargets {
  /// What a link may name: a document, a copied file, or a page by where it is written.
  static func within(
    _ folder: ContentFolder, kinds: [String: DocumentKind], files: [String],
    names: DeclaredNames
  ) -> LinkTargets {
    var addresses: [String: PageAddress] = ["": .index]
    let generated: [PageAddress] = [
      .index, .table, .notFound, .options, .criteria, .useCases, .sources, .disagreements,
      .freshness, .fairness, .quiz,
    ]
    // By either style: a link goes on working when the setting changes.
    for address in generated + kinds.values.map(\.address) {
      for style in Settings.URLStyle.allCases {
        addresses[address.outputPath(style)] = address
        addresses[address.url(style)] = address
      }
    }
    for list in KindFolder.allCases.compactMap(\.list) {
      let folder = list.url(.folders)
      addresses[folder] = list
      addresses[String(folder.dropLast())] = list
    }
    for path in files { addresses[path] = .file(path) }
    for (path, kind) in kinds { addresses[path] = kind.address }
    for folder in KindFolder.allCases {
      // Written by hand or not, a list page has a path in the content folder.
      if let list = folder.list { addresses[folder.rawValue + "/index.md"] = list }
    }
    let found = addresses
    return LinkTargets(
      address: { path in
        if let address = found[path] ?? pair(at: path, names: names) { return address }
        // The same path counted from the site's root.
        return folder.path(below: path).flatMap { found[$0] ?? pair(at: $0, names: names) }
      },
      candidates: (kinds.keys + files).sorted())
  }

  private static func pair(at path: String, names: DeclaredNames) -> PageAddress? {
    guard path.hasPrefix("compare/") else { return nil }
    var name = path.dropFirst("compare/".count)
    for ending in ["/index.html", ".html", "/"] where name.hasSuffix(ending) {
      name = name.dropLast(ending.count)
      break
    }
    return names.pair(name)
  }
}

extension LinkTargets {
  /// Takes every `.md` path for a document and every other path for a copied file.
  static func byShape(in folder: ContentFolder) -> LinkTargets {
    LinkTargets(
      address: { path in
        let path = folder.path(below: path) ?? path
        return path.hasSuffix(".md") ? DocumentKind.shape(of: path).address : .file(path)
      },
      candidates: [])
  }
}
