extension String {
  /// Whether a language of this tag (BCP 47) is written from right to left.
  var isWrittenRightToLeft: Bool {
    let parts = lowercased().split(separator: "-")
    if let script = parts.dropFirst().first(where: { $0.count == 4 }) {
      return Self.rightToLeftScripts.contains(String(script))
    }
    return parts.first.map { Self.rightToLeftLanguages.contains(String($0)) } ?? false
  }

  private static let rightToLeftScripts: Set<String> = [
    "adlm", "arab", "hebr", "mand", "nkoo", "rohg", "samr", "syrc", "thaa",
  ]

  /// Those that are written so where their tag names no script.
  private static let rightToLeftLanguages: Set<String> = [
    "ar", "arc", "ckb", "dv", "fa", "he", "iw", "nqo", "ps", "sd", "syr", "ug", "ur", "yi",
  ]
}
