import Testing
import VersusModel

@testable import VersusContent

struct ContentIndexTests {
  private func index(_ paths: [String], style: Settings.URLStyle = .files) -> ContentIndex {
    var settings = Settings()
    settings.urls = style
    return ContentIndex.make(paths: paths, settings: settings).value
  }

  @Test func `folders give kinds and file names give ids`() {
    let index = index([
      "about.md", "criteria/a.md", "guides/b.md", "index.md", "options/c.md", "options/index.md",
      "sources/d.md", "use-cases/e.md",
    ])
    #expect(index.kinds["about.md"] == .page("about"))
    #expect(index.kinds["guides/b.md"] == .page("guides/b"))
    #expect(index.kinds["index.md"] == .front)
    #expect(index.kinds["criteria/a.md"] == .criterion(Criterion.ID("a")))
    #expect(index.kinds["options/c.md"] == .option(Option.ID("c")))
    #expect(index.kinds["options/index.md"] == .list(.options))
    #expect(index.kinds["sources/d.md"] == .source(Source.ID("d")))
    #expect(index.kinds["use-cases/e.md"] == .useCase(UseCase.ID("e")))
  }

  @Test func `other files are copied`() {
    #expect(index(["CNAME", "img/a.svg"]).files == ["CNAME", "img/a.svg"])
  }

  @Test func `names that start with a dot are no inputs`() {
    let index = index([".git/a.md", ".well-known/b.txt", "img/.c"])
    #expect(index.files == [".well-known/b.txt"])
    #expect(index.documents.isEmpty)
  }

  @Test func `the quiz is read, and what lies beside it is copied`() {
    let index = index(["questions/10-a.md", "questions/b.svg", "quiz-cases.yml"])
    #expect(index.files == ["questions/b.svg"])
    #expect(index.documents == ["questions/10-a.md", "quiz-cases.yml"])
  }

  @Test func `a file name that is no id is reported`() {
    read(["options/Node JS.md": "⟦file invalid-id⟧---\nname: Node\n---\n"])
  }

  @Test func `an option can't have the name of a verdict`() {
    read(["options/tie.md": "⟦file invalid-id⟧---\nname: Tie\n---\n"])
  }

  @Test(arguments: [
    ("options/a.md", PageAddress.option(Option.ID("a"))),
    ("options/a.html", .option(Option.ID("a"))),
    ("options/", .options), ("options", .options), ("options/index.html", .options),
    ("options/index.md", .options), ("use-cases/", .useCases), ("criteria/index.html", .criteria),
    ("table.html", .table), ("404.html", .notFound), ("index.html", .index), ("", .index),
    ("img/a.svg", .file("img/a.svg")),
    ("compare/a-vs-b-vs-c.html", .pair(Option.ID("a"), Option.ID("b-vs-c"))),
  ])
  func `a link may name a document, a file or a page`(_ path: String, _ address: PageAddress) {
    let index = index(["img/a.svg", "options/a.md", "options/b-vs-c.md"])
    #expect(index.targets.address(path) == address)
  }

  @Test func `a link may name a page as folders write it`() {
    let index = index(["options/a.md", "options/b.md"], style: .folders)
    #expect(index.targets.address("options/a/") == .option(Option.ID("a")))
    #expect(index.targets.address("options/a/index.html") == .option(Option.ID("a")))
    #expect(
      index.targets.address("compare/a-vs-b/index.html")
        == .pair(Option.ID("a"), Option.ID("b")))
  }

  @Test(arguments: ["options/b.md", "compare/a-vs-b.html", "compare/a-vs-a.html", "a.md"])
  func `a link to nothing has no address`(_ path: String) {
    #expect(index(["options/a.md"]).targets.address(path) == nil)
  }
}
