import Testing
import VersusModel

@testable import VersusContent

struct PhrasebookTests {
  private static let theme = [
    words(
      "en",
      """
      hello: Hello {name}
      bye: Goodbye
      cups: {one: "{count} cup", other: "{count} cups"}
      days: [Saturday, Sunday]
      place: {one: "{number}st", other: "{number}th"}
      """),
    words(
      "de",
      """
      hello: Hallo {name}
      bye: Auf Wiedersehen
      cups: {one: "{count} Tasse", other: "{count} Tassen"}
      days: [Samstag, Sonntag]
      place: "{number}."
      """),
  ]

  private static func words(_ language: String, _ text: String) -> SourceFile {
    SourceFile(path: "templates/words/\(language).yml", bytes: Array(text.utf8))
  }

  /// The findings in a site's own German words, with markers where they are expected.
  private func diagnose(_ marked: String, language: String = "de") -> [Diagnostic] {
    let path = "templates/words/\(language).yml"
    let text = MarkedText(marked, file: path)
    let read = readPhrasebook(
      of: language, theme: Self.theme, own: [Self.words(language, text.text)])
    let errors = read.diagnostics.filter { $0.severity == .error }
    #expect(errors.map(Finding.init).sorted() == text.findings.sorted())
    return read.diagnostics
  }

  @Test func `the theme's words are those of the site's language`() {
    let read = readPhrasebook(of: "de", theme: Self.theme, own: [])
    #expect(read.diagnostics == [])
    #expect(read.value.language == "de")
    #expect(read.value.text("hello", [("name", "Tee")]) == "Hallo Tee")
    #expect(read.value.wordings["days"] == .list(["Samstag", "Sonntag"]))
  }

  @Test func `a site replaces single words`() {
    let own = [Self.words("de", "bye: Servus")]
    let read = readPhrasebook(of: "de", theme: Self.theme, own: own)
    #expect(read.diagnostics == [])
    #expect(read.value.text("bye") == "Servus")
    #expect(read.value.text("hello", [("name", "Tee")]) == "Hallo Tee")
  }

  @Test func `a region goes before its language`() {
    let own = [Self.words("de-AT", "bye: Servus"), Self.words("de", "bye: Tschüs")]
    #expect(readPhrasebook(of: "de-AT", theme: Self.theme, own: own).value.text("bye") == "Servus")
    #expect(readPhrasebook(of: "de-CH", theme: Self.theme, own: own).value.text("bye") == "Tschüs")
    let english = readPhrasebook(of: "en-GB", theme: Self.theme, own: [])
    #expect(english.diagnostics == [])
    #expect(english.value.text("bye") == "Goodbye")
  }

  @Test func `what a language lacks is English, and told once`() {
    let read = readPhrasebook(
      of: "pl", theme: Self.theme,
      own: [Self.words("pl", "bye: Do widzenia\ndays: [sobota, niedziela]")])
    #expect(
      read.diagnostics.map(\.message) == [
        "in 'pl' these words are missing, and are shown in English: 'cups', 'hello', 'place'"
      ])
    #expect(read.diagnostics.map(\.severity) == [.warning])
    #expect(read.value.text("hello", [("name", "Ada")]) == "Hello Ada")

    let none = readPhrasebook(of: "pl", theme: Self.theme, own: [])
    #expect(
      none.diagnostics.map(\.message)
        == ["there are no words for 'pl', so the pages say theirs in English"])
  }

  @Test func `an unknown key gets a suggestion`() {
    let found = diagnose("⟦unknown-word⟧helo: Hallo {name}\n⟦unknown-word⟧moon: Mond")
    #expect(
      found.map(\.hint) == [
        "did you mean 'hello'?", "take it out: the keys are those of templates/words/en.yml",
      ])
  }

  @Test func `a place must be known, and none may be missing`() {
    let found = diagnose("hello: Hallo ⟦wrong-place⟧{nmae}, {name}\nbye: Servus ⟦wrong-place⟧{a}")
    #expect(found.map(\.hint) == ["did you mean {name}?", "it has no places"])
    #expect(
      diagnose("hello: ⟦wrong-place⟧Hallo").map(\.message) == ["'hello' must hold {name}"])
    // Words can stand for a count: "a cup".
    #expect(diagnose("cups: {one: eine Tasse, other: '{count} Tassen'}") == [])
  }

  @Test func `plural forms are those of the language`() {
    let found = diagnose("cups: {one: '{count} Tasse', ⟦wrong-plural⟧fwe: x, other: '{count}'}")
    #expect(found.first?.hint == "write 'one' or 'other'")
    #expect(
      diagnose("⟦wrong-plural⟧cups: {one: '{count} Tasse'}").map(\.message)
        == ["'cups' lacks the plural form 'other'"])
    let polish = "cups: {one: '{count} a', few: '{count} b', many: '{count} c'}"
    #expect(diagnose(polish, language: "pl").filter { $0.severity == .error } == [])
    _ = diagnose("⟦wrong-plural⟧cups: {one: '{count} a', other: '{count} b'}", language: "pl")
    // One text for all, as in Japanese, is fine anywhere.
    #expect(diagnose("cups: '{count} Tassen'") == [])
  }

  @Test func `a value of another kind is no words`() {
    let found = diagnose(
      """
      hello: ⟦wrong-type⟧[a]
      bye: ⟦wrong-type⟧{one: a, other: b}
      days: ⟦wrong-type⟧[Samstag]
      """)
    #expect(
      found.map(\.message) == [
        "'hello' must be a text, but it is a list",
        "'bye' must be a text, but it is made of keys",
        "'days' must be a list of 2 texts, but it is a list",
      ])
    _ = diagnose("⟦wrong-type⟧just a text")
  }

  @Test func `the theme's own words have no mistakes and no gaps`() {
    let theme = ["en", "de"].map(SourceFile.words)
    for language in ["en", "de"] {
      let read = readPhrasebook(of: language, theme: theme, own: [])
      #expect(read.diagnostics == [])
      #expect(read.value.wordings.count > 300)
    }
  }
}
