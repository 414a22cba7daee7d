import Testing
import VersusModel

@testable import VersusContent

struct SettingsTests {
  @Test func `without a file every setting has its default`() {
    let settings = readSettings(nil)
    #expect(settings.diagnostics.isEmpty)
    #expect(settings.value.title == "Untitled")
    #expect(settings.value.maxPairs == 1000)
  }

  @Test func `every setting is read`() {
    let settings = read([
      "versus.yml": """
      title: A or B
      description: Which *one*
      language: de
      content: docs
      base-url: https://example.org/site/
      repository: https://example.org/repository
      urls: folders
      raw-html: allow
      highlight: false
      markdown: true
      fresh-for: 2 years
      close-call: 3
      criteria-groups:
        - {id: performance, title: Performance, description: How fast}
        - id: day-to-day
      use-case-groups: [{id: web, title: Web}]
      max-pairs: 20
      keep: [CNAME]
      edit-url: https://example.org/edit/{path}
      """
    ]).site.settings
    #expect(settings.title == "A or B")
    #expect(settings.description?.plainText == "Which one")
    #expect(settings.language == "de")
    #expect(settings.content == "docs")
    #expect(settings.baseURL == "https://example.org/site")
    #expect(settings.repository == "https://example.org/repository")
    #expect(settings.urls == .folders)
    #expect(settings.rawHTML == .allow)
    #expect(!settings.highlight)
    #expect(settings.markdown)
    #expect(settings.freshFor == Period(count: 2, unit: .years))
    #expect(settings.closeCall == 3)
    #expect(settings.criteriaGroups?.map(\.title) == ["Performance", "Day to day"])
    #expect(settings.useCaseGroups?.map(\.id.slug) == ["web"])
    #expect(settings.maxPairs == 20)
    #expect(settings.keep == ["CNAME"])
  }

  @Test func `an unknown setting is reported with the nearest`() {
    let found = read(["versus.yml": "⟦unknown-key⟧titel: A"])
    #expect(found.diagnostics.first?.hint == "did you mean 'title'?")
  }

  @Test func `a setting of the wrong kind is reported at its value`() {
    read([
      "versus.yml": """
      title: ⟦wrong-type⟧[A]
      close-call: ⟦wrong-type⟧soon
      max-pairs: ⟦invalid-value⟧-1
      urls: ⟦invalid-value⟧folder
      fresh-for: ⟦wrong-type⟧18 moons
      base-url: ⟦invalid-value⟧example.org
      repository: ⟦unsafe-address⟧ftp://example.org
      language: ⟦invalid-value⟧english!
      keep: ⟦wrong-type⟧CNAME
      """
    ])
  }

  @Test func `the content folder can't lie outside the site`() {
    read(["versus.yml": "content: ⟦invalid-value⟧../other"])
  }

  @Test func `a group needs an id of its own`() {
    read([
      "versus.yml": """
      criteria-groups:
        - {id: a}
        - {id: ⟦invalid-id⟧a}
        - {id: ⟦invalid-id⟧A b}
        - ⟦missing-key⟧{title: None}
      """
    ])
  }
}
