import CCMark
import Foundation
import Testing

@testable import VersusContent

/// Where versus adds nothing, it writes what libcmark's own renderer writes.
struct CommonMarkTests {
  private func rendered(_ text: String) -> String {
    guard let html = cmark_markdown_to_html(text, text.utf8.count, CMARK_OPT_UNSAFE) else {
      return ""
    }
    defer { free(html) }
    return String(cString: html)
  }

  @Test(arguments: [
    "", "a", "a\nb", "a  \nb", "a\\\nb", "a\n\nb", "*a* **b** ***c***", "_a_ __b__", "a*b*c",
    "`a` ``a`b`` ` a `", "<https://a.example/?b=c&d='e'>", "[a](https://b.example \"t & <u>\")",
    "[a](<https://b.example/x y>)".replacing(" y", with: "y"),
    "[a][b]\n\n[b]: https://c.example 'T'",
    "![a](https://b.example)".replacing("!", with: ""), "- a\n- b", "- a\n\n- b",
    "* a\n  * b\n    * c",
    "1. a\n2. b", "7) a\n8) b", "- a\n\n  b\n- c", "- ```\n  x\n  ```", "> a\n> b", "> a\nb\n\nc",
    "> - a\n>   b", "    code\n    more", "```\n<a> & \"b\"\n```", "```swift x\nlet a\n```",
    "~~~\na\n~~~",
    "---", "***\n\na", "a & b < c > d \"e\" 'f'", "&amp; &lt; &copy; &#65; &#x42;",
    "\\* \\_ \\[ \\\\",
    "a\u{0}b", "é ü 日本 🎉", "a\r\nb\r\n\r\nc", "[a]", "[a](b c)", "*a", "**a*", "`a", "- ", "1.",
    "a\n- b", "a\n1. b", "a\n2. b", "- a\n- b\n\n\n- c", "10. a\n    - b",
    "**a [b](https://c.example) d**",
    "[*a* `b`](https://c.example)", "<b>x</b> <!-- c --> y", "<div>\n\n*a*\n\n</div>",
    "<!-- c -->\n\na",
  ])
  func `plain CommonMark comes out as libcmark has it`(text: String) {
    #expect(MarkdownSample(text, rawHTML: .allow).html == rendered(text))
  }
}
