import Testing

@testable import VersusContent

struct LinkAddressTests {
  @Test(arguments: [
    ("../options/x.md", "{options/x}"), ("../options/x.md#fact-a", "{options/x#fact-a}"),
    ("/b.md", "{b}"), ("#here", "{guides/a#here}"), ("../img/p%20q.svg", "{img/p q.svg}"),
    ("../table.html", "{table}"), ("./../b.md?x=1", "{b}"), ("/", "{index}"),
    ("https://e.example/a?b=c", "https://e.example/a?b=c"),
    ("mailto:a@b.example", "mailto:a@b.example"),
    ("HTTP://e.example", "HTTP://e.example"),
  ])
  func `links within the site become addresses, others stay`(url: String, written: String) {
    let sample = MarkdownSample("[t](\(url))")
    #expect(sample.html == "<p><a href=\"\(written)\">t</a></p>\n")
    #expect(sample.findings == [])
  }

  @Test(arguments: [
    "javascript:alert(1)", "JaVaScRiPt:alert(1)", "vbscript:x", "data:text/html,x",
    "file:///etc/passwd",
    "&#106;avascript:alert(1)", "java&#10;script:alert(1)", "java&#9;script:alert(1)",
    "&#1;javascript:alert(1)", "&#32;javascript:alert(1)", "javascript&colon;alert(1)",
    "//evil.example", "/\\\\evil.example", "\\\\\\\\evil.example", "blob:x", "ftp://e.example",
    "ws://e.example",
    "about:blank", "tel:1", "view-source:x", "feed:javascript:x", "jar:x", "intent:x", "x-y+z.1:q",
    "javascript&#58;alert(1)", "https&#58;//e.example/&#10;x", "&#x1F;data:x", "../../etc/passwd",
  ])
  func `hostile addresses are refused and never written`(url: String) {
    for sample in [MarkdownSample("[t](\(url))"), MarkdownSample(inline: "[t](\(url))")] {
      #expect(sample.diagnostics.count == 1, "\(sample.findings)")
      #expect(
        sample.diagnostics.allSatisfy { [.unsafeAddress, .brokenLink].contains($0.code) })
      #expect(sample.html.contains("<a href=\"\">t</a>"), "\(sample.html)")
    }
  }

  @Test func `what is missing is reported in its brackets, with the nearest path`() {
    let sample = MarkdownSample("One\n\nSee ../option/x.md and [t](../option/x.md).")
    #expect(sample.findings == ["3:28 broken-link"])
    #expect(sample.diagnostics[0].hint == "did you mean 'options/x.md'?")
    #expect(MarkdownSample(inline: "a [t](q.md)").findings == ["2:14 broken-link"])
  }

  @Test func `links are kept for checking`() {
    let links = MarkdownSample("[a](../b.md#c) ![i](</img/p q.svg>)").markup.links
    #expect(links.map(\.target.stem) == ["b", "img/p q.svg"])
    #expect(links[0].fragment == "c" && links[0].position.column == 5)
  }

  @Test func `images have their text and load late`() {
    #expect(
      MarkdownSample("![a *b* \"c\"](</img/p q.svg> \"T\")").html
        == "<p><img src=\"{img/p q.svg}\" alt=\"a b &quot;c&quot;\" title=\"T\" loading=\"lazy\" /></p>\n"
    )
  }

  @Test func `an image from another host is a link, with a warning`() {
    let sample = MarkdownSample("![a](https://e.example/i.png)")
    #expect(sample.html == "<p><a href=\"https://e.example/i.png\">a</a></p>\n")
    #expect(sample.findings == ["1:6 remote-image"])
  }
}
