import Foundation
import Testing
import VersusModel

@testable import VersusTemplates

/// The cases of the Mustache specification, and those that versus answers otherwise on purpose.
struct SpecificationTests {
  @Test(arguments: Specification.cases)
  func `a case of the specification holds`(_ example: Specification.Case) throws {
    let result = try example.render()
    guard let difference = Difference.of(example) else {
      #expect(result.diagnostics == [])
      #expect(result.value == example.expected)
      return
    }
    #expect(
      result.diagnostics.first?.code == difference.code,
      "the difference is gone: \(difference.reason)")
  }

  @Test func `every difference is one of a case`() {
    let names = Set(Specification.cases.map(\.testDescription))
    for difference in Difference.all {
      for name in difference.cases { #expect(names.contains(name)) }
    }
  }

  @Test func `every difference is told in the manual`() throws {
    let manual = try String(
      contentsOf: Specification.root.appending(path: "docs/templates.md"), encoding: .utf8)
    let words = manual.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    for difference in Difference.all {
      #expect(words.contains(difference.reason), "docs/templates.md lacks: \(difference.reason)")
    }
  }
}

/// Cases to which versus says an error instead, and why.
struct Difference {
  let reason: String
  let code: Diagnostic.Code
  let cases: [String]

  static func of(_ example: Specification.Case) -> Difference? {
    all.first { $0.cases.contains(example.testDescription) }
  }

  static let all = [
    Difference(
      reason: "A name that the page does not have is an error, not nothing.",
      code: .unknownName,
      cases: [
        "interpolation: Basic Context Miss Interpolation",
        "interpolation: Triple Mustache Context Miss Interpolation",
        "interpolation: Ampersand Context Miss Interpolation",
        "interpolation: Dotted Names - Broken Chains",
        "interpolation: Dotted Names - Broken Chain Resolution",
        "interpolation: Dotted Names - Context Precedence",
        "sections: Context Misses",
        "sections: Dotted Names - Broken Chains",
        "inverted: Context",
        "inverted: List",
        "inverted: Context Misses",
        "inverted: Dotted Names - Broken Chains",
        "inheritance: Negative Sections",
      ]),
    Difference(
      reason: "A template that does not exist is an error, not nothing.",
      code: .unknownPartial, cases: ["partials: Failed Lookup"]),
    Difference(
      reason: "A template can't include itself, not even for a tree of finite depth.",
      code: .partialCycle, cases: ["partials: Recursion", "inheritance: Recursion"]),
    Difference(
      reason: "Outside of lists `{{.}}` means nothing, for a page is never a single text or list.",
      code: .unknownName,
      cases: [
        "interpolation: Implicit Iterators - Basic Interpolation",
        "interpolation: Implicit Iterators - HTML Escaping",
        "interpolation: Implicit Iterators - Triple Mustache",
        "interpolation: Implicit Iterators - Ampersand",
        "interpolation: Implicit Iterators - Basic Integer Interpolation",
        "sections: Implicit Iterator - Root-level",
      ]),
    Difference(
      reason: "The items of a list of texts are plain, so that triple braces refuse them.",
      code: .unsafeTemplate,
      cases: [
        "sections: Implicit Iterator - Triple mustache",
        "sections: Implicit Iterator - Ampersand",
      ]),
    Difference(
      reason: "HTML that ends inside a tag is an error, for what follows would be taken into it.",
      code: .unsafeTemplate, cases: ["comments: Variable Name Collision"]),
    Difference(
      reason:
        "Text between the blocks of an inheriting template is an error, for it would be lost.",
      code: .templateSyntax, cases: ["inheritance: Text inside parent"]),
  ]
}

enum Specification {
  struct Case: Sendable, Decodable, CustomTestStringConvertible {
    let name: String
    let data: JSON
    let template: String
    let partials: [String: String]?
    let expected: String
    var chapter: String?

    var testDescription: String { "\(chapter ?? ""): \(name)" }

    func render() throws -> Checked<String> {
      let partials = partials ?? [:]
      let loaded = TemplateSet.load(theme: files(template, partials), overrides: [])
      let shape = JSONShape(of: [data], raw: rawNames)
      let main = try #require(loaded.value.templates["main"])
      let compiled = TemplateCompiler.compile(
        main, for: shape.outline, in: loaded.value)
      var bytes: [UInt8] = []
      if let frame = JSONFrame([data], shape) { compiled.program.render(frame, into: &bytes) }
      return Checked(
        String(decoding: bytes, as: UTF8.self),
        loaded.diagnostics + compiled.diagnostics + compiled.unknownNames.diagnostics)
    }

    /// The last parts of the names in `{{{…}}}` and `{{&…}}`.
    private var rawNames: Set<String> {
      let texts = [template] + (partials ?? [:]).values
      let pieces = texts.flatMap { text in
        ["{{{", "{{&"].flatMap { text.components(separatedBy: $0).dropFirst() }
      }
      return Set(
        pieces.compactMap { piece in
          piece.components(separatedBy: "}}").first?.split(separator: ".").last.map {
            $0.trimmingCharacters(in: .whitespaces)
          }
        })
    }
  }

  static let root = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  static let cases: [Case] = [
    "interpolation", "sections", "inverted", "partials", "comments", "inheritance",
  ].flatMap { chapter -> [Case] in
    let file = root.appending(path: "Tests/Specifications/mustache-\(chapter).json")
    guard let data = try? Data(contentsOf: file),
      let cases = try? JSONDecoder().decode([Case].self, from: data)
    else {
      Issue.record("\(file.path) can't be read")
      return []
    }
    return cases.map { example in
      var example = example
      example.chapter = chapter
      return example
    }
  }
}
