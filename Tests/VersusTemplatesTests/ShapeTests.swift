import Synchronization
import Testing

@testable import VersusTemplates

struct ShapeTests {
  @Test func `an outline lists names and kinds`() {
    let outline = Sample.shape.outline
    #expect(outline.name == "option card")
    #expect(outline.fields.map(\.name).prefix(4) == ["name", "blank", "body", "is-on"])
    #expect(
      Set(outline.fields.map(\.kind))
        == [.text, .html, .flag, .number, .json, .texts, .parameters, .view, .list])
  }

  @Test func `an outline goes into views and lists, also into their own kind`() {
    let owner = Sample.shape.outline.fields.first { $0.name == "owner" }?.nested
    let children = owner?.fields.first { $0.name == "children" }?.nested
    #expect(owner?.name == "person")
    #expect(children?.fields.map(\.name) == ["name", "children", "twin"])
    #expect(Sample.shape.outline.fields.first?.nested == nil)
  }

  @Test(arguments: [
    ("use-case page", "a use-case page", "use-case pages"),
    ("option card", "an option card", "option cards"),
    ("source entry", "a source entry", "source entries"),
    ("pros and cons", "a pros and cons", "pros and cons"),
  ])
  func `a shape's name reads well in a message`(name: String, phrase: String, plural: String) {
    let outline = Outline(name: name, fields: [])
    #expect(outline.phrase == phrase)
    #expect(outline.plural == plural)
  }

  @Test func `only what a template shows is evaluated`() {
    let set = TemplateSet.load(
      theme: [file("templates/a.html", "{{cheap}}{{^yes}}{{dear}}{{/yes}}")], overrides: [])
    var bytes: [UInt8] = []
    set.value.template("a", for: Counted.self).value.render(Counted(), into: &bytes)
    #expect(bytes == Array("cheap".utf8))
    #expect(Counted.evaluations.load(ordering: .relaxed) == 0)
  }
}

private struct Counted: View {
  static let evaluations = Atomic(0)
  static let shape = Shape<Counted>(
    "counted view",
    [
      .text("cheap") { _ in "cheap" }, .flag("yes") { _ in true },
      .text("dear") { _ in
        evaluations.add(1, ordering: .relaxed)
        return "dear"
      },
    ])
}
