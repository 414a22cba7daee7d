import Foundation
import Testing

@testable import VersusPages

/// The cases that build and browser must agree on: `Tests/SearchCases/terms.json`.
struct SearchTokenizerTests {
  struct Case: Decodable, Sendable {
    let name: String
    let text: String
    let terms: [String]
  }

  static func cases() throws -> [Case] {
    let url = URL(fileURLWithPath: #filePath)
      .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
      .appendingPathComponent("SearchCases/terms.json")
    return try JSONDecoder().decode([Case].self, from: Data(contentsOf: url))
  }

  @Test func `texts give the terms of the shared cases`() throws {
    let cases = try Self.cases()
    #expect(cases.count >= 40)
    var tokenizer = SearchTokenizer()
    for example in cases {
      var found: [[UInt8]] = []
      tokenizer.scan(Array(example.text.utf8)) { found.append(Array($0)) }
      let terms = Set(found)
      let expected = Set(example.terms.map { Array($0.utf8) })
      #expect(found.count == example.terms.count, "\(example.name)")
      for wrong in terms.symmetricDifference(expected) {
        Issue.record("\(example.name): \(String(decoding: wrong, as: UTF8.self))")
      }
    }
  }

  @Test func `bytes that are no UTF-8 end`() {
    var tokenizer = SearchTokenizer()
    for bytes in [[0xFF, 0x61], [0xE2, 0x80], [0xC3], [0x61, 0x80, 0x62], [0xF0, 0x9F, 0x98]]
      as [[UInt8]]
    {
      tokenizer.scan(bytes) { _ in }
    }
  }
}
