/// What an old site has and a new one has not.
struct ReplacedPaths {
  /// Files where the new site has a folder, or below where it has a file: they go first.
  let inTheWay: [String]
  let others: [String]
  /// The deepest first.
  let emptiedFolders: [String]

  init(old: Manifest, new: Manifest) {
    let files = PathSet(new.paths)
    let folders = PathSet(new.folders)
    let gone = old.paths.filter { !files.contains($0) }
    let isInTheWay = { (path: String) in
      folders.contains(path) || Path.folders(above: path).contains(where: files.contains)
    }
    inTheWay = gone.filter(isInTheWay)
    others = gone.filter { !isInTheWay($0) }
    emptiedFolders = old.folders.reversed().filter { !folders.contains($0) }
  }
}
