/// Gives headings the ids that GitHub gives them, so that links work in its preview too.
struct HeadingIDs {
  private var taken: Set<String> = []
  /// The last number that each id was given with, so that equal headings don't count from 1 each.
  private var counts: [String: Int] = [:]

  /// Lower case; letters, digits, `-` and `_` stay, blanks become `-`, the rest goes. The second of
  /// a kind gets `-1`, and so on. Text without any letter gives `section`.
  mutating func id(for text: String) -> String {
    var id = text.utf8.allSatisfy { $0 < 0x80 } ? Self.idOfASCII(text) : Self.id(of: text)
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

  private static func idOfASCII(_ text: String) -> String {
    String(unsafeUninitializedCapacity: text.utf8.count) { id in
      var count = 0
      for byte in text.utf8 {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"),
          UInt8(ascii: "-"), UInt8(ascii: "_"):
          id[count] = byte
        case UInt8(ascii: "A")...UInt8(ascii: "Z"): id[count] = byte | 0x20
        case UInt8(ascii: " "): id[count] = UInt8(ascii: "-")
        default: continue
        }
        count += 1
      }
      return count
    }
  }

  private static func id(of text: String) -> String {
    var id = ""
    for scalar in text.lowercased().unicodeScalars {
      if scalar == " " {
        id += "-"
      } else if scalar == "-" || scalar == "_" || scalar.properties.isAlphabetic
        || scalar.properties.numericType != nil || scalar.properties.generalCategory.isMark
      {
        id.unicodeScalars.append(scalar)
      }
    }
    return id
  }
}

extension Unicode.GeneralCategory {
  fileprivate var isMark: Bool {
    self == .nonspacingMark || self == .spacingMark || self == .enclosingMark
  }
}
