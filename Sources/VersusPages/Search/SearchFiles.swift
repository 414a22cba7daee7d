import VersusModel

/// Where the index of a site lies in its output.
enum SearchPaths {
  /// The one file with a name that stays; the names of all others are in it.
  static let entry = PageAddress.searchIndex.stem
  static let folder = "assets/search/"
}

/// The files that search in the browser loads; none where the site has no search.
///
/// - Parameters:
///   - pages: All of the site.
///   - words: What results call pages.
package func searchFiles(
  for pages: [Page], of site: Site, in words: Words, by mapping: some Mapping
) -> [Page] {
  guard site.settings.search else { return [] }
  let found = pages.compactMap(\.found)
  let kinds = SearchDocument.Kind.allCases.map { kind in found.filter { $0.kind == kind } }
  let index = SearchIndex(kinds.flatMap { $0.map(\.document) }, by: mapping)
  var files = SearchFiles()
  let terms = files.add(terms: index)
  let blocks = files.add(blocks: index.blocks)
  var first = 0
  let firsts = zip(SearchDocument.Kind.allCases, kinds).map { kind, found in
    defer { first += found.count }
    return JSONText.list([
      .string(kind.name), .string(words.kind(kind)), .number(first),
    ])
  }
  files.addEntry([
    ("pages", JSONText.number(index.pages).compact),
    ("kinds", JSONText.list(firsts).compact),
    ("pairs", site.pairsInSearch(in: words).compact),
    ("terms", terms), ("blocks", blocks),
  ])
  return files.pages
}

/// Names files after their bytes and keeps what the entry says of them.
private struct SearchFiles {
  /// What is not longer stands in the entry itself, in bytes.
  private static let mostInEntry = 48_000
  /// A file of terms ends with the term that makes it longer.
  private static let enoughTerms = 12_000
  private static let blocksInGroup = 128
  private static let mostSpelling = 24_000

  private(set) var pages: [Page] = []
  private var names = Set<String>()

  /// - Returns: The name by which the entry knows the file.
  private mutating func add(_ data: [UInt8]) -> String {
    let bytes = Self.script(data)
    var print = Fingerprint(of: bytes)
    var name = Self.name(print)
    // Equal bytes are one file; others of the same name take the next.
    while !names.insert(name).inserted {
      if pages.contains(where: { $0.path.hasSuffix(name + ".js") && $0.render() == bytes }) {
        return name
      }
      print.take(0)
      name = Self.name(print)
    }
    pages.append(Page(path: SearchPaths.folder + name + ".js") { bytes })
    return name
  }

  private static let nameLength = 8

  private static func name(_ print: Fingerprint) -> String {
    let digits = String(print.value, radix: 36).suffix(nameLength)
    return String(repeating: "0", count: nameLength - digits.count) + digits
  }

  private static func script(_ data: [UInt8]) -> [UInt8] {
    Array("versusSearch.take(".utf8) + data + Array(");\n".utf8)
  }

  mutating func addEntry(_ members: [(String, [UInt8])]) {
    var bytes: [UInt8] = [UInt8(ascii: "{")]
    for (number, member) in members.enumerated() {
      if number > 0 { bytes.append(UInt8(ascii: ",")) }
      bytes += "\"\(member.0)\":".utf8
      bytes += member.1
    }
    bytes.append(UInt8(ascii: "}"))
    let script = Self.script(bytes)
    pages.append(Page(path: SearchPaths.entry) { script })
  }

  /// The pieces of what is shown, in the entry if they are small, else by their names and how many
  /// pages each has.
  mutating func add(blocks: [SearchBlocks.Block]) -> [UInt8] {
    let size = blocks.reduce(0) { $0 + $1.bytes.count }
    if size <= Self.mostInEntry {
      return Array("{\"list\":[".utf8) + blocks.map(\.bytes).joined(separator: ",".utf8)
        + Array("]}".utf8)
    }
    var groups: [(first: Int, text: String)] = []
    var first = 0
    for start in stride(from: 0, to: blocks.count, by: Self.blocksInGroup) {
      let group = blocks[start..<min(start + Self.blocksInGroup, blocks.count)]
      var text: [UInt8] = []
      for block in group {
        text += add([UInt8(ascii: "[")] + block.bytes + [UInt8(ascii: "]")]).utf8
        ArraySlice<UInt32>.append(UInt32(block.pages), to: &text)
      }
      groups.append((first, String(decoding: text, as: UTF8.self)))
      first += group.reduce(0) { $0 + $1.pages }
    }
    if let only = groups.first, groups.count == 1 {
      return JSONText.object([("names", .string(only.text))]).compact
    }
    let list = groups.map { group in
      JSONText.list([.number(group.first), .string(add(JSONText.string(group.text).compact))])
    }
    return JSONText.object([("groups", .list(list))]).compact
  }

