import Foundation
import Testing
import VersusModel
import VersusTemplates

@testable import VersusPages

struct WordUseTests {
  /// What the templates say, by their tags: `{{words.key}}` and `{{#words.key}}`.
  private var keysOfTemplates: Set<String> {
    let texts = EmbeddedTheme.files.filter { $0.path.hasSuffix(".html") }
      .map { String(decoding: $0.bytes, as: UTF8.self) }
    let tags = texts.flatMap { $0.matches(of: /\{\{#?words\.([a-z0-9-]+)/) }
    return Set(tags.map { String($0.1) })
  }

  private var keysOfContent: [String] {
    ["note", "tip", "important", "warning", "caution"].map { "alert-" + $0 }
      + ["task-done", "task-to-do", "table-of"]
  }

  private var keysOfScripts: Set<String> {
    EmbeddedTheme.files.filter { $0.path.hasSuffix(".js") }.reduce(into: []) {
      $0.formUnion(ScriptWords(in: $1).keys)
    }
  }

  @Test func `every word that is said has a wording, and every wording is said`() {
    let used = keysOfTemplates.union(keysOfScripts).union(keysOfContent)
      .union(Word.allCases.map(\.key))
    let known = Set(Phrasebook.english.wordings.keys)
    #expect(used.subtracting(known).sorted() == [])
    #expect(known.subtracting(used).sorted() == [])
  }

  @Test(arguments: [
    (#"f(words.say("best"));"#, #"f("Best");"#),
    (#"`${versusWords.say("best")}`"#, #"`${"Best"}`"#),
    (#"words.fill("best")"#, #"words.fill("Best")"#),
    (
      #"say(words.say("home"), words.say("shown-first", { count: 2 }))"#,
      #"say("Home", words.say("Shown are the first {count}.", { count: 2 }))"#
    ),
    (
      #"versusWords.say("source-count", { count })"#,
      #"versusWords.say({"one":"{count} source","other":"{count} sources"}, { count })"#
    ),
    (#"words.say("bst") + words.say(key)"#, #"words.say("bst") + words.say(key)"#),
  ])
  func `a script says the wording itself`(_ script: String, _ said: String) {
    let file = SourceFile(path: "templates/a.js", bytes: Array(script.utf8))
    let result = ScriptWords(in: file).script(saying: .english)
    #expect(String(decoding: result.bytes, as: UTF8.self) == said)
  }

  @Test func `a script that says unknown words is told so`() {
    let script = SourceFile(
      path: "templates/a.js", bytes: Array("const a = 1;\n  words.fill(\"bst\");".utf8))
    #expect(
      ScriptWords(in: script).diagnostics(for: .english) == [
        .error(
          "the pages have no words called 'bst'", code: .unknownWord, hint: "did you mean 'best'?",
          at: SourcePosition(file: "templates/a.js", line: 2, column: 15))
      ])
  }
}
