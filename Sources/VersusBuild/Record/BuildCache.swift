import VersusModel

/// The records of builds, a file for each output, in the user's cache folder.
///
/// A record that is broken, of another make or out of date is passed over, and one that can't be
/// written is done without.
package struct BuildCache: Sendable {
  private let folder: CacheFolder

  /// Nil where nothing says where.
  package init?() {
    guard let folder = CacheFolder() else { return nil }
    self.folder = folder
  }

  /// - Parameter folder: Absolute; made when first needed.
  init(folder: String) {
    self.folder = CacheFolder(folder)
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
    if let record { try? place.clearLeftovers(keep: record.keep) }
    _ = consume lock
    return record
  }

  private func record(of output: String, ifUnchanged inputs: InputState) -> BuildRecord? {
    folder.read(file(for: output)).flatMap(BuildRecord.init).flatMap {
      $0.holds(for: output, inputs) ? $0 : nil
    }
  }

  /// Puts a record into its place in one step; the output is locked meanwhile.
  func keep(_ record: BuildRecord?, of output: String) {
    let file = file(for: output)
    guard let record else { return folder.remove(file) }
    folder.write(record.bytes, to: file)
  }

  private func file(for output: String) -> String {
    Fingerprint(of: Array(output.utf8)).hexadecimal
  }
}
