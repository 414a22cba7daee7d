import VersusModel

extension LinkTargets {
  /// What a link may name: a document, a copied file, or a page by where it is written.
  ///
  /// - Parameter paths: All documents and files, in order.
  static func within(
    _ folder: ContentFolder, kinds: [String: DocumentKind], paths: [String], names: DeclaredNames
  ) -> LinkTargets {
    let files = Set(paths).subtracting(kinds.keys)
    let pages = PagesByPath(of: kinds.values)
    let find = { @Sendable (path: String) -> PageAddress? in
      if let kind = kinds[path] { return kind.address }
      return files.contains(path) ? .file(path) : pages.find(path) ?? pair(at: path, names: names)
    }
    return LinkTargets(
      // Else the same path counted from the site's root.
      address: { path in find(path) ?? folder.path(below: path).flatMap(find) },
      candidates: paths)
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

/// The pages of a site by where they are written, in either style: a link goes on working when the
/// setting changes.
private struct PagesByPath: Sendable {
  private var byStem: [String: PageAddress] = [:]
  /// Lists, which have a path in the content folder whether written by hand or not.
  private var lists: [String: PageAddress] = [:]

  init(of kinds: some Sequence<DocumentKind>) {
    let generated: [PageAddress] = [
      .index, .table, .notFound, .options, .criteria, .useCases, .sources, .disagreements,
      .freshness, .fairness, .quiz, .search,
    ]
    for address in generated { byStem[address.stem] = address }
    for kind in kinds { byStem[kind.address.stem] = kind.address }
    for folder in KindFolder.allCases {
      guard let list = folder.list else { continue }
      lists[folder.rawValue + "/index.md"] = list
      lists[String(list.url(.folders).dropLast())] = list
    }
  }

  func find(_ path: String) -> PageAddress? {
    if path.isEmpty { return .index }
    let stem: Substring
    if path.hasSuffix("/") {
      stem = path.dropLast()
    } else if path.hasSuffix(".html") {
      stem = path.dropLast(".html".count)
    } else {
      return lists[path]
    }
    let parent = stem.hasSuffix("/index") ? stem.dropLast("/index".count) : stem
    let candidates = [String(stem), String(parent), String(parent) + "/index"]
    return candidates.lazy.compactMap { byStem[$0] }.first { address in
      Settings.URLStyle.allCases.contains {
        address.outputPath($0) == path || address.url($0) == path
      }
    }
  }
}
