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
}
