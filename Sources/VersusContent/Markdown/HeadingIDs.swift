/// Gives headings the ids that GitHub gives them, so that links work in its preview too.
struct HeadingIDs {
  private var taken: Set<String> = []
  /// The last number that each id was given with, so that equal headings don't count from 1 each.
  private var counts: [String: Int] = [:]

  /// Lower case; letters, digits, `-` and `_` stay, blanks become `-`, the rest goes. The second of
  /// a kind gets `-1`, and so on. Text without any letter gives `section`.
  mutating func id(for text: String) -> String {
    var id = ""
    for scalar in text.lowercased().unicodeScalars {
      if scalar.isASCII {
        // By ranges: looking up properties costs more than all the rest.
        switch scalar {
        case "a"..."z", "0"..."9", "-", "_": id.unicodeScalars.append(scalar)
        case " ": id += "-"
        default: continue
        }
      } else if scalar == "-" || scalar == "_" || scalar.properties.isAlphabetic
        || scalar.properties.numericType != nil || scalar.properties.generalCategory.isMark
      {
        id.unicodeScalars.append(scalar)
      }
    }
    if id.isEmpty { id = "section" }
    var unique = id
    var count = counts[id, default: 0]
    while !taken.insert(unique).inserted {
      count += 1
      unique = "\(id)-\(count)"
    }
    if count > 0 { counts[id] = count }
    return unique
  }
}

extension Unicode.GeneralCategory {
  fileprivate var isMark: Bool {
    self == .nonspacingMark || self == .spacingMark || self == .enclosingMark
  }
}
