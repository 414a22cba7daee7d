import VersusContent
import VersusModel
import VersusTemplates

@testable import VersusPages

extension Phrasebook {
  static let english = readPhrasebook(of: "en", theme: EmbeddedTheme.files, own: []).value
}

extension Words {
  static let english = Words(.english)
}
