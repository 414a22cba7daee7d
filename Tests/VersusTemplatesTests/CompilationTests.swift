import Testing
import VersusModel
import VersusTemplates

struct CompilationTests {
  private struct Front: View {
    static let shape = Shape<Front>("front page", [.text("title") { _ in "" }])
  }

  private struct Table: View {
    static let shape = Shape<Table>(
      "table page", [.text("title") { _ in "" }, .text("rows") { _ in "" }])
  }

  private struct Entry: View {
    static let shape = Shape<Entry>("criterion entry", [.text("title") { _ in "" }])
  }

  private struct Other: View {
    static let shape = Shape<Other>("other page", [.text("title") { _ in "" }])
  }

  private func compile(_ layout: String) -> Compilation {
    let set = TemplateSet.load(
      theme: ["a", "b", "c", "d"].map { file("templates/\($0).html", "{{<layout}}{{/layout}}") }
        + [file("templates/layout.html", layout)], overrides: [])
    #expect(set.diagnostics == [])
    var compilation = Compilation(of: set.value)
    _ = compilation.template("a", for: Front.self)
    _ = compilation.template("b", for: Table.self)
    _ = compilation.template("c", for: Entry.self)
    _ = compilation.template("d", for: Other.self)
    return compilation
  }

  @Test func `a name that several views lack is told once`() {
    let found = compile("<p>{{tilte}}").diagnostics
    #expect(
      found == [
        .error(
          "'tilte' is not known to front pages, table pages and 2 more", code: .unknownName,
          hint: "did you mean 'title'?",
          at: SourcePosition(file: "templates/layout.html", line: 1, column: 6))
      ])
  }

  @Test func `a name that one view has is told for the others`() {
    let found = compile("{{rows}}").diagnostics
    #expect(
      found.map(\.message)
        == ["'rows' is not known to front pages, criterion entries and other pages"])
    #expect(found.map(\.hint) == ["they have 'title'"])
  }

  @Test func `what a shared template leaves open is told once`() {
    let found = compile("a\n<p class='b>").diagnostics
    #expect(
      found.map(\.position)
        == [SourcePosition(file: "templates/layout.html", line: 2, column: 10)])
  }

  @Test func `what was compiled is listed in order`() {
    let entries = compile("").entries
    #expect(entries.map(\.template) == ["a", "b", "c", "d"])
    #expect(entries.first?.outline.name == "front page")
  }
}
