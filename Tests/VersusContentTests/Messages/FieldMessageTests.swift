import Testing

@testable import VersusContent

struct FieldMessageTests {
  /// What is said of an option `third` with these lines of front matter.
  private func said(option lines: String) -> Said {
    Said(read(["options/third.md": "---\nname: Third\n\(lines)\n---\n"]))
  }

  private func said(criterion lines: String) -> Said {
    Said(read(["criteria/extra.md": "---\ntitle: Extra\n\(lines)\n---\n"]))
  }

  private func said(useCase lines: String) -> Said {
    Said(read(["use-cases/chat.md": "---\ntitle: Chat\n\(lines)\n---\n"]))
  }

  @Test func `a file of a kind without front matter says so`() {
    let said = Said(read(["options/third.md": "⟦missing-key⟧# Third\n"]))
    #expect(said.message == "this file has no front matter, so the option has no 'name'")
    #expect(said.hint?.hasPrefix("put a line '---'") == true)
  }

  @Test func `an empty key asks for its value`() {
    let said = said(useCase: "verdict:\n  ⟦missing-key⟧winner:\n  why: A")
    #expect(said.message == "'winner' is empty")
    #expect(said.hint == "write its value behind the ':'")
  }

  @Test func `what braces lack is no line`() {
    #expect(
      said(option: "pros: [⟦missing-key⟧{sources: [survey]}]").message
        == "an entry of 'pros' needs 'text'")
    #expect(said(option: "pros: [⟦missing-key⟧{sources: [survey]}]").hint == "add 'text: …'")
    #expect(said(useCase: "⟦missing-key⟧verdict:\n  why: A").hint == "add a line 'winner: …'")
  }

  @Test func `a misspelt key that must be there is one finding`() {
    let said = said(useCase: "⟦unknown-key⟧verdct: {winner: first}")
    #expect(said.hint == "did you mean 'verdict'?")
  }

  @Test func `a key of another kind says where it belongs`() {
    let said = Said(
      read(["options/more/third.md": "---\ntitle: T\n⟦unknown-key⟧facts: {ease: 2}\n---\n"]))
    #expect(said.message == "only options have 'facts'")
    #expect(said.hint?.contains("'content/options/'") == true)
  }

  @Test func `a blank is missing behind a colon in braces`() {
    let said = said(criterion: "type: number\nscale: {worst⟦yaml-syntax⟧:0, best: 9}")
    #expect(said.message == "a blank is missing behind this ':'")
    read(facts: "ease⟦yaml-syntax⟧:3")
    read(["use-cases/chat.md": "---\ntitle: C\nverdict: winner⟦yaml-syntax⟧:tie\n---\n"])
  }

  @Test(arguments: [
    ("pros: ⟦wrong-type⟧Cheap", "write it in brackets, as in 'pros: [Cheap]'"),
    ("combines: [first, ⟦unknown-option⟧tandem]", "add a file 'content/options/tandem.md'"),
    ("combines: [first, ⟦unknown-option⟧Tan dem]", "write first, second or third"),
    ("combines: [first, second, ⟦invalid-value⟧first]", "take one of the two out"),
    ("combines: [first, ⟦invalid-value⟧third]", "name the other options that it is made of"),
    ("cons: [⟦invalid-value⟧\"\"]", "write something in it, or take it out"),
  ])
  func `the hint for an option gives the form`(lines: String, hint: String) {
    #expect(said(option: lines).hint == hint)
  }

  @Test(arguments: [
    ("type: number\nscale: ⟦wrong-type⟧9", "write its keys, as in {worst: 0, best: 10}"),
    ("type: flag\nbetter: ⟦invalid-value⟧higher", "write 'better: yes' or 'better: no'"),
    ("type: rating\n⟦key-not-for-type⟧unit: s", "remove it, or change the type"),
    (
      "type: choice\nchoices: ⟦wrong-type⟧[Big one, small]",
      "write it in braces, as in {big-one: Big one, small: Small}"
    ),
    (
      "type: choice\nchoices: {a: {rating: 2}, ⟦missing-key⟧b: B}",
      "rate every choice from 1 to 5, or none"
    ),
  ])
  func `the hint for a criterion gives the form`(lines: String, hint: String) {
    #expect(said(criterion: lines).hint == hint)
  }

  @Test(arguments: [
    ("⟦unknown-option⟧dispute", "did you mean 'disputed'?"),
    ("[first, ⟦invalid-value⟧tie]", "write 'winner: tie', or name options alone"),
    ("[first, ⟦invalid-value⟧first]", "take one of the two out"),
    ("⟦unknown-option⟧none", "write first, second, tie, depends or disputed"),
  ])
  func `the hint for a winner knows what may stand there`(winner: String, hint: String) {
    #expect(said(useCase: "verdict: {winner: \(winner)}").hint == hint)
  }

  @Test(arguments: [
    ("{criterion: typed, ⟦key-not-for-type⟧at-least: yes}", "ask 'is' of it"),
    (
      "{criterion: model, in: ⟦invalid-value⟧[]}", "name one or more of threads, event-loop"
    ),
    ("{criterion: hosts, includes: ⟦invalid-value⟧[]}", "name one or more of aws, fly"),
  ])
  func `the hint for a need knows its criterion`(need: String, hint: String) {
    #expect(said(useCase: "verdict: {winner: tie}\nneeds: [\(need)]").hint == hint)
  }

  @Test func `a choice can be rated where it is weighed`() {
    let said = said(useCase: "verdict: {winner: tie}\nweights: {⟦cannot-be-weighed⟧fits: 2}")
    #expect(said.hint?.contains("'prefer: {small: 5, …}'") == true)
  }

  @Test func `a refused feature of YAML comes with its own hint`() {
    let said = said(option: "tagline: ⟦yaml-feature⟧!shout A")
    #expect(said.message?.contains("'!shout'") == true)
    #expect(said.hint?.contains("'!'") == true)
  }

  @Test func `a limit says where it begins`() {
    let said = Said(read(["versus.yml": "max-pairs: ⟦invalid-value⟧-1"]))
    #expect(said.message == "'max-pairs' must be a whole number from 0 up, but it is '-1'")
  }
}
