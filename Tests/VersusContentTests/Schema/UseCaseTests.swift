import Testing
import VersusModel

@testable import VersusContent

struct UseCaseTests {
  /// Reads a use case `chat` with these lines of front matter.
  @discardableResult
  private func read(
    useCase lines: String, at location: SourceLocation = #_sourceLocation
  ) -> UseCase? {
    VersusContentTests.read(
      ["use-cases/chat.md": "---\ntitle: Chat\n\(lines)\n---\n"], at: location
    ).useCase("chat")
  }

  @Test func `a use case is read with all its fields`() throws {
    let useCase = try #require(
      read(
        useCase: """
          group: web
          needs:
            - {criterion: ease, at-least: 3}
            - {criterion: speed, at-most: 10.5}
            - {criterion: typed, is: yes}
            - {criterion: model, in: [threads, event-loop]}
            - {criterion: hosts, includes: [aws]}
            - {criterion: stable, at-least: 1.10}
          weights:
            ease: 5
            speed: {weight: 1, prefer: lower}
          verdict: {winner: [first, second], why: Both do, unless: You can't, override: Because}
          tools: {second: [B], first: [A, "C"]}
          """))
    #expect(useCase.group?.slug == "web")
    #expect(
      useCase.needs.map(\.test) == [
        .atLeast(.rating(3)), .atMost(.number(Decimal(significand: 105, places: 1))),
        .equals(.flag(.yes)), .isOneOf([Choice.ID("threads"), Choice.ID("event-loop")]),
        .includes([Choice.ID("aws")]), .atLeast(.version(.number("1.10"))),
      ])
    #expect(useCase.weights.map(\.criterion.slug) == ["ease", "speed"])
    #expect(useCase.weights.map(\.weight) == [5, 1])
    #expect(useCase.weights.map(\.preference) == [nil, .lower])
    #expect(useCase.verdict.winner == .options([Option.ID("first"), Option.ID("second")]))
    #expect(useCase.verdict.unless?.plainText == "You can't")
    #expect(useCase.verdict.override?.plainText == "Because")
    #expect(useCase.tools.map(\.option.slug) == ["first", "second"])
    #expect(useCase.tools.map(\.names) == [["A", "C"], ["B"]])
  }

  @Test(arguments: [("tie", Verdict.Winner.tie), ("depends", .depends), ("disputed", .disputed)])
  func `a verdict may name no option`(_ word: String, _ winner: Verdict.Winner) {
    #expect(read(useCase: "verdict: {winner: \(word)}")?.verdict.winner == winner)
  }

  @Test func `a verdict is needed, and in it a winner`() {
    VersusContentTests.read(["use-cases/chat.md": "⟦missing-key⟧---\ntitle: Chat\n---\n"])
    read(useCase: "verdict: ⟦missing-key⟧{why: Just so}")
    read(useCase: "verdict: {winner: ⟦invalid-value⟧[]}")
    read(useCase: "verdict: ⟦wrong-type⟧first")
  }

  @Test func `an unknown winner comes with the nearest`() {
    read(useCase: "verdict: {winner: ⟦unknown-option⟧frst}")
    read(useCase: "verdict: {winner: [first, ⟦unknown-option⟧secnd]}")
  }

  @Test func `a need asks what its type can answer`() {
    read(
      useCase: """
        verdict: {winner: tie}
        needs:
          - {criterion: ease, ⟦key-not-for-type⟧in: [1]}
          - {criterion: typed, ⟦key-not-for-type⟧at-least: yes}
          - {criterion: model, ⟦key-not-for-type⟧includes: [threads]}
          - {criterion: hosts, ⟦key-not-for-type⟧is: aws}
          - {criterion: motto, is: Go}
        """)
  }

  @Test func `a need asks for a value of its type`() {
    read(
      useCase: """
        verdict: {winner: tie}
        needs:
          - {criterion: ease, at-least: ⟦invalid-value⟧9}
          - {criterion: speed, is: ⟦wrong-type⟧fast}
          - {criterion: model, is: ⟦unknown-choice⟧thread}
          - {criterion: model, in: ⟦wrong-type⟧threads}
          - {criterion: stable, at-most: ⟦invalid-value⟧none}
          - {criterion: stable, is: none}
        """)
  }

  @Test func `a need has one criterion and one test`() {
    read(
      useCase: """
        verdict: {winner: tie}
        needs:
          - ⟦missing-key⟧{criterion: ease}
          - ⟦missing-key⟧{at-least: 3}
          - {criterion: ease, at-least: 2, ⟦invalid-value⟧at-most: 4}
          - {criterion: ⟦unknown-criterion⟧eas, at-least: 3}
          - ⟦wrong-type⟧ease
        """)
  }

  @Test func `weights are whole and from 0 to 5`() {
    read(
      useCase: """
        verdict: {winner: tie}
        weights:
          ease: ⟦invalid-value⟧6
          speed: ⟦wrong-type⟧much
          ⟦unknown-criterion⟧sped: 2
          typed: ⟦missing-key⟧{prefer: no}
        """)
  }

  @Test func `what can't be scored can't be weighed`() {
    read(
      useCase: """
        verdict: {winner: tie}
        weights:
          ⟦cannot-be-weighed⟧stars: 2
          ⟦cannot-be-weighed⟧fits: 1
          ⟦cannot-be-weighed⟧motto: 1
          hosts: 0
        """)
  }

  @Test func `a scale with a mistake is one finding, whoever weighs it`() {
    VersusContentTests.read([
      "criteria/stars.md":
        "---\ntitle: Stars\ntype: number\nscale: {worst: ⟦wrong-type⟧few, best: 9}\n---\n",
      "use-cases/chat.md": """
      ---
      title: Chat
      weights: {stars: 2}
      verdict: {winner: tie}
      ---
      """,
    ])
  }

  @Test func `a preference scores the choices anew`() {
    let useCase = read(
      useCase: """
        verdict: {winner: tie}
        weights:
          fits: {weight: 2, prefer: [small]}
          model: {weight: 1, prefer: {event-loop: 1, threads: 5}}
          typed: {weight: 1, prefer: no}
        """)
    #expect(
      useCase?.weights.map(\.preference) == [
        .choices([Choice.ID("small")]), .ratings([5, 1]), .no,
      ])
  }

  @Test func `a preference must suit its type`() {
    read(
      useCase: """
        verdict: {winner: tie}
        weights:
          ease: {weight: 2, prefer: ⟦invalid-value⟧more}
          typed: {weight: 2, prefer: ⟦invalid-value⟧higher}
          model: {weight: 1, prefer: ⟦missing-key⟧{threads: 5}}
          fits: {weight: 1, prefer: [⟦unknown-choice⟧smal]}
        """)
  }

  @Test func `tools are lists by option`() {
    read(
      useCase: """
        verdict: {winner: tie}
        tools:
          ⟦unknown-option⟧frst: [A]
          second: ⟦wrong-type⟧B
        """)
  }
}
