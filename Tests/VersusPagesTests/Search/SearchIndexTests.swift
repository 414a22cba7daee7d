import Testing
import VersusModel
import VersusTemplates

@testable import VersusPages

struct SearchIndexTests {
  private func document(_ title: String, _ text: String) -> @Sendable () -> SearchDocument {
    { @Sendable in
      var document = SearchDocument(
        .page, PageOutline(.page(title), title: title), style: .files)
      document.add(text)
      return document
    }
  }

  private func weights(of term: String, in index: SearchIndex) -> [UInt32: SearchWeight] {
    var vocabulary = index.vocabulary
    let number = Array(term.utf8).withUnsafeBufferPointer { vocabulary.number(of: $0) }
    guard number < index.vocabulary.count else { return [:] }
    return Dictionary(
      uniqueKeysWithValues: index.postings(of: number).map {
        ($0 >> 3, SearchWeight(rawValue: UInt8($0 & 7)) ?? .once)
      })
  }

  @Test func `a posting says where a word stands best`() {
    let index = SearchIndex(
      [
        document("Tea", "Green tea, black tea."), document("On tea and more", "tea"),
        document("Cups", "A cup of tea"), document("Pots", "tea tea tea tea tea"),
      ], by: SerialMapping())
    #expect(
      weights(of: "tea", in: index)
        == [0: .wholeTitle, 1: .title, 2: .once, 3: .often])
    #expect(weights(of: "coffee", in: index) == [:])
  }

  @Test func `numbers are read as they were written`() {
    for number in [0, 1, 62, 63, 64, 90, 1826, 1827, 1828, 60_000, 4_000_000] as [UInt32] {
      var bytes: [UInt8] = []
      ArraySlice<UInt32>.append(number, to: &bytes)
      var (read, factor) = (UInt32(0), UInt32(1))
      for byte in bytes {
        let excluded = "\"<\\".utf8.count { $0 < byte }
        let value = UInt32(byte) - 0x21 - UInt32(excluded)
        read += factor * value
        factor *= 28
      }
      #expect(read == number)
      #expect(!bytes.contains(0x20))
    }
  }

  @Test func `of very many pages a word keeps the best`() {
    let postings = (0..<20_000).map { UInt32($0) << 3 | ($0 % 10 == 0 ? 7 : 0) }
    var bytes: [UInt8] = []
    postings[...].appendEncoded(to: &bytes)
    #expect(bytes.count < 5_000)
  }

  @Test func `a long page keeps a part of each section`() {
    var document = SearchDocument(.page, PageOutline(.index, title: "T"), style: .files)
    for number in 0..<10 {
      document.addSection("H\(number)", at: "h", [String(repeating: "wört ", count: 1000)])
    }
    var blocks = SearchBlocks()
    blocks.append(document)
    let bytes = blocks.list[0].bytes
    #expect(bytes.count < SearchBlocks.mostText + 600)
    #expect(String(validating: bytes, as: UTF8.self) != nil)
  }

  @Test func `strings of scripts hold nothing that ends them`() {
    var bytes: [UInt8] = []
    bytes.appendScript(Array("a\"b\\c</script>\u{2028}\u{2029}\u{0}\n é€".utf8))
    #expect(
      String(decoding: bytes, as: UTF8.self)
        == "\"a\\\"b\\\\c\\u003c/script>\\u2028\\u2029\\u0000\\u000a é€\"")
  }

  @Test func `cores change no byte`() {
    let site = DrawnSite.many(9, useCases: 3)
    let pages = layOut(site.site, assess(site.site).value, theme: site.theme)
    let files = searchFiles(for: pages, of: site.site, in: .english, by: SerialMapping())
    let again = searchFiles(for: pages, of: site.site, in: .english, by: Backwards())
    #expect(files.map(\.path) == again.map(\.path))
    #expect(files.map { $0.render() } == again.map { $0.render() })
    #expect(files.map(\.path) == ["search/index.js"])
  }

  @Test func `a site without search has none of it`() {
    var settings = Settings()
    settings.search = false
    let site = Site(settings: settings)
    let theme = Theme.compile(
      TemplateSet.load(theme: EmbeddedTheme.files, overrides: [], words: .english).value)
    let pages = layOut(site, assess(site).value, theme: theme.value)
    #expect(searchFiles(for: pages, of: site, in: .english, by: SerialMapping()).isEmpty)
    #expect(!pages.contains { $0.path.contains("search") })
    #expect(!String(decoding: pages[0].render(), as: UTF8.self).contains("data-search"))
  }

  @Test func `thousands of pages have an index in parts`() {
    let entries = SearchEntry.all(
      of: (0..<1_000).map { PageOutline(.page("p\($0)"), title: "Page \($0)") }
        + [PageOutline(.page("e"), title: "Éclair"), PageOutline(.page("n"), title: "3 cups")],
      in: .english)
    let addresses = Settings().searchParts(of: entries.count)
    #expect(addresses.count == 3)
    let parts = addresses.enumerated().map {
      SearchPart($1, entries, number: $0, of: addresses.count, in: .english)
    }
    #expect(parts.map(\.entries.count).reduce(0, +) == 1_002)
    #expect(parts[0].entries.first?.title == "3 cups")
    #expect(parts[0].entries.dropFirst().first?.letter == "E")
    #expect(parts[0].title.hasPrefix("3 cups – "))
  }
}

private struct Backwards: Mapping {
  func map<Input: Sendable, Output: Sendable>(
    _ inputs: [Input], _ transform: @Sendable (Input) -> Output
  ) -> [Output] {
    inputs.reversed().map(transform).reversed()
  }
}
