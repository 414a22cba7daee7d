/// What a number asks of the words beside it, by the names of CLDR.
package enum PluralCategory: String, CaseIterable, Hashable, Sendable {
  case zero, one, two, few, many, other
}

/// Which words stand beside whole numbers in a language, by the plural rules of CLDR 45.
///
/// A language that is not listed here counts as English does. `templates/components/wording/wording.js`
/// asks the browser, which has the same rules.
package struct PluralRule: Sendable {
  private enum Family {
    case oneOther, otherOnly, zeroIsOne, french, romance, eastSlavic, polish, czech, southSlavic
    case slovenian, lithuanian, latvian, romanian, arabic, hebrew, welsh, irish
  }

  private let family: Family

  /// - Parameter language: A tag by BCP 47.
  package init(language: String) {
    let tag = language.lowercased()
    let primary = tag.split(separator: "-").first.map(String.init) ?? ""
    family =
      tag == "pt-pt"
      ? .romance
      : Self.families.first { $0.languages.contains(primary) }?.family
        ?? .oneOther
  }

  private static let families: [(family: Family, languages: Set<String>)] = [
    (.otherOnly, ["id", "ja", "ko", "lo", "ms", "my", "th", "vi", "zh", "yue"]),
    (.zeroIsOne, ["am", "bn", "fa", "gu", "hi", "kn", "zu"]),
    (.french, ["fr", "pt"]), (.romance, ["ca", "es", "it"]),
    (.eastSlavic, ["be", "ru", "uk"]), (.polish, ["pl"]), (.czech, ["cs", "sk"]),
    (.southSlavic, ["bs", "hr", "sh", "sr"]), (.slovenian, ["sl"]), (.lithuanian, ["lt"]),
    (.latvian, ["lv"]), (.romanian, ["mo", "ro"]), (.arabic, ["ar"]), (.hebrew, ["he"]),
    (.welsh, ["cy"]), (.irish, ["ga"]),
  ]

  /// What a translation needs a form for, in the order of CLDR.
  package var categories: [PluralCategory] {
    switch family {
    case .oneOther, .zeroIsOne, .french, .romance: [.one, .other]
    case .otherOnly: [.other]
    case .eastSlavic, .polish: [.one, .few, .many]
    case .czech, .southSlavic, .lithuanian, .romanian: [.one, .few, .other]
    case .slovenian: [.one, .two, .few, .other]
    case .latvian: [.zero, .one, .other]
    case .arabic, .welsh: PluralCategory.allCases
    case .hebrew: [.one, .two, .other]
    case .irish: [.one, .two, .few, .many, .other]
    }
  }

  /// What it may have a form for besides: whole millions, and fractions.
  package var furtherCategories: [PluralCategory] {
    switch family {
    case .french, .romance, .czech, .lithuanian: [.many]
    case .eastSlavic, .polish: [.other]
    default: []
    }
  }

  /// - Parameter count: 0 or more.
  package func category(of count: Int) -> PluralCategory {
    let (tens, hundreds) = (count % 10, count % 100)
    let isTeen = (11...19).contains(hundreds)
    let isMillions = count != 0 && count.isMultiple(of: 1_000_000)
    switch family {
    case .otherOnly: return .other
    case .oneOther: return count == 1 ? .one : .other
    case .zeroIsOne: return count < 2 ? .one : .other
    case .french: return count < 2 ? .one : isMillions ? .many : .other
    case .romance: return count == 1 ? .one : isMillions ? .many : .other
    case .eastSlavic:
      if tens == 1, hundreds != 11 { return .one }
      return (2...4).contains(tens) && !(12...14).contains(hundreds) ? .few : .many
    case .polish:
      if count == 1 { return .one }
      return (2...4).contains(tens) && !(12...14).contains(hundreds) ? .few : .many
    case .czech: return count == 1 ? .one : (2...4).contains(count) ? .few : .other
    case .southSlavic:
      if tens == 1, hundreds != 11 { return .one }
      return (2...4).contains(tens) && !(12...14).contains(hundreds) ? .few : .other
    case .slovenian:
      return switch hundreds {
      case 1: .one
      case 2: .two
      case 3, 4: .few
      default: .other
      }
    case .lithuanian:
      if isTeen { return .other }
      return tens == 1 ? .one : tens > 1 ? .few : .other
    case .latvian:
      if tens == 0 || isTeen { return .zero }
      return tens == 1 ? .one : .other
    case .romanian:
      if count == 1 { return .one }
      return count == 0 || (1...19).contains(hundreds) ? .few : .other
    case .arabic:
      if count < 3 { return [.zero, .one, .two][count] }
      return (3...10).contains(hundreds) ? .few : hundreds > 10 ? .many : .other
    case .hebrew: return count == 1 ? .one : count == 2 ? .two : .other
    case .welsh:
      return switch count {
      case 0: .zero
      case 1: .one
      case 2: .two
      case 3: .few
      case 6: .many
      default: .other
      }
    case .irish:
      return switch count {
      case 1: .one
      case 2: .two
      case 3...6: .few
      case 7...10: .many
      default: .other
      }
    }
  }
}

/// Which words stand beside whole numbers that tell an order, as in `2nd`; by CLDR 45.
///
/// Languages that are not listed have one form for all.
package struct OrdinalRule: Sendable {
  private let language: String

  package init(language: String) {
    self.language = language.lowercased().split(separator: "-").first.map(String.init) ?? ""
  }

  package func category(of number: Int) -> PluralCategory {
    let (tens, hundreds) = (number % 10, number % 100)
    let isTeen = (11...13).contains(hundreds)
    switch (language, tens) {
    case ("en", 1) where !isTeen: return .one
    case ("en", 2) where !isTeen: return .two
    case ("en", 3) where !isTeen: return .few
    case ("sv", 1), ("sv", 2): return hundreds == 11 || hundreds == 12 ? .other : .one
    case ("fr", _) where number == 1: return .one
    case ("it", _) where [8, 11, 80, 800].contains(number): return .many
    default: return .other
    }
  }
}
