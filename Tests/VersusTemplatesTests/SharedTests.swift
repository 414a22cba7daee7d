import Synchronization
import Testing

@testable import VersusTemplates

/// What many pages share is made once, and no page is different for it.
struct SharedTests {
  @Test(arguments: [
    ("{{#parts}}<i>{{name}}</i>{{/parts}}", true),
    ("{{#parts}}{{#child}}{{name}}{{/child}}{{child.name}}{{/parts}}", true),
    ("{{#parts}}{{name}}{{/parts}}:{{#parts}}-{{name}}{{/parts}}", true),
    ("{{#first}}{{name}}{{/first}} {{first.name}}{{#parts}}{{name}}{{/parts}}", false),
    ("{{#parts}}{{name}} of {{title}}{{/parts}}", false),
    ("{{#parts}}{{name}}{{#is-last}}.{{/is-last}}{{/parts}}", false),
    ("{{#parts}}{{number}}{{name}}{{/parts}}", false),
    ("{{#parts}}{{#child}}{{name}}{{title}}{{/child}}{{/parts}}", false),
  ])
  func `a shared view shows the same on every page`(text: String, isMadeOnce: Bool) {
    let template = compiled(text)
    let renderer = Renderer(template)
    let parts = ["a", "b", "c"].map { renderer.share(Part(name: $0)) }
    var reads: [Int] = []
    for (number, places) in [[0, 1, 2], [2, 0], [1], [0, 0, 1, 2]].enumerated() {
      let page = Whole(title: "page \(number)", parts: places.map { parts[$0] })
      var (together, alone): ([UInt8], [UInt8]) = ([], [])
      let before = parts.map(\.view.reads.count).reduce(0, +)
      renderer.render(page, into: &together)
      reads.append(parts.map(\.view.reads.count).reduce(0, +) - before)
      template.render(page, into: &alone)
      #expect(together == alone)
    }
    #expect((reads.dropFirst().reduce(0, +) == 0) == isMadeOnce)
  }

  @Test func `a view that another renderer shares is made anew`() {
    let template = compiled("{{#parts}}{{name}}{{/parts}}")
    let (one, other) = (Renderer(template), Renderer(template))
    var bytes: [UInt8] = []
    one.render(Whole(title: "", parts: [one.share(Part(name: "a"))]), into: &bytes)
    one.render(Whole(title: "", parts: [other.share(Part(name: "b"))]), into: &bytes)
    one.render(Whole(title: "", parts: [Shared(Part(name: "c"))]), into: &bytes)
    #expect(String(decoding: bytes, as: UTF8.self) == "abc")
  }

  private func compiled(_ text: String) -> Template<Whole> {
    let set = TemplateSet.load(theme: files(text, [:]), overrides: [])
    let main = set.value.template("main", for: Whole.self)
    #expect(main.diagnostics.isEmpty)
    return main.value
  }
}

private struct Whole: View {
  let title: String
  let parts: [Shared<Part>]

  static let shape = Shape<Whole>(
    "whole",
    [
      .text("title") { $0.title },
      .list("parts") { $0.parts },
      .view("first") { $0.parts[0] },
    ])
}

private struct Part: View {
  let name: String
  var reads = Reads()

  static let shape = Shape<Part>(
    "part",
    [
      .text("name") { part in
        part.reads.add()
        return part.name
      },
      .view("child") { Part(name: $0.name + "'", reads: $0.reads) },
    ])
}

/// How often a name was asked for.
private final class Reads: Sendable {
  private let number = Atomic(0)

  var count: Int { number.load(ordering: .relaxed) }

  func add() { number.add(1, ordering: .relaxed) }
}
