import Foundation
import Testing
import VersusModel

@testable import VersusBuild

struct DiagnosticFormatTests {
  private let findings = [
    Diagnostic.error(
      "a \"b\" % c", code: .duplicateKey, hint: "mend\nit",
      at: SourcePosition(file: "content/a, b.md", line: 3, column: 7),
      related: [.init("first", at: SourcePosition(file: "content/c.md", line: 1, column: 2))]),
    Diagnostic.warning("d", code: .remoteImage, at: SourcePosition(file: "e.md")),
    Diagnostic(.note, .noBaseURL, "f", at: nil),
  ]

  private func parsed(_ format: DiagnosticFormat) throws -> [String: Any] {
    let text = format.text(of: findings, version: "1.2")
    let value = try JSONSerialization.jsonObject(with: Data(text.utf8))
    return try #require(value as? [String: Any])
  }

  @Test func `JSON has everything, and nothing that is not there`() throws {
    let json = try parsed(.json)
    #expect(json["errors"] as? Int == 1)
    #expect(json["warnings"] as? Int == 1)
    let found = try #require(json["diagnostics"] as? [[String: Any]])
    #expect(
      found.map { $0["code"] as? String } == ["duplicate-key", "remote-image", "no-base-url"])
    #expect(found[0]["message"] as? String == "a \"b\" % c")
    #expect(found[0]["hint"] as? String == "mend\nit")
    #expect(found[0]["line"] as? Int == 3 && found[0]["column"] as? Int == 7)
    #expect((found[0]["related"] as? [[String: Any]])?.first?["file"] as? String == "content/c.md")
    #expect(found[1]["line"] == nil && found[2]["file"] == nil)
  }

  @Test func `workflow commands are escaped`() {
    #expect(
      DiagnosticFormat.github.text(of: findings, version: "1.2") == """
        ::error file=content/a%2C b.md,line=3,col=7,title=duplicate-key::a "b" %25 c%0Amend%0Ait
        ::warning file=e.md,title=remote-image::d
        ::notice title=no-base-url::f

        """)
  }

  @Test func `SARIF has rules, levels and places`() throws {
    let sarif = try parsed(.sarif)
    #expect(sarif["version"] as? String == "2.1.0")
    let run = try #require((sarif["runs"] as? [[String: Any]])?.first)
    let results = try #require(run["results"] as? [[String: Any]])
    #expect(results.map { $0["level"] as? String } == ["error", "warning", "note"])
    let location = try #require((results[0]["locations"] as? [[String: Any]])?.first)
    let physical = try #require(location["physicalLocation"] as? [String: Any])
    #expect(
      (physical["artifactLocation"] as? [String: String])?["uri"] == "content/a%2C%20b.md")
    #expect((physical["region"] as? [String: Int])?["startColumn"] == 7)
  }

  @Test func `control characters don't get into JSON`() throws {
    let odd = Diagnostic.error("\u{1B}[31m\u{0}\u{7F}", code: .rawHTML, at: nil)
    let text = DiagnosticFormat.json.text(of: [odd], version: "1")
    #expect(text.unicodeScalars.allSatisfy { $0.value >= 0x20 || $0 == "\n" })
    #expect(text.contains("\\u001b[31m\\u0000\\u007f"))
  }
}
