import Testing
import VersusModel

@testable import VersusContent

struct PairAndEditTests {
  private let third = ["options/third.md": "---\nname: Third\n---\n"]

  private func site(_ settings: String) -> ReadSite {
    ReadSite(third.merging(["versus.yml": settings]) { $1 })
  }

  private func pairs(_ settings: String) -> [String] {
    site(settings).site.pairs.map { "\($0.left.id)-\($0.right.id)" }
  }

  @Test func `pairs are all, those that are listed, or none`() {
    let all = pairs("title: T")
    #expect(all.count == 3)
    #expect(pairs("pairs: none") == [])
    #expect(pairs("pairs: listed") == [])
    let ends = all[0].split(separator: "-")
    let listed = "pairs: listed\nlisted-pairs: [[\(ends[1]), \(ends[0])], [\(ends[0]), \(ends[1])]]"
    #expect(pairs(listed) == [all[0]])
  }

  @Test func `a listed pair is of two options that stand alone`() {
    read(
      third.merging(["versus.yml": "pairs: listed\nlisted-pairs: [[⟦unknown-option⟧thrid, third]]"])
      { $1 })
    read(
      third.merging(["versus.yml": "pairs: listed\nlisted-pairs: [⟦invalid-value⟧[third]]"]) { $1 })
    read(
      third.merging(["versus.yml": "pairs: listed\nlisted-pairs: [⟦invalid-value⟧[third, third]]"])
      { $1 })
  }

  @Test func `listed pairs that nothing asks for are told of`() {
    read(["versus.yml": "⟦without-effect⟧listed-pairs: [[first, second]]"])
  }

  @Test func `what is wrong with a listed pair is said of each id, whatever pairs are made`() {
    let site = read(
      third.merging([
        "options/both.md": "---\nname: Both\ncombines: [first, second]\n---\n",
        "options/later.md": "---\nname: Later\ndraft: true\n---\n",
        "options/broken.md": "⟦missing-key⟧---\ntagline: A\n---\n",
        "versus.yml": """
        pairs: none
        ⟦without-effect⟧listed-pairs:
          - [first, ⟦unknown-option⟧both]
          - [⟦draft-reference⟧later, first]
          - [broken, ⟦unknown-option⟧zzz]
        """,
      ]) { $1 })
    #expect(
      site.diagnostics.filter { $0.code == .unknownOption }.map(\.hint) == [
        "name one of first, second instead", "add a file 'content/options/zzz.md'",
      ])
  }

  @Test func `what is kept is named at the top of the output`() {
    read(["versus.yml": "keep: [CNAME, ⟦invalid-value⟧../x, ⟦invalid-value⟧a/b, ⟦invalid-value⟧.]"])
    read(["versus.yml": "keep: [⟦invalid-value⟧'', ⟦invalid-value⟧.versus-manifest]"])
    read(["versus.yml": "keep: [⟦yaml-syntax⟧\"a\\0b\"]"])
  }

  @Test func `the address for editing says where the path goes`() {
    #expect(
      site("edit-url: https://h.example/edit/{path}").site.settings.editURL
        == "https://h.example/edit/{path}")
    read(["versus.yml": "edit-url: ⟦invalid-value⟧https://h.example/edit"])
  }
}