  /// The words in their order, in the entry if they are few, else by the first of each file.
  mutating func add(terms index: SearchIndex) -> [UInt8] {
    var shards: [(first: Int, terms: [UInt8], postings: [UInt8])] = []
    let sorted = index.vocabulary.sorted
    for number in sorted {
      if shards.last.map({ $0.terms.count + $0.postings.count > Self.enoughTerms }) ?? true {
        shards.append((number, [], []))
      }
      let last = shards.count - 1
      if !shards[last].terms.isEmpty {
        shards[last].terms.append(UInt8(ascii: " "))
        shards[last].postings.append(UInt8(ascii: " "))
      }
      shards[last].terms += index.vocabulary.term(number)
      index.postings(of: number).appendEncoded(to: &shards[last].postings)
    }
    let size = shards.reduce(0) { $0 + $1.terms.count + $1.postings.count }
    if size <= Self.mostInEntry {
      return Self.json(
        terms: shards.map(\.terms).joined(separator: " ".utf8),
        postings: shards.map(\.postings).joined(separator: " ".utf8))
    }
    var firsts: [[UInt8]] = []
    var names = ""
    for shard in shards {
      firsts.append(Array(index.vocabulary.term(shard.first)))
      names += add(Self.json(terms: shard.terms, postings: shard.postings))
    }
    var spelling: [UInt8] = []
    spelling.appendScript(Self.spelling(index, sorted))
    var bytes = Array("{\"firsts\":".utf8)
    bytes.appendScript(Array(firsts.joined(separator: " ".utf8)))
    bytes += ",\"names\":\"\(names)\",\"spelling\":\"\(add(spelling))\"}".utf8
    return bytes
  }

  private static func json(
    terms: some Sequence<UInt8>, postings: some Sequence<UInt8>
  ) -> [UInt8] {
    var bytes = Array("{\"terms\":".utf8)
    bytes.appendScript(Array(terms))
    bytes += ",\"postings\":".utf8
    bytes.appendScript(Array(postings))
    bytes.append(UInt8(ascii: "}"))
    return bytes
  }

  /// The words by which a mistyped one is told, also where its first letter is wrong: those of titles
  /// first, then those of the most pages.
  private static func spelling(_ index: SearchIndex, _ sorted: [Int]) -> [UInt8] {
    let words = sorted.filter { number in
      let term = index.vocabulary.term(number)
      return term.count > 3 && !term.contains { (0x30...0x39).contains($0) }
    }
    let ranked = words.enumerated().map { place, number in
      let postings = index.postings(of: number)
      let isTitle = postings.contains { $0 & 7 >= UInt32(SearchWeight.title.rawValue) }
      return (isTitle: isTitle, count: postings.count, place: place, number: number)
    }.sorted {
      if $0.isTitle != $1.isTitle { return $0.isTitle }
      return $0.count == $1.count ? $0.place < $1.place : $0.count > $1.count
    }
    var size = 0
    let kept = ranked.prefix {
      size += index.vocabulary.term($0.number).count + 1
      return size <= mostSpelling
    }
    let places = kept.map(\.place).sorted()
    return Array(places.map { index.vocabulary.term(words[$0]) }.joined(separator: " ".utf8))
  }
}

extension Site {
  /// Pairs are found by what they are made of: the places of their options, and the form of their
  /// addresses. Pairs are numbered as they come when every option meets all that follow it; runs of
  /// those that have a page are `[first, how many]`.
  fileprivate func pairsInSearch(in words: Words) -> JSONText {
    let pairs = pairs
    guard !pairs.isEmpty else { return .null }
    let single = options.filter(\.combines.isEmpty).map(\.id)
    let places = Dictionary(single.enumerated().map { ($1, $0) }) { first, _ in first }
    let numbers = pairs.compactMap { pair -> Int? in
      guard let left = places[pair.left.id], let right = places[pair.right.id] else { return nil }
      return left * (2 * single.count - left - 1) / 2 + right - left - 1
    }.sorted()
    var runs: [(first: Int, count: Int)] = []
    for number in numbers {
      if let last = runs.last, last.first + last.count == number {
        runs[runs.count - 1].count += 1
      } else {
        runs.append((number, 1))
      }
    }
    let (style, any) = (settings.urls, Option.ID("*"))
    return .object([
      ("label", .string(words[.comparison])),
      ("option", Self.parts(of: .option(any), style)),
      ("address", Self.parts(of: .pair(any, any), style)),
      ("options", .number(single.count)),
      ("runs", .list(runs.map { .list([.number($0.first), .number($0.count)]) })),
    ])
  }

  /// What stands before, between and behind the ids in an address.
  private static func parts(of address: PageAddress, _ style: Settings.URLStyle) -> JSONText {
    .list(
      address.url(style).split(separator: "*", omittingEmptySubsequences: false)
        .map { .string(String($0)) })
  }
}
