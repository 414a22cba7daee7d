import Foundation
import Testing

struct NewCommandTests {
  private static let paths = [
    "option": "content/options/train.md", "criterion": "content/criteria/train.md",
    "use-case": "content/use-cases/train.md", "question": "content/questions/40-train.md",
    "source": "content/sources/train.md", "page": "content/train.md",
  ]

  @Test(arguments: paths.keys.sorted())
  func `a new file is valid at once, and as a part of the site has no error`(kind: String) throws {
    let site = try ScratchSite.new()
    let made = try site.run(["new", kind, "train"])
    #expect(made.status == 0, "\(made.errors)")
    let path = Self.paths[kind] ?? ""
    #expect(made.output == path + "\n")
    let check = try site.run(["check"])
    #expect(check.status == 0, "\(check.errors)")
    #expect(!check.errors.contains("error:"))
    // What an option without facts does to a quiz is for its author to see.
    if kind != "option" { #expect(try site.run(["check", "-D"]).status == 0) }
  }

  @Test(arguments: paths.keys.sorted())
  func `it has every key of its kind`(kind: String) throws {
    let site = try ScratchSite.new()
    _ = try site.run(["new", kind, "train"])
    let text = try site.text(Self.paths[kind] ?? "")
    for key in try SchemaOfKind(kind).keys {
      #expect(text.contains(try Regex("(?m)^(# )?\(key):")), "\(kind) lacks \(key)")
    }
  }

  /// Without the `#`, what each comment offers as a key is one.
  @Test(arguments: paths.keys.sorted())
  func `it offers no key that the kind does not have`(kind: String) throws {
    let site = try ScratchSite.new()
    _ = try site.run(["new", kind, "train"])
    let path = Self.paths[kind] ?? ""
    let keys = try SchemaOfKind(kind).keys
    for match in try site.text(path).matches(of: /(?m)^(?:# )?([a-z-]+):(?: |$)/) {
      #expect(keys.contains(String(match.output.1)), "\(match.output.0)")
    }
  }

  @Test func `an option lists the criteria of the site, ready to fill in`() throws {
    let site = try ScratchSite.new()
    _ = try site.run(["new", "option", "train"])
    let text = try site.text("content/options/train.md")
    #expect(text.contains("  # monthly-cost:    # Cost a month: a number in €\n"))
    #expect(text.contains("  # rain:            # In the rain: a whole number from 1 to 5\n"))
    try site.change("content/options/train.md", "  # rain: ", to: "  rain: 2")
    // With one fact alone it can't win yet, which the quiz is right to say.
    let errors = try site.run(["check", "-D"]).errors.split(separator: "\n")
      .filter { $0.contains(": error: ") && !$0.hasSuffix("[cannot-win]") }
    #expect(errors == [])
  }

  @Test func `a file that is there stays as it is`() throws {
    let site = try ScratchSite.new()
    let before = try site.text("content/options/bike.md")
    let refused = try site.run(["new", "option", "bike"])
    #expect(refused.status == 73)
    #expect(refused.errors.contains("content/options/bike.md"))
    #expect(try site.text("content/options/bike.md") == before)
    let question = try site.run(["new", "question", "weather"])
    #expect(question.status == 73)
    #expect(question.errors.contains("content/questions/10-weather.md"))
  }

  @Test(arguments: [
    (["option", "Green_Tea"], "write 'green-tea'"), (["option", "tie"], "meaning of its own"),
    (["option", "../evil"], "write 'evil'"), (["page", "guides/../../x"], "can't be the id"),
    (["page", "options/x"], "write 'versus new option x'"), (["page", "Über uns"], "can't be"),
    (["optoin", "x"], "option"),
  ])
  func `a bad id or kind is wrong usage`(words: [String], hint: String) throws {
    let refused = try ScratchSite.new().run(["new"] + words)
    #expect(refused.status == 64)
    #expect(refused.errors.contains(hint), "\(refused.errors)")
  }

  @Test(arguments: [
    (["page", "table"], "error: versus makes the page 'table.html' itself; choose another id\n"),
    (["page", "quiz/fairness"], "versus makes the page 'quiz/fairness.html' itself"),
    (["page", "quiz"], "its text is 'content/questions/index.md'; choose another id\n"),
    (["page", "options"], "its text is 'content/options/index.md'"),
    (["page", "index"], "its text is 'content/index.md'"),
    (["page", "compare/bike-vs-bus"], "'compare/bike-vs-bus.html' would be published at the same"),
    (["page", "hand-made"], "'content/hand-made.html' would be published at the same place"),
    (["page", "ways/walk"], "'ways/walk/index.html' leads to 'content/options/bus.md', by an"),
    (["option", "walk"], "'options/walk.html' leads to 'content/options/bus.md'"),
  ])
  func `the place of another page is refused before there are two`(
    words: [String], message: String
  ) throws {
    let site = try ScratchSite.new()
    try site.write("<h1>Hello</h1>\n", to: "content/hand-made.html")
    try site.change(
      "content/options/bus.md", "name: Bus\n",
      to: "name: Bus\naliases: [ways/walk, options/walk.html]\n")
    let refused = try site.run(["new"] + words)
    #expect(refused.status == 64)
    #expect(refused.errors.contains(message), "\(refused.errors)")
    #expect(try site.run(["check"]).status == 0)
  }

  @Test func `a page that nothing is made for yet is refused, too`() throws {
    let site = try ScratchSite(["content/index.md": "# A\n", "versus.yml": "urls: folders\n"])
    let refused = try site.run(["new", "page", "disagreements"])
    #expect(refused.errors.contains("versus makes the page 'disagreements/' itself"))
    #expect(try site.run(["new", "page", "about"]).status == 0)
    #expect(try site.run(["new", "page", "about"]).status == 73)
  }

  @Test func `a page goes to its path, and a question behind the others`() throws {
    let site = try ScratchSite.new()
    #expect(
      try site.run(["new", "page", "guides/buying"]).output == "content/guides/buying.md\n")
    #expect(
      try site.run(["new", "question", "15-early"]).output == "content/questions/15-early.md\n")
    #expect(try site.run(["new", "question", "late"]).output == "content/questions/40-late.md\n")
  }

  @Test func `another content folder is taken from the settings`() throws {
    let site = try ScratchSite(["versus.yml": "content: docs\n", "docs/index.md": "# A\n"])
    #expect(try site.run(["new", "option", "a"]).output == "docs/options/a.md\n")
    let elsewhere = try ScratchSite().run(["new", "option", "a", "-C", site.folder.path])
    #expect(elsewhere.status == 73)
  }

  @Test func `without a site it names the way to one`() throws {
    let result = try ScratchSite().run(["new", "option", "a"])
    #expect(result.status == 1)
    #expect(result.errors.contains("versus init"))
  }
}
