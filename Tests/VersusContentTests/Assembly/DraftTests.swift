import Testing
import VersusModel

@testable import VersusContent

struct DraftTests {
  private let draftOption = "---\nname: Draft\ndraft: true\n---\n"

  @Test func `a draft is left out`() {
    let site = read(["options/draft.md": draftOption]).site
    #expect(site.options.map(\.id.slug) == ["first", "second"])
  }

  @Test func `what is published can't name a draft`() {
    read([
      "options/draft.md": draftOption,
      "sources/rumour.md": "---\ntitle: Rumour\ndraft: yes\n---\n",
      "criteria/mood.md": "---\ntitle: Mood\ntype: rating\ndraft: true\n---\n",
      "options/third.md": """
      ---
      name: Third
      facts: {ease: {value: 2, sources: [⟦draft-reference⟧rumour]}}
      ---
      """,
      "use-cases/chat.md": """
      ---
      title: Chat
      needs: [{criterion: ⟦draft-reference⟧mood, at-least: 2}]
      weights: {⟦draft-reference⟧mood: 1}
      tools: {⟦draft-reference⟧draft: [A]}
      verdict: {winner: ⟦draft-reference⟧draft}
      ---
      """,
      "about.md": "# About\n\n[A](⟦draft-reference⟧options/draft.md)\n",
    ])
  }

  @Test func `what is wrong in a draft waits until it is published`() {
    let text = "\n[A](none.md) ![B](https://b.example/c.png) [@nobody]\n"
    read(["about.md": "---\ndraft: true\nnonsense: 1\n---\n" + text])
  }

  @Test func `a fact on a draft criterion stays out with it`() {
    let site = read([
      "criteria/mood.md": "---\ntitle: Mood\ntype: rating\ndraft: true\n---\n",
      "options/third.md": "---\nname: Third\nfacts: {mood: 9, ease: 2}\n---\n",
    ])
    #expect(site.option("third")?.facts.keys.map(\.slug) == ["ease"])
  }

  @Test func `a compare block can't name a draft`() {
    read([
      "options/draft.md": draftOption,
      "about.md": "# About\n\n```compare\noptions: [⟦draft-reference⟧draft]\n```\n",
    ])
  }
}
