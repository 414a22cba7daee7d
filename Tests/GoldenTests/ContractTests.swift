import Foundation
import Testing

/// Every key of the format and every kind of page is used by a golden site that builds.
struct ContractTests {
  private static let everyKind = [
    "description", "order", "draft", "aliases", "updated", "params",
  ]

  /// By the folder or file that they stand in.
  private static let keys: [String: [String]] = [
    "versus.yml": [
      "title", "description", "language", "content", "base-url", "repository", "edit-url", "urls",
      "raw-html", "fresh-for", "close-call", "navigation", "to", "items", "criteria-groups",
      "use-case-groups", "id", "theme", "accent", "logo", "pairs", "listed-pairs", "max-pairs",
      "keep",
    ],
    "options": everyKind + [
      "name", "tagline", "website", "facts", "facts-default", "value", "status", "sources", "at",
      "as-of", "note", "why", "claims", "says", "pros", "cons", "text", "combines",
      "may-never-win",
    ],
    "criteria": [
      "title", "group", "type", "unit", "better", "scale", "worst", "best", "log", "choices",
      "rating", "labels", "weight", "fresh-for", "verdict",
    ],
    "use-cases": [
      "title", "group", "needs", "criterion", "at-least", "at-most", "is", "in", "includes",
      "weights", "prefer", "verdict", "winner", "why", "unless", "sources", "as-of", "override",
      "tools",
    ],
    "questions": [
      "title", "pick", "answers", "id", "text", "weights", "needs", "use-case", "favours",
      "weight", "why", "when", "question", "answer",
    ],
    "quiz-cases.yml": ["name", "answers", "winner"],
    "sources": [
      "title", "publisher", "author", "url", "published", "accessed", "kind", "interest",
      "same-voice-as",
    ],
  ]

  private static let pages = [
    "index.html", "options/index.html", "options/tea/index.html", "criteria/index.html",
    "criteria/warmth/index.html", "use-cases/index.html", "use-cases/morning/index.html",
    "compare/tea-vs-coffee/index.html", "table/index.html", "sources/index.html",
    "sources/lab/index.html", "quiz/index.html", "disagreements/index.html", "freshness/index.html", "404.html",
    "guides/start/index.html", "tea.html", "old/tea/index.html", "data/comparison.json",
    "data/comparison.csv", "robots.txt", "llms.txt", "sitemap.xml", "feed.xml",
  ]

  private static let whole = GoldenSite(name: "whole-model")

  /// The YAML of every input of one kind.
  private func texts(of kind: String) throws -> String {
    try GoldenSite.files(below: Self.whole.input).filter { path, _ in
      path == kind || path == "content/" + kind || path.hasPrefix("content/\(kind)/")
    }.map(\.value).joined(separator: "\n")
  }

  @Test(arguments: keys.keys.sorted())
  func `every key is used by a golden site`(kind: String) throws {
    let text = try texts(of: kind)
    for key in Self.keys[kind] ?? [] {
      let use = try Regex("(?m)(^|[{,\\s-])\(key): ?")
      #expect(text.contains(use), "'\(key)' of \(kind) is used by no golden site")
    }
  }

  @Test func `every type of criterion and every status is used by a golden site`() throws {
    let types = try texts(of: "criteria")
    for type in [
      "rating", "number", "flag", "choice", "text", "list", "date", "version", "link",
    ] {
      #expect(types.contains("type: \(type)"), "no criterion of type \(type)")
    }
    let facts = try texts(of: "options")
    for status in ["measured", "reported", "estimated", "unknown", "not-applicable", "depends"] {
      #expect(facts.contains("status: \(status)"), "no fact is \(status)")
    }
  }

  @Test func `every kind of page is in a golden site`() throws {
    let found = try GoldenSite.files(below: Self.whole.expected)
    for page in Self.pages { #expect(found[page] != nil, "no golden has \(page)") }
  }
}
