/// Why a site was not published although it has no errors.
package enum PublishFailure: Error, CustomStringConvertible {
  /// The output folder is not one that versus may replace.
  case refused(String)
  /// Another build holds the output's lock.
  case busy(String)
  case disk(DiskError)

  package var description: String {
    switch self {
    case .refused(let reason): reason
    case .busy(let output): "another build is publishing to '\(output)'; try again when it is done"
    case .disk(let error): error.description
    }
  }
}
