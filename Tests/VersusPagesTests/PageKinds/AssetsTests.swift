import Testing
import VersusModel
import VersusTemplates

@testable import VersusPages

struct AssetsTests {
  @Test func `a site without an icon of its own has the theme's mark`() {
    let assets = Self.assets(files: ["img/favicon.svg"])
    #expect(assets.icon.hasPrefix("assets/icon-") && assets.icon.hasSuffix(".svg"))
    #expect(assets.files.contains { $0.path == assets.icon && $0.bytes == [1, 2] })
  }

  @Test(arguments: [
    (["favicon.ico", "favicon.svg"], "favicon.svg"), (["favicon.ico"], "favicon.ico"),
    (["favicon.png", "favicon.ico"], "favicon.png"),
  ])
  func `an icon of the site's own stands where it was put`(_ files: [String], _ icon: String) {
    let assets = Self.assets(files: files)
    #expect(assets.icon == icon)
    #expect(!assets.files.contains { $0.bytes == [1, 2] })
  }

  @Test(arguments: [
    ("a { } /* no */\nb { }", "a{}b{}"), ("/* no */a { }", "a{}"), ("a/* b */b", "a/**/b"),
    ("a { content: \"/* yes */ { , \" }", "a{content:\"/* yes */ { , \"}"),
    ("a { content: '\\'/* yes */' }", "a{content:'\\'/* yes */'}"),
    ("a { background: url(x/*.png) } /* no */", "a{background:url(x/*.png)}"),
    ("a { background: url( \"/*\" ) } /* no */", "a{background:url( \"/*\" )}"),
    ("a { } /* without an end", "a{}"),
    ("a { content: \"no end\n} /* no */", "a{content:\"no end\n}"),
    ("a {\n  b: c;\n\n  d: e\n}", "a{b:c;d:e\n}"), ("a, b { c: d e, f }", "a,b{c:d e,f}"),
    ("a\\, b > c :is(d) { }", "a\\, b > c :is(d){}"), ("", ""), ("/*", ""),
    ("/* no */\na{}", "a{}"), ("a{}\n/* no */\nb{}", "a{}b{}"), ("a,\nb\nc{}", "a,b\nc{}"),
    ("a\\,\n b\\: c{}", "a\\,\nb\\: c{}"), ("/**/", ""),
    ("a { b: c; }", "a{b:c}"), ("a { b: c\\;}", "a{b:c\\;}"), ("}", "}"),
    ("url(", "url("), ("'\\", "'\\"), (" {", "{"),
  ])
  func `a style loses its comments and needless blanks, and nothing else`(
    _ style: String, _ kept: String
  ) {
    let file = SourceFile(path: "templates/a.css", bytes: Array(style.utf8))
    #expect(String(decoding: file.withoutCommentsAndBlanks.bytes, as: UTF8.self) == kept)
  }

  private static func assets(files: [String]) -> Assets {
    Assets(
      AssetSources(), mark: [1, 2],
      of: Site(settings: Settings(), files: files))
  }
}

struct AssetSourcesTests {
  private static let sources = AssetSources(
    TemplateSet.load(theme: EmbeddedTheme.files, overrides: []).value)

  @Test func `each style is loaded by every page or belongs to bundles`() {
    let bundles = AssetBundle.allCases.map { Self.sources.styles(in: $0).map(\.path) }
    let common = Self.sources.styles(in: nil).map(\.path)
    for bundle in bundles {
      let all = common + bundle
      #expect(Set(all).count == all.count)
    }
    #expect(common.contains("templates/base/tokens.css") && common.last == "templates/print.css")
    #expect(bundles.joined().contains("templates/components/quiz/quiz.css"))
    let letters = "templates/components/letters/letters.css"
    #expect(Self.sources.styles(in: .letters).map(\.path) == [letters])
    #expect(Self.sources.styles(in: .search).map(\.path).first == letters)
  }

  @Test func `what scores loads the engine first`() {
    for bundle in AssetBundle.allCases {
      let paths = Self.sources.scripts(in: bundle).map(\.path)
      let engine = "templates/components/scoring/scoring.js"
      #expect(paths.contains(engine) == [.table, .quiz].contains(bundle))
      #expect(!paths.dropFirst().contains(engine))
    }
    #expect(!Self.sources.scripts(in: nil).isEmpty)
  }

  @Test func `a site loads no bundle without a page for it`() {
    let empty = Assets(Self.sources, mark: [], of: Site(settings: Settings(), files: []))
    #expect(Set(empty.bundles.keys) == [.search])
  }
}

struct VoicesTests {
  @Test func `up to six options speak in voices of their own, in the order of the site`() {
    let site = DrawnSite((0..<6).map { ("Option \($0)", [3]) }, groups: [nil])
    #expect(
      site.site.options.map { site.context.index.voice(of: $0.id) }
        == ["1", "2", "3", "4", "5", "6"])
  }

  @Test func `more options can't be told apart, and have none`() {
    let site = DrawnSite((0..<7).map { ("Option \($0)", [3]) }, groups: [nil])
    #expect(site.site.options.allSatisfy { site.context.index.voice(of: $0.id) == "0" })
  }
}
