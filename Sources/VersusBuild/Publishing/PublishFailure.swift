/// Why a site was not published although it has no errors.
package enum PublishFailure: Error, CustomStringConvertible {
  /// The output folder is not one that versus may replace.
  case refused(String)
  /// Another build holds the output's lock.
  case busy(String)
  case disk(DiskError, leaving: Remains = .oldSite)

  /// What the output is after a failure.
  package enum Remains: Sendable {
    case oldSite, newSite
    /// Files of both, where the new site is written file by file.
    case parts
  }

  package var description: String {
    switch self {
    case .refused(let reason): reason
    case .busy(let output): "another build is publishing to '\(output)'; try again when it is done"
    case .disk(let error, .oldSite): "\(error)\nnothing was published"
    case .disk(let error, .newSite):
      "\(error)\nthe new site is in place; the next build clears what is left of the old one"
    case .disk(let error, .parts):
      "\(error)\nthe output holds files of the old site and of the new one; build again"
    }
  }
}
