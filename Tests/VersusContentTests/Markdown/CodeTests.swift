import Testing

@testable import VersusContent

struct CodeTests {
  @Test func `a directive gets its name, its body and where its fence begins`() {
    let text = ConvertedText("a\n\n```compare\noptions: [x]\ncriteria: [y]\n```\n\nb")
    #expect(
      text.html
        == "<p>a</p>\n[compare|options: [x]\ncriteria: [y]\n|3:1]<p>b</p>\n")
  }

  @Test func `places count from the line that the text begins in`() {
    #expect(ConvertedText("```compare\n```", firstLine: 10).html == "[compare||10:1]")
    let text = ConvertedText("a\n\n[b](x.md)", firstLine: 7)
    #expect(text.diagnostics.first?.position?.line == 9)
  }

  @Test func `a directive stands in quotes and list items`() {
    #expect(
      html("- a\n\n  ```compare\n  x: y\n  ```")
        == "<ul>\n<li>\n<p>a</p>\n[compare|x: y\n|3:3]</li>\n</ul>\n")
    #expect(html("> ```compare\n> x\n> ```").contains("[compare|x\n|1:3]"))
  }

  @Test func `tildes and more backticks open a directive too`() {
    #expect(html("~~~compare\nx\n~~~") == "[compare|x\n|1:1]")
    #expect(html("```` compare\n```\n````") == "[compare|```\n|1:1]")
  }

  @Test func `findings of a directive are passed on`() {
    #expect(ConvertedText("```compare\nwrong\n```").codes == ["markdown-too-deep"])
  }

  @Test(arguments: ["compared", "Compare", "use_cases", "pro-cons", "tab"])
  func `a name near a directive's is taken for a slip`(_ name: String) {
    let text = ConvertedText("```\(name)\na\n```")
    #expect(text.codes == ["unknown-directive"])
    #expect(text.diagnostics.first?.hint?.hasPrefix("did you mean") == true)
  }

  @Test(arguments: ["dart", "bash2", "tap", "größe"])
  func `another language stays code with its class`(_ language: String) {
    #expect(
      html("```\(language)\na < b\n```")
        == "<pre><code class=\"language-\(language)\">a &lt; b\n</code></pre>\n")
  }

  @Test func `a known language has its tokens in spans, each on its line`() {
    #expect(
      html("```c++\nint a; /* <b>\n\n& */\n```")
        == "<pre class=\"highlight\"><code class=\"language-c++\"><span class=\"kt\">int</span> a; "
        + "<span class=\"cm\">/* &lt;b&gt;</span>\n\n<span class=\"cm\">&amp; */</span>\n"
        + "</code></pre>\n")
  }

  @Test func `code keeps its backslashes`() {
    #expect(html("```js\n'\\[a\\]' \\~\n```").contains("<span class=\"s1\">'\\[a\\]'</span> \\~"))
  }

  @Test func `a language can't end the attribute`() {
    #expect(html("~~~a\"><script>\n~~~").contains("class=\"language-a&quot;&gt;&lt;script&gt;\""))
  }

  @Test func `an indented block is never a directive`() {
    #expect(html("    ```compare\n    ```").hasPrefix("<pre><code>```compare"))
  }
}
