import Foundation
import VersusContent
import VersusModel

extension Phrasebook {
  /// Those of the built-in theme.
  static let english = readPhrasebook(of: "en", theme: [.words("en")], own: []).value
}

extension SourceFile {
  /// A file of words of the repository.
  static func words(_ language: String) -> SourceFile {
    let path = "templates/words/\(language).yml"
    let repository = URL(filePath: #filePath)
      .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    let text = (try? Data(contentsOf: repository.appending(path: path))) ?? Data()
    return SourceFile(path: path, bytes: Array(text))
  }
}
