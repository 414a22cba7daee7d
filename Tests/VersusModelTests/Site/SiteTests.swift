import Testing

@testable import VersusModel

struct SiteTests {
  @Test(arguments: ["a", "node.js", "1-2.3", "a0"])
  func `an id has single joints`(text: String) {
    #expect(isSlug(text))
  }

  @Test(arguments: ["", "-a", "a-", "a--b", "a.-b", "A", "ä", "a b", "a/b", ".."])
  func `anything else is no id`(text: String) {
    #expect(!isSlug(text))
  }

  @Test func `pages have a path and a link in both styles`() {
    let option = PageAddress.option(Option.ID("a"))
    #expect(option.outputPath(.files) == "options/a.html")
    #expect(option.outputPath(.folders) == "options/a/index.html")
    #expect(option.url(.folders) == "options/a/")
    #expect(PageAddress.index.outputPath(.folders) == "index.html")
    #expect(PageAddress.index.url(.folders) == "")
    #expect(PageAddress.options.outputPath(.folders) == "options/index.html")
    #expect(PageAddress.notFound.outputPath(.folders) == "404.html")
    #expect(PageAddress.notFound.url(.folders) == "404.html")
    #expect(PageAddress.file("a/index.html").url(.folders) == "a/index.html")
    #expect(
      PageAddress.pair(Option.ID("a"), Option.ID("b")).outputPath(.files) == "compare/a-vs-b.html")
  }

  @Test func `every two options make a pair, but for those that combine others`() {
    let options = [
      Sample.option("a", [:]), Sample.option("b", [:]), Sample.option("c", [:]),
      Sample.option("both", [:], combines: ["a", "b"]),
    ]
    let names = { (site: Site) in site.pairs.map { "\($0.left.id)\($0.right.id)" } }
    #expect(names(Site(settings: Settings(), options: options)) == ["ab", "ac", "bc"])
    var settings = Settings()
    settings.maxPairs = 2
    #expect(names(Site(settings: settings, options: options)) == ["ab", "ac"])
  }
}
