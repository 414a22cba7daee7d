import Testing
import VersusModel

@testable import VersusContent

struct CheckDirectivesTests {
  private static let pace =
    "---\ntitle: Pace\ngroup: speed\ntype: rating\n---\n"

  @Test func `a compare block names groups that criteria stand in`() {
    read([
      "criteria/pace.md": Self.pace,
      "about.md": "# About\n\n```compare\ngroups: [speed]\ndifferences: true\n```\n",
    ])
  }

  @Test func `a group that no criterion stands in comes with the nearest`() {
    let site = read([
      "criteria/pace.md": Self.pace,
      "about.md": "# About\n\n```compare\ngroups: [speed, ⟦unknown-group⟧spead]\n```\n",
    ])
    #expect(site.diagnostics.first?.hint == "did you mean 'speed'?")
  }

  @Test func `a group is not called empty where a criterion could not be read`() {
    read([
      "criteria/pace.md": "⟦missing-key⟧---\ntitle: Pace\ngroup: speed\n---\n",
      "about.md": "# About\n\n```compare\ngroups: [speed]\n```\n",
    ])
  }

  @Test func `a compare block takes its criteria from one place`() {
    read([
      "use-cases/chat.md": "---\ntitle: Chat\nverdict: {winner: tie}\nweights: {ease: 1}\n---\n",
      "about.md": """
      # About

      ```compare
      use-case: chat
      ⟦invalid-directive⟧criteria: [ease]
      ```
      """,
    ])
  }

  @Test func `a chart shows a criterion that has a length`() {
    read([
      "criteria/pace.md": Self.pace,
      "criteria/home.md": "---\ntitle: Home\ntype: link\n---\n",
      "about.md": """
      # About

      ```chart
      criterion: pace
      ```

      ```chart
      criterion: ⟦invalid-directive⟧home
      ```
      """,
    ])
  }

  @Test func `a chart needs a criterion that is there`() {
    read([
      "about.md": """
      # About

      ```chart
      ⟦missing-key⟧options: [first]
      ```

      ```chart
      criterion: ⟦unknown-criterion⟧eese
      ```
      """
    ])
  }

  @Test func `a use case that is not there comes with the nearest`() {
    read([
      "use-cases/chat.md": "---\ntitle: Chat\nverdict: {winner: tie}\nweights: {ease: 1}\n---\n",
      "about.md": "# About\n\n```compare\nuse-case: ⟦unknown-use-case⟧chatt\n```\n",
    ])
  }

  private static let three = "criteria: [ease, speed, typed]"

  private func page(_ body: String) -> String { "# About\n\n```chart\n\(body)\n```\n" }

  @Test func `a radar shows criteria or groups that score`() {
    read([
      "about.md": page("kind: radar\n\(Self.three)\noptions: [first, second]"),
      "team.md": page("kind: bars\ncriterion: ease"),
    ])
    read([
      "criteria/a.md": "---\ntitle: A\ntype: rating\ngroup: x\n---\n",
      "criteria/b.md": "---\ntitle: B\ntype: rating\ngroup: y\n---\n",
      "about.md": page("kind: radar"),
      "team.md": page("kind: radar\ngroups: [x, y, ⟦unknown-group⟧zz]"),
    ])
  }

  @Test func `each kind of chart has keys of its own`() {
    read(["about.md": page("kind: ⟦invalid-value⟧rada\n\(Self.three)")])
    read(["about.md": page("kind: radar\n⟦invalid-directive⟧criterion: ease")])
    read(["about.md": page("⟦invalid-directive⟧criteria: [ease, speed, typed]")])
    read(["about.md": page("kind: radar\n\(Self.three)\ngroups: ⟦invalid-directive⟧[x]")])
  }

  @Test func `a radar needs three axes and has room for eight`() {
    let hint = read(["about.md": page("kind: radar\ncriteria: ⟦invalid-directive⟧[ease, speed]")])
      .diagnostics.first?.hint
    #expect(hint == "name more, or use 'kind: bars'")
    var files = ["about.md": "# About\n\n⟦invalid-directive⟧```chart\nkind: radar\n```\n"]
    for letter in "abcdefghi" {
      files["criteria/\(letter).md"] =
        "---\ntitle: \(letter)\ntype: rating\ngroup: g\(letter)\n---\n"
    }
    let message = read(files).diagnostics.first?.message
    #expect(
      message == "a radar has 3 to 8 axes, but of this site's groups 10 weigh something")
  }

  @Test func `an axis needs a criterion that can be scored`() {
    read(["about.md": page("kind: radar\ncriteria: [ease, speed, typed, ⟦invalid-directive⟧home]")])
    read([
      "criteria/a.md": "---\ntitle: A\ntype: rating\ngroup: x\n---\n",
      "criteria/b.md": "---\ntitle: B\ntype: rating\ngroup: y\n---\n",
      "criteria/c.md": "---\ntitle: C\ntype: text\ngroup: z\n---\n",
      "about.md": page("kind: radar\ngroups: [x, y, ⟦invalid-directive⟧z]"),
    ])
  }

  @Test func `nothing is drawn twice`() {
    read(["about.md": page("kind: radar\ncriteria: [ease, speed, typed, ⟦invalid-value⟧ease]")])
    read(["about.md": page("kind: radar\n\(Self.three)\noptions: [first, ⟦invalid-value⟧first]")])
  }

  @Test func `six outlines are the most that can be told apart`() {
    var files = [
      "about.md": "# About\n\n⟦invalid-directive⟧```chart\nkind: radar\n\(Self.three)\n```\n",
      "team.md": page("kind: radar\n\(Self.three)\noptions: [a, b, c, d, e, first]"),
    ]
    for letter in "abcde" { files["options/\(letter).md"] = "---\nname: \(letter)\n---\n" }
    #expect(
      read(files).diagnostics.first?.message
        == "a radar shows 6 options at most, but this site has 7")
  }
}
