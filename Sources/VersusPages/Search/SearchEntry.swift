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

  private init(_ outline: PageOutline, kind: SearchDocument.Kind) {
    title = outline.title
    address = outline.address
    self.kind = SearchWords.kind(kind)
    var key: [UInt8] = []
    var letter: String?
    for scalar in title.unicodeScalars {
      let start = key.count
      switch SearchFolding.kind(of: scalar) {
      case .word, .unspaced: SearchFolding.append(scalar, to: &key)
      case .other where !key.isEmpty: key.append(0x20)
      case .mark, .other: continue
      }
      if letter == nil, scalar.properties.isAlphabetic {
        let folded = String(decoding: key[start...], as: UTF8.self)
        letter = folded.unicodeScalars.first.map { String($0).uppercased() }
      } else if letter == nil {
        letter = SearchWords.digitsAndSigns
      }
    }
    self.letter = letter ?? SearchWords.digitsAndSigns
    self.key = key
  }

  /// All pages but those of pairs, sorted by what their titles are searched as.
  static func all(of outlines: [PageOutline]) -> [SearchEntry] {
    outlines.compactMap { outline in
      kind(of: outline.address).map { SearchEntry(outline, kind: $0) }
    }.enumerated().sorted { left, right in
      let (leftIsSign, rightIsSign) = (left.element.isSign, right.element.isSign)
      if leftIsSign != rightIsSign { return leftIsSign }
      if left.element.key == right.element.key { return left.offset < right.offset }
      return left.element.key.lexicographicallyPrecedes(right.element.key)
    }.map(\.element)
  }

  private var isSign: Bool { letter == SearchWords.digitsAndSigns }

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
  init(_ address: PageAddress, _ entries: [SearchEntry], number: Int, of count: Int) {
    self.address = address
    self.entries =
      entries[(entries.count * number / count)..<(entries.count * (number + 1) / count)]
    title = SearchWords.part(
      Self.beginning(self.entries.first), Self.beginning(self.entries.last))
  }

  private static func beginning(_ entry: SearchEntry?) -> String {
    guard let entry else { return "" }
    return entry.title.count > 24 ? entry.title.prefix(23) + "…" : entry.title
  }
}
