import VersusModel

/// What a build found and made: where neither its inputs nor its output have changed since, the next
/// build has nothing to do but to say the same.
package struct BuildRecord: Sendable {
  private static let heading = "versus record 1"

  package let diagnostics: [Diagnostic]
  package let pages: Int
  package let files: Int
  /// Names at the top of the output that are not ours.
  let keep: [String]
  /// The output, absolute.
  private let path: String
  /// Of the inputs, and of the output right after it was made.
  private let inputs: [UInt8]
  private let output: [UInt8]

  /// - Parameters:
  ///   - manifest: Of what was just put into the output.
  ///   - inputs: As they were before they were read.
  init?(
    of site: PreparedSite, _ report: PublishReport, _ manifest: Manifest, in output: String,
    inputs: InputState
  ) {
    guard inputs.isSettled, let state = try? Self.state(of: output, manifest) else { return nil }
    path = output
    diagnostics = site.diagnostics
    pages = report.pages
    files = report.files
    keep = site.keep
    self.inputs = inputs.bytes
    self.output = state
  }

  /// Whether another build would do the same.
  func holds(for output: String, _ inputs: InputState) -> Bool {
    guard path == output, self.inputs == inputs.bytes, let manifest = try? Manifest(of: output),
      (try? manifest.foreign(in: output, keep: keep))?.isEmpty == true
    else { return false }
    return (try? Self.state(of: output, manifest)) == self.output
  }

  /// What an output looks like from outside.
  ///
  /// - Returns: Nil where something of ours is missing.
  private static func state(
    of output: String, _ manifest: Manifest
  ) throws(DiskError) -> [UInt8]? {
    var writer = RecordWriter()
    for path in manifest.paths + [Manifest.name] {
      guard let information = try Disk.information(of: output + "/" + path) else { return nil }
      writer.put(path)
      writer.put(FileState(information))
    }
    return writer.bytes
  }

  /// Nil where the bytes are no whole record of this make.
  init?(_ bytes: [UInt8]) {
    guard var reader = unsealed(bytes, as: Self.heading) else { return nil }
    do throws(RecordReader.Broken) {
      path = try reader.text()
      diagnostics = try reader.list { reader throws(RecordReader.Broken) in
        try reader.diagnostic()
      }
      pages = try reader.number()
      files = try reader.number()
      keep = try reader.list { reader throws(RecordReader.Broken) in try reader.text() }
      inputs = try reader.data()
      output = try reader.data()
    } catch {
      return nil
    }
  }

  var bytes: [UInt8] {
    var content = RecordWriter()
    content.put(path)
    content.put(list: diagnostics) { $0.put($1) }
    content.put(pages)
    content.put(files)
    content.put(list: keep) { $0.put($1) }
    content.put(inputs)
    content.put(output)
    return sealed(content.bytes, as: Self.heading)
  }
}
