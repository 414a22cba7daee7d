import Testing
import VersusModel

@testable import VersusContent

struct WholeSiteTests {
  @Test func `a site without options is an ordinary site`() {
    let site = ReadSite(["index.md": "# Hello\n", "guide.md": "# Guide\n"], on: [:])
    #expect(site.diagnostics.isEmpty)
    #expect(site.site.pages.count == 1)
  }

  @Test func `ten mistakes of one run are found at their ten places`() {
    let site = read([
      "versus.yml": "⟦unknown-key⟧titel: A",
      "criteria/extra.md": "---\ntitle: Extra\ntype: ⟦invalid-value⟧ratng\n---\n",
      "options/Third.md": "⟦file invalid-id⟧---\nname: Third\n---\n",
      "options/third.md": """
      ⟦missing-key⟧---
      tagline: The third
      facts:
        ⟦unknown-criterion⟧sped: 4
        extra: 5
        ease:
          value: ⟦invalid-value⟧9
          ⟦duplicate-key⟧value: 2
          sources: [⟦unknown-source⟧surve]
      ---
      """,
      "use-cases/chat.md": """
      ---
      title: Chat
      weights: {⟦cannot-be-weighed⟧motto: 2}
      verdict: {winner: ⟦unknown-option⟧frst}
      ---
      """,
    ])
    #expect(site.diagnostics.count == 10)
  }
}
