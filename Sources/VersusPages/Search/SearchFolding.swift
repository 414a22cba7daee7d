/// How letters are made equal before they are searched: small, and without their marks.
///
/// `templates/components/search/terms.js` does the same; `Tests/SearchCases` holds the two together.
enum SearchFolding {
  /// What a character is to a search.
  enum Kind {
    /// A letter or a digit.
    case word
    /// A letter of a script that puts no blanks between words.
    case unspaced
    /// A mark of the letter before it.
    case mark
    case other
  }

  static func kind(of scalar: Unicode.Scalar) -> Kind {
    switch scalar.value {
    case 0x300...0x36F: return .mark
    case 0x3040...0x30FF, 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xAC00...0xD7AF, 0xF900...0xFAFF,
      0x0E00...0x0EFF, 0x20000...0x3FFFF:
      return isLetter(scalar) ? .unspaced : .other
    default: return isLetter(scalar) ? .word : .other
    }
  }

  private static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter,
      .decimalNumber, .letterNumber, .otherNumber, .nonspacingMark, .spacingMark, .enclosingMark:
      true
    default: false
    }
  }

  /// Appends a letter as it is searched, in UTF-8.
  static func append(_ scalar: Unicode.Scalar, to bytes: inout [UInt8]) {
    // Full-width forms of ASCII.
    if (0xFF01...0xFF5E).contains(scalar.value), let narrow = Unicode.Scalar(scalar.value - 0xFEE0)
    {
      return append(narrow, to: &bytes)
    }
    for small in scalar.properties.lowercaseMapping.unicodeScalars {
      if (0x300...0x36F).contains(small.value) { continue }
      if let plain = plain[small] {
        bytes += plain
      } else {
        bytes += UTF8.encode(small).map(Array.init) ?? []
      }
    }
  }

  /// What letters with marks are searched as.
  private static let plain: [Unicode.Scalar: [UInt8]] = {
    var plain: [Unicode.Scalar: [UInt8]] = [:]
    for group in marked {
      guard let base = group.unicodeScalars.first else { continue }
      for letter in group.unicodeScalars.dropFirst() { plain[letter] = Array(String(base).utf8) }
    }
    for (letter, letters) in [
      ("ß", "ss"), ("æ", "ae"), ("ǽ", "ae"), ("ǣ", "ae"), ("œ", "oe"), ("þ", "th"),
    ] {
      for scalar in letter.unicodeScalars { plain[scalar] = Array(letters.utf8) }
    }
    return plain
  }()

  /// A letter, then those that are searched as it is (Unicode's canonical decompositions, and strokes).
  private static let marked = [
    "aàáâãäåāăąǎǟǡǻȁȃȧḁạảấầẩẫậắằẳẵặ", "bḃḅḇ", "cçćĉċčḉ", "dďḋḍḏḑḓđ",
    "eèéêëēĕėęěȅȇȩḕḗḙḛḝẹẻẽếềểễệ", "fḟ", "gĝğġģǧǵḡ", "hĥȟḣḥḧḩḫẖħ", "iìíîïĩīĭįǐȉȋḭḯỉịı", "jĵǰ",
    "kķǩḱḳḵ", "lĺļľḷḹḻḽł", "mḿṁṃ", "nñńņňǹṅṇṉṋ", "oòóôõöōŏőơǒǫǭȍȏȫȭȯȱṍṏṑṓọỏốồổỗộớờởỡợøǿ", "pṕṗ",
    "rŕŗřȑȓṙṛṝṟ", "sśŝşšșṡṣṥṧṩ", "tţťțṫṭṯṱẗŧ", "uùúûüũūŭůűųưǔǖǘǚǜȕȗṳṵṷṹṻụủứừửữự", "vṽṿ",
    "wŵẁẃẅẇẉẘ", "xẋẍ", "yýÿŷȳẏẙỳỵỷỹ", "zźżžẑẓẕ", "ſẛ", "ʒǯ",
    "αάἀἁἂἃἄἅἆἇὰάᾀᾁᾂᾃᾄᾅᾆᾇᾰᾱᾲᾳᾴᾶᾷ", "εέἐἑἒἓἔἕὲέ", "ηήἠἡἢἣἤἥἦἧὴήᾐᾑᾒᾓᾔᾕᾖᾗῂῃῄῆῇ",
    "ιΐίϊἰἱἲἳἴἵἶἷὶίιῐῑῒΐῖῗ", "οόὀὁὂὃὄὅὸό", "ρῤῥ", "σς", "υΰϋύὐὑὒὓὔὕὖὗὺύῠῡῢΰῦῧ",
    "ωώὠὡὢὣὤὥὦὧὼώᾠᾡᾢᾣᾤᾥᾦᾧῲῳῴῶῷ", "аӑӓ", "гѓ", "еѐёӗ", "жӂӝ", "зӟ", "ийѝӣӥ", "кќ", "оӧ", "уўӯӱӳ",
    "чӵ",
    // Written by their numbers, since editors make them others.
    "ϒ\u{3D3}\u{3D4}", "\u{2B9}\u{374}", "α\u{1F71}", "ε\u{1F73}", "η\u{1F75}",
    "ι\u{1F77}\u{1FD3}\u{1FBE}",
    "ο\u{1F79}", "υ\u{1F7B}\u{1FE3}", "ω\u{1F7D}",
    "ыӹ", "эӭ", "ії", "ѵѷ", "әӛ", "өӫ",
  ]
}
