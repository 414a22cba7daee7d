import Testing
import VersusModel

@testable import VersusBuild

/// Where an address stands, found again in its file.
struct LinkPlacesTests {
  private func places(_ text: String, _ address: String, nearLine line: Int) throws -> [String] {
    let site = try TemporarySite(["a.md": text])
    var places = LinkPlaces(root: site.root)
    let near = SourcePosition(file: "a.md", line: line, column: 1)
    let link = try #require(ExternalLink(address, near: near))
    return places.places(of: [link]).map { "\($0.line):\($0.column)" }
  }

  @Test func `each place in its paragraph, and none behind it`() throws {
    let text = "# A\n\nä <https://a.example>\nand\n[b](https://a.example)\n\nhttps://a.example\n"
    #expect(try places(text, "https://a.example", nearLine: 3) == ["3:4", "5:5"])
  }

  @Test func `an address that goes on is another one`() throws {
    let text = "https://a.example/b https://a.example.org https://a.example. https://a.example?\n"
    #expect(try places(text, "https://a.example", nearLine: 1) == ["1:43"])
    #expect(try places("See https://a.example.\n", "https://a.example", nearLine: 1) == ["1:5"])
  }

  @Test func `an ampersand may be written as HTML has it`() throws {
    let text = "[a](https://a.example/?b&amp;c)\n"
    #expect(try places(text, "https://a.example/?b&c", nearLine: 1) == ["1:5"])
  }

  @Test func `one that is spelled otherwise is where its block begins`() throws {
    let text = "a\n\nb <https://a.example/%C3%A4>\n"
    #expect(try places(text, "https://a.example/ä", nearLine: 3) == ["3:1"])
  }
}
