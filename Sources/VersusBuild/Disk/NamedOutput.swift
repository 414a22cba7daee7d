import Glibc

/// Writes to what the command line names, from the folder where the command runs.
///
/// A file that is there is replaced in one step, with its permissions kept, and so is the one that a
/// link leads to. What is no file, such as a pipe, is written into.
package func writeOutput(_ bytes: [UInt8], to path: String) throws(DiskError) {
  let named = Path.absolute(path, in: Path.current)
  let target = try Path.resolved(named) ?? named
  switch try Disk.kind(of: target) {
  case nil: try replace(target, with: bytes, keepingPermissions: false)
  case .file: try replace(target, with: bytes, keepingPermissions: true)
  case .folder, .link, .other: try Disk.write(bytes, into: named)
  }
}

private func replace(
  _ target: String, with bytes: [UInt8], keepingPermissions: Bool
) throws(DiskError) {
  let draft = target + ".versus-new"
  if try Disk.kind(of: draft) == .file { try Disk.remove(draft) }
  do throws(DiskError) {
    try Disk.write(bytes, to: draft)
    if keepingPermissions { try Disk.copyPermissions(of: target, to: draft) }
    // Or else a power cut might leave the new name with no bytes.
    try Disk.flush(Path.parent(of: target))
    try Disk.move(draft, over: target)
  } catch {
    // A folder by that name is somebody else's.
    if error.code != EEXIST { try? Disk.remove(draft) }
    throw error
  }
}
