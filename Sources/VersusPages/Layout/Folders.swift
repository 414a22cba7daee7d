import VersusModel

/// The free pages by the folder that they are in.
///
/// A folder has a page of its own where it holds an `index.md`; that page lists the others.
struct Folders: Sendable {
  /// By the path of the folder, without a final `/`.
  private var folders: [Substring: Folder] = [:]

  private struct Folder: Sendable {
    var own: FreePage?
    var pages: [FreePage] = []
  }

  init(of pages: [FreePage]) {
    for page in pages {
      let (folder, name) = Self.split(page.path[...])
      if name == "index" {
        folders[folder, default: Folder()].own = page
        // It stands in the list of the folder above.
        let above = Self.split(folder).folder
        if above != folder { folders[above, default: Folder()].pages.append(page) }
      } else {
        folders[folder, default: Folder()].pages.append(page)
      }
    }
    let unlisted = pages.filter { above($0.path).isEmpty }
    let isFolder = { (page: FreePage) in page.path.hasSuffix("/index") }
    let others = unlisted.filter { !isFolder($0) }
    top =
      unlisted.filter(isFolder) + others.filter { !$0.path.contains("/") }
      + others.filter { $0.path.contains("/") }
  }

  /// Those that no page of a folder lists: pages of folders, then those beside them, then those of
  /// folders without a page.
  private(set) var top: [FreePage] = []

  /// The pages of the folders that a page is in, from the top down, without itself.
  func above(_ path: String) -> [FreePage] {
    var found: [FreePage] = []
    var folder = Self.split(path[...]).folder
    while !folder.isEmpty {
      if let own = folders[folder]?.own, own.path != path { found.append(own) }
      folder = Self.split(folder).folder
    }
    return found.reversed()
  }

  /// What the page of a folder lists; empty for any other page.
  func pages(under path: String) -> [FreePage] {
    let (folder, name) = Self.split(path[...])
    return name == "index" ? folders[folder]?.pages ?? [] : []
  }

  private static func split(_ path: Substring) -> (folder: Substring, name: Substring) {
    guard let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")) else { return ("", path) }
    return (path[..<slash], path[path.utf8.index(after: slash)...])
  }
}
