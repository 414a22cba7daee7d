import Testing
import VersusModel
import VersusTemplates

struct TemplateSetTests {
  private let theme = [
    file("templates/layout.html", "theme {{> nav}}"),
    file("templates/nav.html", "theme nav"),
    file("templates/base/b.css", "b"),
    file("templates/base/a.css", "a"),
    file("templates/nav.js", "js"),
  ]

  private func show(_ name: String, _ overrides: [SourceFile]) -> String {
    let set = TemplateSet.load(theme: theme, overrides: overrides)
    #expect(set.diagnostics == [])
    var bytes: [UInt8] = []
    set.value.template(name, for: Sample.self).value.render(Sample(), into: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  @Test func `a site's file replaces the theme's of the same path`() {
    #expect(show("layout", []) == "theme theme nav")
    #expect(show("layout", [file("templates/nav.html", "own nav")]) == "theme own nav")
    #expect(show("layout", [file("templates/layout.html", "own")]) == "own")
  }

  @Test func `a new file can be included by another one of the site`() {
    let own = [file("templates/layout.html", "{{> new}}"), file("templates/new.html", "new")]
    #expect(show("layout", own) == "new")
  }

  @Test func `a new file that nothing includes is told`() {
    let set = TemplateSet.load(theme: theme, overrides: [file("templates/layuot.html", "")])
    #expect(set.diagnostics.map(\.code) == [.unknownTemplate])
    #expect(set.diagnostics.map(\.severity) == [.warning])
    #expect(set.diagnostics.map(\.hint) == ["did you mean 'templates/layout.html'?"])
    #expect(set.diagnostics.map { $0.position?.file } == ["templates/layuot.html"])
  }

  @Test func `a file of a kind that nothing uses is told`() {
    let own = ["templates/nav.htm", "templates/img/cup.png", "templates/a.css", "templates/b.js"]
    let set = TemplateSet.load(theme: theme, overrides: own.map { file($0, "") })
    #expect(set.diagnostics.map(\.code) == [.unknownTemplate, .unknownTemplate])
    #expect(set.diagnostics.map(\.severity) == [.warning, .warning])
    #expect(
      set.diagnostics.map { $0.position?.file } == ["templates/img/cup.png", "templates/nav.htm"])
    #expect(
      set.diagnostics.map(\.hint) == [
        "what is to be published as it is goes into the content folder",
        "did you mean 'templates/nav.html'?",
      ])
  }

  @Test func `a missing template is an error, and shows nothing`() {
    let set = TemplateSet.load(theme: theme, overrides: []).value
    let template = set.template("layuot", for: Sample.self)
    #expect(template.diagnostics.map(\.code) == [.unknownTemplate])
    #expect(template.diagnostics.map(\.hint) == ["did you mean 'layout'?"])
    var bytes = Array("before".utf8)
    template.value.render(Sample(), into: &bytes)
    #expect(bytes == Array("before".utf8))
  }

  @Test func `a template with errors shows nothing`() {
    let set = TemplateSet.load(theme: [file("templates/a.html", "text {{nmae}}")], overrides: [])
    var bytes: [UInt8] = []
    set.value.template("a", for: Sample.self).value.render(Sample(), into: &bytes)
    #expect(bytes == [])
  }

  @Test func `a file that is not UTF-8 is told`() {
    let broken = SourceFile(path: "templates/x.html", bytes: [0x61, 0xFF])
    let set = TemplateSet.load(theme: [broken], overrides: [])
    #expect(set.diagnostics.map(\.code) == [.notUTF8])
  }

  @Test func `assets come in the order of their paths, with the site's own`() {
    let own = [file("templates/base/b.css", "own"), file("templates/z.css", "new")]
    let assets = TemplateSet.load(theme: theme, overrides: own).value.assets(ending: ".css")
    #expect(
      assets.map(\.path) == ["templates/base/a.css", "templates/base/b.css", "templates/z.css"])
    #expect(assets.map { String(decoding: $0.bytes, as: UTF8.self) } == ["a", "own", "new"])
  }

  @Test func `a template renders behind what is there`() {
    let set = TemplateSet.load(theme: theme, overrides: []).value
    let nav = set.template("nav", for: Sample.self).value
    var bytes: [UInt8] = []
    nav.render(Sample(), into: &bytes)
    nav.render(Sample(), into: &bytes)
    #expect(String(decoding: bytes, as: UTF8.self) == "theme navtheme nav")
  }
}
