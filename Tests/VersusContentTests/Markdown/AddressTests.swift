import Foundation
import Testing

@testable import VersusContent

struct AddressTests {
  @Test(arguments: [
    ("both.md", "guides/both.md"), ("./both.md", "guides/both.md"),
    ("../options/a.md", "options/a.md"), ("../guides/../options/b.md", "options/b.md"),
    ("/options/a.md", "options/a.md"), ("/index.md", "index.md"),
    ("../img/tea%20cup.svg", "img/tea cup.svg"), ("../notes/gr%C3%B6%C3%9Fe.md", "notes/größe.md"),
    ("../notes/größe.md", "notes/größe.md"), ("both.md?plain=1", "guides/both.md"),
    ("./", "guides/"), ("../guides/", "guides/"),
  ])
  func `a path names a file of the content folder`(_ url: String, _ path: String) {
    let text = ConvertedText("[a](\(url))")
    #expect(text.html == "<p><a href=\"⟨\(path)⟩\">a</a></p>\n")
    #expect(text.links.map(\.target) == [.file(path)])
    #expect(text.diagnostics.isEmpty)
  }

  @Test func `an anchor is kept for checking`() {
    let text = ConvertedText(
      "[a](both.md#gr%C3%B6%C3%9Fe) [b](#top) [c](both.md#) [d](both.md?x#y)")
    #expect(text.links.map(\.fragment) == ["größe", "top", nil, "y"])
    #expect(text.links[1].target == .file("guides/start.md"))
    #expect(text.links.map(\.position.column) == [5, 34, 44, 58])
  }

  @Test(arguments: [
    "https://a.example/b?c=d&e=f", "HTTP://A.example", "mailto:a@b.example?subject=x",
  ])
  func `http, https and mailto are left as they are`(_ url: String) {
    let text = ConvertedText("[a](\(url))")
    #expect(text.html.contains("href=\"\(url.replacing("&", with: "&amp;"))\""))
    #expect(text.diagnostics.isEmpty && text.links.isEmpty)
  }

  @Test(arguments: [
    ("[a](⟦broken-link⟧none.md)", "guides/none.md"),
    ("[a](⟦broken-link⟧../options)", "options"),
    ("[a](⟦broken-link⟧/none/)", "none/"),
    ("[a](⟦broken-link⟧www.example.org)", "guides/www.example.org"),
  ])
  func `a path that nothing has is reported`(_ marked: String, _ path: String) {
    let text = ConvertedText(marked)
    #expect(text.findings == text.expected)
    #expect(text.diagnostics.first?.message == "there is no page or file at '\(path)'")
    #expect(text.html.contains("=\"\""))
  }

  @Test(arguments: ["[a](⟦broken-link⟧../../x.md)", "[a](⟦broken-link⟧%2e%2e/%2e%2e/x)"])
  func `a path that leads out of the content folder is reported as such`(_ marked: String) {
    let text = ConvertedText(marked)
    #expect(text.findings == text.expected)
    #expect(text.diagnostics.first?.message.hasSuffix("leads out of the content folder") == true)
  }

