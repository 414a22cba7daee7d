/// Some pages of a site, taken apart: what a core makes by itself.
struct SearchChunk: Sendable {
  /// More pages would leave cores with nothing to do, fewer would merge the same words too often.
  static let pages = 64

  private(set) var vocabulary = SearchVocabulary()
  /// Each term with each page that it is in, in the order of the pages.
  private(set) var entries: [Entry] = []
  private(set) var blocks = SearchBlocks()
  private var tokenizer = SearchTokenizer()
  /// The last entry of each term.
  private var latest: [Int] = []
  private var page = -1

  struct Entry: Sendable {
    let term: Int32
    /// Among the pages of the chunk.
    let page: Int32
    fileprivate var best: SearchWeight?
    fileprivate var count: UInt8

    fileprivate mutating func note(_ weight: SearchWeight?) {
      if let weight {
        best = best.map { max($0, weight) } ?? weight
      } else if count < 5 {
        count += 1
      }
    }

    var weight: SearchWeight {
      let inText: SearchWeight = count > 4 ? .often : count > 1 ? .repeated : .once
      guard let best else { return inText }
      return count == 0 ? best : max(best, inText)
    }
  }

  init(_ documents: some Sequence<SearchDocument>) {
    for document in documents { take(document) }
  }

  private mutating func take(_ document: SearchDocument) {
    page += 1
    let title = Array(document.title.utf8)
    // A term that a title is made of alone says more than one of many.
    var words = 0
    for word in document.title.split(whereSeparator: { $0 == " " }) where !word.isEmpty {
      words += 1
    }
    take(title, as: words < 2 ? .wholeTitle : words < 4 ? .shortTitle : .title)
    for name in document.names { take(Array(name.utf8), as: .title) }
    for word in document.keywords + [document.description] {
      take(Array(word.utf8), as: .description)
    }
    for section in document.sections {
      if !section.heading.isEmpty { take(Array(section.heading.utf8), as: .heading) }
      take(section.text, as: nil)
    }
    blocks.append(document)
  }

  /// - Parameter weight: Nil for plain text, where it counts how often a term occurs.
  private mutating func take(_ text: [UInt8], as weight: SearchWeight?) {
    tokenizer.scan(text) { term in
      let number = vocabulary.number(of: term)
      if number == latest.count { latest.append(-1) }
      var place = latest[number]
      if place < 0 || entries[place].page != page {
        place = entries.count
        latest[number] = place
        entries.append(Entry(term: Int32(number), page: Int32(page), best: nil, count: 0))
      }
      entries[place].note(weight)
    }
  }
}

/// Where in a page a term stands, the weakest place first; three bits of a posting.
enum SearchWeight: UInt8, Comparable, Sendable {
  case once, repeated, often, description, heading, title, shortTitle, wholeTitle

  static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }
}
