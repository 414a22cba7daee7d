import Foundation
import Testing

@testable import VersusModel

struct PhraseTests {
  @Test(arguments: [
    ("", []), ("a", []), ("{a}", ["a"]), ("{a} b {c-d}", ["a", "c-d"]), ("{", []), ("{ a }", []),
    ("{a", []), ("{{a}}", ["a"]), ("{}", []), ("a}", []),
  ])
  func `braces around a name are a place`(text: String, places: [String]) {
    let phrase = Phrase(text)
    #expect(phrase.places == places)
    #expect(phrase.description == text)
  }

  @Test func `places are filled by their names in any order`() {
    let places = [("last", "C"), ("items", "A, B")]
    #expect(Phrase("{items} and {last}").filled(places) == "A, B and C")
    #expect(Phrase("{last}, then {items}{last}").filled(places) == "C, then A, BC")
  }
}

struct PluralRuleTests {
  /// By language and count, as CLDR's charts and a browser have it; `Tests/Web/test_words.py` asks one.
  private func cases() throws -> [String: [String: String]] {
    let file = URL(filePath: #filePath)
      .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
      .appending(path: "Words/plurals.json")
    return try JSONDecoder().decode(
      [String: [String: String]].self, from: Data(contentsOf: file))
  }

  @Test func `languages count as browsers do`() throws {
    for (language, counts) in try cases() {
      let rule = PluralRule(language: language)
      for (count, category) in counts {
        let number = try #require(Int(count))
        #expect(rule.category(of: number).rawValue == category, "\(language): \(count)")
      }
    }
  }

  @Test func `each count has a form that a translation needs`() {
    for language in ["en", "fr", "ru", "pl", "cs", "hr", "sl", "lt", "lv", "ro", "ar", "ja"] {
      let rule = PluralRule(language: language)
      let forms = rule.categories + rule.furtherCategories
      #expect((0...1_000).allSatisfy { rule.categories.contains(rule.category(of: $0)) })
      #expect(forms.contains(rule.category(of: 1_000_000)))
    }
  }
}
