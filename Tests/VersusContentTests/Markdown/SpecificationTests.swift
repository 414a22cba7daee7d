import CCMark
import Foundation
import Testing
import VersusModel

@testable import VersusContent

/// The examples of the CommonMark and the GitHub Flavored Markdown specifications.
@Suite struct SpecificationTests {
  struct Example: Decodable {
    let example: Int
    let section: String
    let markdown: String
    let html: String
  }

  /// What versus writes otherwise, on purpose; docs/markdown.md says why.
  private static let refusedAddresses: Set = [500, 596, 598, 599, 601]
  private static let bareLinks: Set = [606, 608, 611, 612]

  private func examples(_ name: String) throws -> [Example] {
    let file = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "../../Specifications/\(name).json")
    return try JSONDecoder().decode([Example].self, from: Data(contentsOf: file))
  }

  private func libcmark(_ markdown: String) -> String {
    let html = cmark_markdown_to_html(markdown, markdown.utf8.count, Int32(CMARK_OPT_UNSAFE))
    defer { free(html) }
    return html.map { String(cString: $0) } ?? ""
  }

  private func versus(_ markdown: String) -> Checked<String> {
    let file = SourceFile(path: "example.md", bytes: Array(markdown.utf8))
    let checked = convertMarkdown(file, rawHTML: .allow, highlightsCode: false, words: .english)
    return Checked(String(decoding: checked.value, as: UTF8.self), checked.diagnostics)
  }

  /// Ids of headings aside.
  private func comparable(_ html: String) -> String {
    html.replacing(/(<h[1-6]) id="[^"]*"/) { $0.output.1 }
  }

  @Test func `every example of CommonMark that libcmark passes is passed`() throws {
    var others: Set<Int> = []
    for example in try examples("commonmark-0.31.2")
    where libcmark(example.markdown) == example.html {
      let result = versus(example.markdown)
      if result.diagnostics.hasErrors || comparable(result.value) != example.html {
        others.insert(example.example)
      }
    }
    #expect(others == Self.refusedAddresses.union(Self.bareLinks))
  }

  @Test func `the manual names every difference`() throws {
    let page = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "../../../docs/markdown.md")
    let text = try String(contentsOf: page, encoding: .utf8)
    let numbers = Set(text.matches(of: /\b\d{3}\b/).compactMap { Int($0.output) })
    #expect(numbers.subtracting([100]) == Self.refusedAddresses.union(Self.bareLinks))
  }

  @Test func `what is refused of CommonMark is addresses, each with an error`() throws {
    for example in try examples("commonmark-0.31.2")
    where Self.refusedAddresses.contains(example.example) {
      let codes = Set(versus(example.markdown).diagnostics.map(\.code))
      #expect(codes == [.unsafeAddress], "example \(example.example)")
    }
  }

  @Test func `every example of GitHub's tables, tasks, strikethrough and links is passed`() throws {
    for example in try examples("gfm-0.29") {
      let result = versus(example.markdown)
      #expect(plain(result.value) == plain(withoutFTP(example.html)), "\(example.example)")
    }
  }

  /// Addresses of file transfer are refused, so that bare ones stay text.
  private func withoutFTP(_ html: String) -> String {
    html.replacing(/<a href="ftp:[^"]*">([^<]*)<\/a>/) { $0.output.1 }
  }

  /// Alignment is by class, header cells name their scope, a table may scroll, and boxes have names.
  private func plain(_ html: String) -> String {
    html.replacing(/<div class="table-scroll"[^>]*>\n/, with: "")
      .replacing("</table>\n</div>", with: "</table>")
      .replacing(" scope=\"col\"", with: "")
      .replacing(/class="align-(left|center|right)"/) { "align=\"\($0.output.1)\"" }
      .replacing(/<input type="checkbox" disabled=""( checked="")? aria-label="[^"]*" \/>/) {
        "<input\($0.output.1 ?? "") disabled=\"\" type=\"checkbox\">"
      }
  }
}
