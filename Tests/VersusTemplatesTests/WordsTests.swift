import Testing
import VersusModel
import VersusTemplates

struct WordsTests {
  private struct Shelf: View {
    var count = 2
    var title = "A & B"
    var cups = ["x", "y", "z"]

    static let shape = Shape<Shelf>(
      "shelf",
      [.number("count") { $0.count }, .text("title") { $0.title }, .texts("cups") { $0.cups }])
  }

  private let words = Phrasebook(
    language: "pl",
    wordings: [
      "hello": .phrase(Phrase("Dzień <dobry>")),
      "of": .phrase(Phrase("{title}: {count}")),
      "link": .phrase(Phrase("See {page}, please")),
      "cups": .plural([.one: Phrase("cup"), .few: Phrase("{count} c"), .many: Phrase("{count} d")]),
    ])

  private func load(_ template: String) -> Checked<Template<Shelf>> {
    let set = TemplateSet.load(
      theme: [file("templates/main.html", template)], overrides: [], words: words)
    let main = set.value.template("main", for: Shelf.self)
    return Checked(main.value, set.diagnostics + main.diagnostics)
  }

  private func render(_ template: String, _ shelf: Shelf = Shelf()) -> String {
    let main = load(template)
    #expect(main.diagnostics == [])
    var bytes: [UInt8] = []
    main.value.render(shelf, into: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  private func diagnose(_ marked: String) -> [Diagnostic] {
    let text = Marked(marked)
    let found = load(text.text).diagnostics
    #expect(found.map(\.position) == text.places)
    return found
  }

  @Test func `words stand in the page as text`() {
    #expect(render("<p>{{words.hello}}</p>") == "<p>Dzień &lt;dobry&gt;</p>")
    #expect(render("<a title=\"{{words.hello}}\">") == "<a title=\"Dzień &lt;dobry&gt;\">")
    #expect(render("<ul>\n  {{words.hello}}\n</ul>\n") == "<ul>\n  Dzień &lt;dobry&gt;\n</ul>\n")
  }

  @Test func `a place shows the field of its name, or what a block puts into it`() {
    #expect(render("{{words.of}}") == "A &amp; B: 2")
    #expect(
      render("{{#words.link}}{{$page}}<a href=\"x\">{{title}}</a>{{/page}}{{/words.link}}")
        == "See <a href=\"x\">A &amp; B</a>, please")
    #expect(
      render("{{#words.of}}\n{{$title}}{{cups.count}}{{/title}}\n{{/words.of}}\n") == "3: 2")
  }

  @Test func `a number chooses the plural form`() {
    for (count, shown) in [(1, "cup"), (2, "2 c"), (5, "5 d")] {
      #expect(render("{{words.cups}}", Shelf(count: count)) == shown)
    }
    #expect(
      render("{{#words.cups}}{{$count}}{{cups.count}}{{/count}}{{/words.cups}}!") == "3 c!")
  }

  @Test func `unknown words and places are told with a suggestion`() {
    #expect(diagnose("{{words.⟦helo}}").map(\.hint) == ["did you mean 'hello'?"])
    #expect(
      diagnose("{{#words.link}}{{$⟦pge}}x{{/pge}}{{$page}}y{{/page}}{{/words.link}}").map(\.hint)
        == ["did you mean {{$page}}?"])
    #expect(
      diagnose("{{⟦words.link}}").map(\.message) == ["a shelf has no 'page'"])
    #expect(
      diagnose("{{#words.of}}⟦lost{{/words.of}}").map(\.code) == [.wrongPlace])
    #expect(
      diagnose("{{#words.cups}}{{$⟦count}}many{{/count}}{{/words.cups}}").map(\.message)
        == ["the place {count} must be filled by a number alone"])
    #expect(diagnose("{{^⟦words.hello}}{{/words.hello}}").map(\.code) == [.templateSyntax])
  }

  @Test func `words are refused where a value would be`() {
    #expect(diagnose("<script>{{⟦words.hello}}</script>").map(\.code) == [.unsafeTemplate])
  }
}
