import CCMark
import Foundation
import Testing

@testable import VersusContent

/// What is CommonMark and nothing more comes out as libcmark's own renderer writes it.
struct LibcmarkTests {
  @Test(arguments: samples)
  func `text is written as libcmark writes it`(_ sample: String) {
    #expect(ConvertedText(sample, rawHTML: .allow).html == libcmark(sample))
  }

  private func libcmark(_ text: String) -> String? {
    let options = CMARK_OPT_DEFAULT | CMARK_OPT_UNSAFE
    guard let html = cmark_markdown_to_html(text, text.utf8.count, options) else { return nil }
    defer { free(html) }
    return String(cString: html)
  }

  static let samples = [
    "", "\n\n", "one", "one\ntwo", "one\n\ntwo", "one  \ntwo", "one\\\ntwo",
    "*a* **b** ***c*** _d_ __e__", "a*b*c a_b_c", "**a *b* c**", "*a **b***", "* a *",
    "`code` `` a ` b `` ` a `", "`<b> & \"`", "\\*a\\* \\# \\`", "&amp; &copy; &#65; &#x41; &nope;",
    "< > & \"quoted\" 'single'", "<b>raw</b> <i\n>x</i>", "<div>\n*no*\n</div>\n\n*yes*",
    "<!-- a -->\n\nb <!-- c -->", "<script>\n\nlet a = \"<\"\n\n</script>\n\nb",
    "> a\n> b\n\nc", "> a\nlazy", "> > a\n>\n> b", "> - a\n>   b\n> - c",
    "- a\n- b", "- a\n\n- b", "* a\n+ b\n- c", "1. a\n2. b", "7) a\n8) b", "0. a",
    "- a\n  - b\n    - c",
    "- a\n\n  b\n- c", "- a\n  > b\n  ```\n  c\n  ```", "-\n- a\n-", "10. a\n\n    b",
    "1. a\n\n   - b",
    "- a\n<!-- -->\n- b", "---", "***\n___", "a\n\n---\n\nb", "    code\n    more",
    "\tcode\n\n\tmore",
    "```\na\n```", "~~~~ text\na\n~~~\n~~~~", "```dart extra words\nlet a = 1 < 2\n```",
    "```\nopen",
    "````\n```\n````", "- ```\n  a\n  ```", "> ```\n> a\n> ```", "```a\"b&amp;c\n```",
    "[a](https://a.example)", "[a](<https://a.example/b> \"T & \\\"t\\\"\")",
    "[a]\n\n[a]: https://a.example 'T'", "[a][b] [b][] [c]\n\n[b]: https://b.example",
    "<https://a.example/?q=1&r=2>", "<a@b.example>", "[*a* `b`](https://a.example/ä(b)%20'c'[d])",
    "[a](https://a.example/\\_x_&amp;y)", "[mail](mailto:a@b.example?subject=x%20y)",
    "a\u{0}b", "größe \u{1F375} 茶", "a\tb", "a | b\nc | d", "| a |\n| b |", "a\n-b", "a\n|b",
    "-   a\n\n    b\n\n\n-   c", "+ a\n\n\n  b", "*a\nb*", "a  \n  b", "   a\n  b",
  ]
}
