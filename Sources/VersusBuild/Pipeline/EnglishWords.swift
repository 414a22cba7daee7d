import VersusContent
import VersusModel
import VersusPages
import VersusTemplates

extension Phrasebook {
  /// The theme's own, which the command line speaks too.
  static let english = readPhrasebook(of: "en", theme: EmbeddedTheme.files, own: []).value
}

extension Words {
  static let english = Words(.english)
}
