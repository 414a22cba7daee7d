import VersusModel
import VersusPages

/// The comparison for programs, in the forms that a build writes too.
package enum ExportFormat: String, CaseIterable, Sendable {
  case json, csv

  /// In the output of a build.
  package var path: String { "data/comparison.\(rawValue)" }
}

extension PreparedSite {
  /// The bytes that a build would write; nil where the site compares nothing.
  package func exported(as format: ExportFormat) throws(DiskError) -> [UInt8]? {
    // The author's own file takes the place of ours in a build too.
    if files.contains(format.path) { return try Disk.read(content + "/" + format.path) }
    return pages.first { $0.path == format.path }?.render()
  }
}
