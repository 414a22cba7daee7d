import Glibc
import VersusModel

/// The records of builds, a file for each output, in the user's cache folder.
///
/// A record that is broken, of another make or out of date is passed over, and one that can't be
/// written is done without.
package struct BuildCache: Sendable {
  private let folder: String

  /// By the XDG Base Directory Specification; nil where nothing says where.
  package init?() {
    let variables = [("XDG_CACHE_HOME", "/versus"), ("HOME", "/.cache/versus")]
    let folders = variables.compactMap { name, rest in
      getenv(name).map { String(cString: $0) }.flatMap { $0.hasPrefix("/") ? $0 + rest : nil }
    }
    guard let first = folders.first else { return nil }
    self.init(folder: first)
  }

  /// - Parameter folder: Absolute; made when first needed.
  init(folder: String) {
    self.folder = folder
  }

  /// What the last build of an output said and made, if another build would do the same.
  ///
  /// - Parameters:
  ///   - output: Absolute.
  ///   - root: Absolute.
  package func record(
    of output: String, root: String, ifUnchanged inputs: InputState
  ) -> BuildRecord? {
    guard (try? Disk.kind(of: output)) == .folder,
      let place = try? OutputFolder(output, root: root, inputs: []),
      let lock = try? PublishLock(place)
    else { return nil }
    let record = record(of: place.path, ifUnchanged: inputs)
    // What a killed build left behind.
    if record != nil { try? Disk.remove(place.staging) }
    _ = consume lock
    return record
  }

  private func record(of output: String, ifUnchanged inputs: InputState) -> BuildRecord? {
    (try? Disk.read(file(for: output))).flatMap(BuildRecord.init).flatMap {
      $0.holds(for: output, inputs) ? $0 : nil
    }
  }

  /// Puts a record into its place in one step; the output is locked meanwhile.
  func keep(_ record: BuildRecord?, of output: String) {
    let file = file(for: output)
    guard let record else {
      try? Disk.remove(file)
      return
    }
    let written = file + ".new"
    do throws(DiskError) {
      try Disk.makeFolders(folder)
      try Disk.remove(written)
      try Disk.write(record.bytes, to: written)
      try Disk.move(written, over: file)
    } catch {
      try? Disk.remove(written)
    }
  }

  private func file(for output: String) -> String {
    folder + "/" + Fingerprint(of: Array(output.utf8)).hexadecimal
  }
}
