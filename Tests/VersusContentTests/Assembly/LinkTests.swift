import Testing
import VersusModel

@testable import VersusContent

struct LinkTests {
  @Test func `links to pages, files, pairs and places are fine`() {
    read([
      "img/a.svg": "<svg/>",
      "options/third.md": """
      ---
      name: Third
      tagline: See [the first](first.md)
      ---
      ## How it works

      [ease](first.md#fact-ease), [above](#how-it-works), [page](../guides/b.md#two-words)
      and [file](../img/a.svg#x)
      """,
      "guides/b.md": """
      # B

      ## Two words

      [pair](../compare/second-vs-first.html), [table](../table.html), [list](../options/)
      """,
    ])
  }

  @Test func `a link to nothing is broken`() {
    read(["about.md": "# About\n\n[A](⟦broken-link⟧options/frist.md)\n"])
  }

  @Test func `a link to a list or a pair that isn't made is broken`() {
    read([
      "options/second.md": "---\nname: Second\ncombines: [first, third]\n---\n",
      "options/third.md": "---\nname: Third\n---\n",
      "about.md": """
      # About

      [A](⟦broken-link⟧use-cases/index.html)
      [B](⟦broken-link⟧compare/first-vs-second.html)
      """,
    ])
  }

  @Test func `a place that a page doesn't have comes with the nearest`() {
    let site = read([
      "about.md": """
      # About

      ## Two words

      [A](⟦broken-anchor⟧#two-word) [B](⟦broken-anchor⟧options/first.md#fact-es)
      """
    ])
    #expect(site.diagnostics.first?.hint == "did you mean '#two-words'?")
  }

  @Test func `links in front matter are checked where they stand`() {
    read([
      "options/third.md": """
      ---
      name: Third
      facts:
        ease: {value: 3, note: "See [A](⟦broken-anchor⟧first.md#no)"}
      ---
      """
    ])
  }

  @Test func `a link to a page with mistakes of its own is not broken too`() {
    read([
      "options/third.md": "---\nname: a⟦yaml-syntax⟧: b\n---\n",
      "about.md": "# About\n\n[A](options/third.md) [B](compare/first-vs-third.html)\n",
    ])
  }

  @Test func `a link to a page that could not be decoded is not broken too`() {
    read([
      "options/third.md": "⟦missing-key⟧---\ntagline: No name\n---\n",
      "use-cases/chat.md": "⟦missing-key⟧---\ntitle: Chat\n---\n",
      "about.md": """
      # About

      [A](options/third.md#more) [B](compare/first-vs-third.html) [C](use-cases/chat.md)
      [D](use-cases/index.md)
      """,
    ])
  }

  @Test func `the table needs criteria`() {
    let site = ReadSite(
      [
        "options/a.md": "---\nname: A\n---\n",
        "index.md": "[A](⟦broken-link⟧table.html)",
      ], on: [:])
    #expect(site.findings == site.expected)
  }

  @Test func `an image can't show a page`() {
    read(["about.md": "# About\n\n![A](⟦broken-link⟧options/first.md)\n"])
  }

  @Test func `a pair with an unknown option names it`() {
    let site = read([
      "about.md": "# About\n\n[A](⟦broken-link⟧compare/first-vs-secnd.html)\n"
    ])
    #expect(
      site.diagnostics.first?.hint == "no option is called 'secnd'; did you mean 'second'?")
  }

  @Test func `links in the settings are checked`() {
    read(["versus.yml": "description: See [A](⟦broken-link⟧options/none.md)"])
    read(["versus.yml": "description: See [A](options/first.md)"])
  }

  @Test func `a compare block names what there is`() {
    read([
      "about.md": """
      # About

      ```compare
      criteria: [ease, ⟦unknown-criterion⟧sped]
      options: ⟦wrong-type⟧first
      ⟦unknown-key⟧option: [first]
      ```

      ```compare
      criteria: a⟦yaml-syntax⟧: b
      ```

      ```compare
      options: ⟦invalid-directive⟧[]
      ```

      ```compare
      ```
      """
    ])
  }
}
