import VersusModel

/// Why files were not made; those that are there already are as they were.
package enum ScaffoldFailure: Error, CustomStringConvertible {
  /// Paths at which something stands already.
  case taken([String])
  /// What was given as an id is none.
  case badID(String, hint: String?)
  /// There is no site to add to.
  case noSite([Diagnostic])
  case disk(DiskError)

  package var description: String {
    switch self {
    case .taken(let paths):
      (paths.count == 1 ? "this is there already: " : "these are there already: ")
        + paths.prefix(3).joined(separator: ", ")
        + (paths.count > 3 ? " and \(paths.count - 3) more" : "") + "; nothing was written"
    case .badID(let message, let hint): message + (hint.map { "; \($0)" } ?? "")
    case .noSite: "there is no site here"
    case .disk(let error): "\(error)"
    }
  }
}

/// Reads the site that files are to be added to, whatever mistakes it has.
///
/// - Parameter root: The site's folder, absolute.
func siteToAddTo(at root: String, wishes: Wishes) throws(ScaffoldFailure) -> Site {
  let prepared: PreparedSite
  do throws(DiskError) {
    prepared = try prepareSite(at: root, wishes: wishes)
  } catch {
    throw .disk(error)
  }
  let missing = prepared.diagnostics.filter { $0.code == .contentMissing }
  guard missing.isEmpty else { throw .noSite(missing) }
  return prepared.site
}

/// Writes new files below a folder, all of them or none.
///
/// - Parameters:
///   - files: By their paths below the folder.
///   - folder: Absolute; made where it is not there.
func writeNewFiles(_ files: [SourceFile], below folder: String) throws(ScaffoldFailure) {
  var taken: [String] = []
  var written: [String] = []
  do throws(DiskError) {
    for file in files {
      if let path = try whatStands(inTheWayOf: file.path, below: folder), !taken.contains(path) {
        taken.append(path)
      }
    }
    for file in files where taken.isEmpty {
      let path = folder + "/" + file.path
      try Disk.makeFolders(Path.parent(of: path))
      try Disk.write(file.bytes, to: path)
      written.append(path)
    }
  } catch {
    for path in written { try? Disk.remove(path) }
    throw .disk(error)
  }
  guard taken.isEmpty else { throw .taken(taken) }
}

/// The first thing on the way to a path that is no folder: links are not followed.
private func whatStands(
  inTheWayOf path: String, below folder: String
) throws(DiskError) -> String? {
  for above in Path.folders(above: path) {
    switch try Disk.kind(of: folder + "/" + above) {
    case nil: return nil
    case .folder: continue
    default: return above
    }
  }
  return try Disk.kind(of: folder + "/" + path) == nil ? nil : path
}
