import VersusModel

/// A line of the index from A to Z.
struct SearchEntry: Sendable {
  let title: String
  let address: PageAddress
  let kind: String
  /// Under which it stands.
  let letter: String
  /// The title as it is sorted.
  private let key: [UInt8]
  /// Whether its title begins with no letter.
  private let isSign: Bool

  private init(_ outline: PageOutline, kind: SearchDocument.Kind, in words: Words) {
    title = outline.title
    address = outline.address
    self.kind = words.kind(kind)
    var key: [UInt8] = []
    var (letter, isSign) = (String?.none, false)
    for scalar in title.unicodeScalars {
      let start = key.count
      switch SearchFolding.kind(of: scalar) {
      case .word, .unspaced: SearchFolding.append(scalar, to: &key)
      case .other where !key.isEmpty: key.append(0x20)
      case .mark, .other: continue
      }
      if letter == nil, !isSign, scalar.properties.isAlphabetic {
        let folded = String(decoding: key[start...], as: UTF8.self)
        letter = folded.unicodeScalars.first.map { String($0).uppercased() }
      } else if letter == nil {
        isSign = true
      }
    }
    self.letter = letter ?? words[.digitsAndSigns]
    self.key = key
    self.isSign = letter == nil
  }

  /// All pages but those of pairs, sorted by what their titles are searched as.
  static func all(of outlines: [PageOutline], in words: Words) -> [SearchEntry] {
    outlines.compactMap { outline in
      kind(of: outline.address).map { SearchEntry(outline, kind: $0, in: words) }
    }.enumerated().sorted { left, right in
      let (leftIsSign, rightIsSign) = (left.element.isSign, right.element.isSign)
      if leftIsSign != rightIsSign { return leftIsSign }
      if left.element.key == right.element.key { return left.offset < right.offset }
      return left.element.key.lexicographicallyPrecedes(right.element.key)
    }.map(\.element)
  }

  /// Nil for what is in no index.
  private static func kind(of address: PageAddress) -> SearchDocument.Kind? {
    switch address {
    case .index: .front
    case .option: .option
    case .criterion: .criterion
    case .useCase: .useCase
    case .source: .source
    case .page: .page
    case .options, .criteria, .useCases, .sources, .quiz: .list
    case .table, .disagreements, .freshness, .fairness: .report
    case .notFound, .question, .pair, .file, .search, .searchIndex, .searchPart: nil
    }
  }
}

/// Some neighbouring lines of the index, on a page of their own.
struct SearchPart: Sendable {
  let address: PageAddress
  let title: String
  let entries: ArraySlice<SearchEntry>

  /// - Parameters:
  ///   - entries: Of all parts.
  ///   - number: From 0.
  init(
    _ address: PageAddress, _ entries: [SearchEntry], number: Int, of count: Int, in words: Words
  ) {
    self.address = address
    self.entries =
      entries[(entries.count * number / count)..<(entries.count * (number + 1) / count)]
    title = words.part(
      Self.beginning(self.entries.first), Self.beginning(self.entries.last))
  }

  private static func beginning(_ entry: SearchEntry?) -> String {
    guard let entry else { return "" }
    return entry.title.count > 24 ? entry.title.prefix(23) + "…" : entry.title
  }
}
