import VersusModel

/// The words of a site with the pages that they are on, and what is shown of these pages.
struct SearchIndex {
  private(set) var vocabulary = SearchVocabulary()
  private(set) var blocks: [SearchBlocks.Block] = []
  private(set) var pages = 0
  /// By the number of the term: where its postings begin, and at last where all end.
  private(set) var starts: [Int] = []
  /// A page and a weight each, in the order of the pages.
  private(set) var postings: [UInt32] = []

  /// - Parameter documents: Made when they are needed, in the order of the pages.
  init(_ documents: [@Sendable () -> SearchDocument], by mapping: some Mapping) {
    let parts = stride(from: 0, to: documents.count, by: SearchChunk.pages).map {
      documents[$0..<min($0 + SearchChunk.pages, documents.count)]
    }
    let chunks = mapping.map(parts) { part in SearchChunk(part.lazy.map { $0() }) }
    var terms: [UInt32] = []
    var values: [UInt32] = []
    let count = chunks.reduce(0) { $0 + $1.entries.count }
    terms.reserveCapacity(count)
    values.reserveCapacity(count)
    for (chunk, part) in zip(chunks, parts) {
      let numbers = chunk.vocabulary.numbers(in: &vocabulary)
      for entry in chunk.entries {
        terms.append(UInt32(numbers[Int(entry.term)]))
        values.append(UInt32(pages + Int(entry.page)) << 3 | UInt32(entry.weight.rawValue))
      }
      blocks += chunk.blocks.list
      pages += part.count
    }
    sort(terms, values)
  }

  /// By term, and below it as they came.
  private mutating func sort(_ terms: [UInt32], _ values: [UInt32]) {
    starts = [Int](repeating: 0, count: vocabulary.count + 1)
    for term in terms { starts[Int(term) + 1] += 1 }
    for term in 0..<vocabulary.count { starts[term + 1] += starts[term] }
    var ends = starts
    postings = [UInt32](repeating: 0, count: terms.count)
    for (term, value) in zip(terms, values) {
      postings[ends[Int(term)]] = value
      ends[Int(term)] += 1
    }
  }

  func postings(of term: Int) -> ArraySlice<UInt32> { postings[starts[term]..<starts[term + 1]] }
}

extension ArraySlice<UInt32> {
  /// More pages don't tell a word's better ones from the others.
  private static let mostPostings = 12_000

  /// As `templates/components/search/store.js` reads them: of each page how far it is from the one
  /// before, times eight, plus the weight.
  func appendEncoded(to bytes: inout [UInt8]) {
    var next: UInt32 = 0
    for posting in shortened {
      let page = posting >> 3
      Self.append((page - next) << 3 | posting & 7, to: &bytes)
      next = page + 1
    }
  }

  /// Without the weakest, where they are too many to be worth loading.
  private var shortened: ArraySlice<UInt32> {
    var kept = self
    var weakest: UInt32 = 1
    while kept.count > Self.mostPostings, weakest < 8 {
      let stronger = kept.filter { $0 & 7 >= weakest }
      if stronger.isEmpty { break }
      kept = stronger[...]
      weakest += 1
    }
    return kept.prefix(Self.mostPostings)
  }

  /// A number in printable characters: 63 of them end it, 28 say that more follow.
  static func append(_ number: UInt32, to bytes: inout [UInt8]) {
    var rest = number
    while rest >= 63 {
      rest -= 63
      bytes.append(alphabet[Int(63 + rest % 28)])
      rest /= 28
    }
    bytes.append(alphabet[Int(rest)])
  }

  /// All of ASCII that is seen, but what ends or escapes a string, or begins a tag.
  private static let alphabet: [UInt8] = (0x21...0x7E).filter {
    $0 != UInt8(ascii: "\"") && $0 != UInt8(ascii: "\\") && $0 != UInt8(ascii: "<")
  }
}
