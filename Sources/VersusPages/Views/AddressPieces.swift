extension String {
  /// An address as people say it, without its scheme and the slash at its end, in pieces between
  /// which a line may break: browsers break it behind a slash or a hyphen alone, and so anywhere
  /// where the column is narrow.
  var addressPieces: [String] {
    var text = Substring(self)
    for scheme in ["https://", "http://"] where text.hasPrefix(scheme) {
      text = text.dropFirst(scheme.count)
    }
    if text.hasSuffix("/") { text = text.dropLast() }
    var pieces: [String] = []
    for character in text {
      if pieces.isEmpty || Self.opening.contains(character) || pieces.last?.last == "/" {
        pieces.append("")
      }
      pieces[pieces.count - 1].append(character)
    }
    return pieces
  }

  /// What a new line may begin with.
  private static let opening: Set<Character> = [".", "?", "&", "=", "#", "_", "%"]
}