  @Test func `a near miss is suggested as a link of this file has it`() {
    let text = ConvertedText("[a](../option/a.md) [b](/option/a.md) [c](content/options/a.md)")
    #expect(
      text.diagnostics.map(\.hint) == [
        "did you mean '../options/a.md'?", "did you mean '/options/a.md'?",
        "did you mean '../options/a.md'?",
      ])
  }

  @Test func `a file that is missing is to be added`() {
    let text = ConvertedText("![a](⟦broken-link⟧../img/none.svg) [b](⟦broken-link⟧thing.pdf)")
    #expect(text.findings == text.expected)
    #expect(
      text.diagnostics.map(\.hint) == [
        "add 'content/img/none.svg', or mend the path",
        "add 'content/guides/thing.pdf', or mend the path",
      ])
  }

  @Test func `a link and an image have an address`() {
    let text = ConvertedText("[a⟦broken-link⟧]() ![b⟦broken-link⟧]()")
    #expect(text.findings == text.expected)
  }

  @Test(arguments: hostile)
  func `a hostile address is refused and never written`(_ url: String) {
    for text in ["[a](<\(url)>)", "![a](<\(url)>)", "[a]\n\n[a]: <\(url)>"] {
      let converted = ConvertedText(text)
      #expect(["unsafe-address", "broken-link"].contains(converted.codes.first), "\(text)")
      #expect(converted.codes.count == 1)
      #expect(converted.links.isEmpty)
      let html = converted.html.lowercased()
      #expect(html.contains("href=\"\"") || html.contains("src=\"\""))
      for word in ["script:", "data:", "alert", "evil", "file:", "blob:"] {
        #expect(!html.contains(word), "\(text)")
      }
    }
  }

  static let hostile = [
    "javascript:alert(1)", "JAVASCRIPT:alert(1)", "JaVaScRiPt:alert(1)", " javascript:alert(1)",
    "java\tscript:alert(1)", "java&#10;script:alert(1)", "java&#x0D;script:alert(1)",
    "&#x01;javascript:alert(1)", "javascript&colon;alert(1)", "&#106;avascript:alert(1)",
    "javascript&#58;alert(1)", "javascript%3Aalert(1)", "java&#0;script:alert(1)",
    "vbscript:alert(1)", "data:text/html,alert", "data:text/html;base64,evil",
    "data:image/svg+xml,evil",
    "file:///etc/evil", "blob:https://evil.example/x", "ftp://evil.example", "tel:alert",
    "//evil.example/x", "\\\\\\\\evil.example", "/\\\\evil.example", "\\\\/evil.example",
    "/\tevil/x", "&#9;//evil.example", " //evil.example", "https:// evil.example",
    "https://a.example/&#10;evil", "http&#9;s://evil.example", "view-source:https://evil.example",
    "filesystem:https://evil.example", "about:evil", "x-evil:y", "intent://evil", "://evil.example",
    ":evil", "///evil.example", "/%2F/evil.example", "%2F%2Fevil.example", "..//evil.example",
    "http:evil&#127;", "javascript\u{A0}:alert(1)", "jav\u{AD}ascript:alert(1)",
    "https:\u{1F}//evil.example",
  ]

  @Test(arguments: ["<javascript:alert(1)>", "<data:text/html,x>", "<file:///etc/passwd>"])
  func `an address in angle brackets is checked too`(_ text: String) {
    let converted = ConvertedText(text)
    #expect(converted.codes == ["unsafe-address"])
    #expect(converted.html.contains("href=\"\""))
  }

  @Test func `quotes in an address and a title can't end the attribute`() {
    let html = html("[a](<https://a.example/\"onclick='x'> '\"><b>')")
    #expect(
      html
        == "<p><a href=\"https://a.example/%22onclick=&#x27;x&#x27;\" "
        + "title=\"&quot;&gt;&lt;b&gt;\">a</a></p>\n")
  }

  @Test func `a relative image is an image that loads late`() {
    let text = ConvertedText("![The *cup*](../img/cup.svg \"Cup\")")
    #expect(
      text.html
        == "<p><img src=\"⟨img/cup.svg⟩\" alt=\"The cup\" title=\"Cup\"⟨size of img/cup.svg⟩ loading=\"lazy\" /></p>\n"
    )
    #expect(text.diagnostics.isEmpty)
  }

  @Test func `an image from another host is a link with a warning`() {
    let text = ConvertedText(
      "a ![cup](⟦remote-image⟧https://a.example/c.png) ![](⟦remote-image⟧http://b.example/d.png)")
    #expect(text.findings == text.expected)
    #expect(!text.diagnostics.hasErrors)
    #expect(
      text.html
        == "<p>a <a href=\"https://a.example/c.png\">cup</a> "
        + "<a href=\"http://b.example/d.png\">http://b.example/d.png</a></p>\n")
  }

  @Test func `a remote image within a link makes no link in a link`() {
    let text = ConvertedText("[![cup](https://a.example/c.png)](https://b.example)")
    #expect(text.codes == ["remote-image"])
    #expect(text.html == "<p><a href=\"https://b.example\">cup</a></p>\n")
  }
}
