import Testing
import VersusModel

@testable import VersusContent

struct OrderTests {
  @Test func `options go by order, then by name`() {
    let site = read([
      "options/a.md": "---\nname: Zebra\n---\n",
      "options/z.md": "---\nname: Ant\norder: 2\n---\n",
      "options/m.md": "---\nname: Bee\norder: 1\n---\n",
    ]).site
    #expect(site.options.map(\.name) == ["Bee", "Ant", "First", "Second", "Zebra"])
  }

  @Test func `names go by Unicode scalars`() {
    let site = read([
      "options/a.md": "---\nname: Ärger\n---\n", "options/b.md": "---\nname: apple\n---\n",
    ]).site
    #expect(site.options.map(\.name) == ["First", "Second", "apple", "Ärger"])
  }

  @Test func `criteria go by group, then by order, then by title`() {
    let site = ReadSite(
      [
        "versus.yml": "criteria-groups: [{id: late}, {id: unused}, {id: early}]",
        "criteria/a.md": "---\ntitle: A\ntype: text\ngroup: early\n---\n",
        "criteria/b.md": "---\ntitle: B\ntype: text\ngroup: late\n---\n",
        "criteria/c.md": "---\ntitle: C\ntype: text\ngroup: late\norder: 1\n---\n",
        "criteria/d.md": "---\ntitle: D\ntype: text\n---\n",
      ], on: [:])
    #expect(site.diagnostics.isEmpty)
    #expect(site.site.criteria.map(\.title) == ["C", "B", "A", "D"])
    #expect(site.site.criteriaGroups.map(\.id.slug) == ["late", "early"])
  }

  @Test func `groups that no setting lists are taken as they come`() {
    let site = read([
      "use-cases/b.md": "---\ntitle: B\ngroup: real-time\nverdict: {winner: tie}\n---\n",
      "use-cases/a.md": "---\ntitle: A\ngroup: web\nverdict: {winner: tie}\n---\n",
      "use-cases/c.md": "---\ntitle: C\ngroup: web\nverdict: {winner: tie}\n---\n",
    ]).site
    #expect(site.useCaseGroups.map(\.title) == ["Web", "Real time"])
    #expect(site.useCases.map(\.title) == ["A", "C", "B"])
  }

  @Test func `a group that the settings don't list is reported`() {
    let site = read([
      "versus.yml": "criteria-groups: [{id: speed}]\nuse-case-groups: []",
      "criteria/extra.md": "---\ntitle: A\ntype: text\ngroup: ⟦unknown-group⟧sped\n---\n",
      "use-cases/a.md": """
      ---
      title: A
      group: ⟦unknown-group⟧web
      verdict: {winner: tie}
      ---
      """,
    ])
    #expect(site.diagnostics.first?.hint == "did you mean 'speed'?")
  }

  @Test func `a group's id must be one`() {
    read(["criteria/extra.md": "---\ntitle: A\ntype: text\ngroup: ⟦invalid-id⟧Big One\n---\n"])
  }

  @Test func `sources go by title and free pages by order, then by path`() {
    let site = read([
      "a.md": "---\ntitle: A\n---\n", "b/c.md": "---\ntitle: C\norder: 1\n---\n",
      "b/a.md": "---\ntitle: Z\n---\n",
    ]).site
    #expect(site.sources.map(\.title) == ["Bench", "Survey"])
    #expect(site.pages.map(\.path) == ["b/c", "a", "b/a"])
  }

  @Test func `the order of the files changes nothing`() {
    let paths = ["options/a.md", "options/b.md", "use-cases/c.md", "use-cases/d.md"]
    let index = ContentIndex.make(paths: paths, settings: Settings()).value
    let documents = paths.compactMap { path in
      readDocument(
        SourceFile(
          path: "content/" + path, bytes: Array("---\nname: \(path)\ntitle: T\n---\n".utf8)),
        index: index, settings: Settings(), words: .english
      ).value
    }
    let forward = assembleSite(
      documents, index: index, settings: Settings(), words: .english,
      by: SerialMapping())
    let backward = assembleSite(
      documents.reversed(), index: index, settings: Settings(), words: .english,
      by: SerialMapping())
    #expect(forward.value.options.map(\.id) == backward.value.options.map(\.id))
    #expect(forward.diagnostics == backward.diagnostics)
    #expect(!forward.diagnostics.isEmpty)
  }
}
