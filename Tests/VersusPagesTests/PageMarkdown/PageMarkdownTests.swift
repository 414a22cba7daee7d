import Testing

@testable import VersusPages

struct PageMarkdownTests {
  private static func text(of main: String) -> String {
    String(PageMarkdown.text(of: Array("<body>x<main>\(main)</main>y".utf8)).dropLast())
  }

  @Test(arguments: [
    ("<h1>A <em>b</em></h1>\n<p>c\n  d</p>", "# A *b*\n\nc d"),
    (
      "<p>a &lt; b &amp; c&nbsp;d &#39;e&#x27; &unknown;</p>",
      "a \\< b \\& c\u{A0}d 'e' \\&unknown;"
    ),
    ("<p>*a* _b_ [c] `d` ~e~ f|g \\</p>", "\\*a\\* \\_b\\_ \\[c\\] \\`d\\` \\~e\\~ f\\|g \\\\"),
    (
      "<p># a</p><p>1. b</p><p>- c</p><p>75.0</p><p>#5</p>",
      "\\# a\n\n1\\. b\n\n\\- c\n\n75.0\n\n#5"
    ),
    (
      "<p>a <a href=\"b.html\">c</a>, <a href='d(1).html'>e</a> <a href=\"#f\">g</a></p>",
      "a [c](b.html), [e](<d(1).html>) g"
    ),
    ("<p>Look!<a href=\"b\">c</a></p>", "Look\\![c](b)"),
    ("<p><code>a`b</code> <code>`</code></p>", "``a`b`` `` ` ``"),
    ("<p>a<br>b <del>c</del> <img src=\"d.png\" alt=\"e\"></p>", "a\\\nb ~~c~~ ![e](d.png)"),
    (
      "<p><span>a</span><span>b</span><small>c</small>, d<small>e</small><b>f</b>.</p>",
      "a b c, d e **f**."
    ),
    ("<p>Note<span> on a</span></p>", "Note on a"),
    ("a <p>b</p> c", "a\n\nb\n\nc"),
  ])
  func `text keeps what it says and how it is marked`(_ html: String, _ markdown: String) {
    #expect(Self.text(of: html) == markdown)
  }

  @Test(arguments: [
    ("<ul><li>a</li><li><p>b</p><p>c</p></li><li></li></ul>", "- a\n- b\n\n  c"),
    ("<ol start=\"9\"><li>a<ul><li>b</li></ul></li><li>c</li></ol>", "9. a\n   - b\n10. c"),
    (
      "<dl><dt>a</dt><dd>b</dd><dd>c</dd><div><dt>d</dt><dd><p>e</p><ul><li>f</li></ul><p>g</p></dd></div></dl>",
      "- **a**: b · c\n- **d**: e\n  - f\n\n  g"
    ),
    ("<blockquote><p>a</p><p>b</p></blockquote><hr>", "> a\n>\n> b\n\n---"),
    (
      "<pre><code class=\"language-js\"><span>a</span> &lt; `b`\n\n```\n</code></pre>",
      "````js\na < `b`\n\n```\n````"
    ),
    ("<details><summary>a</summary><p>b</p></details>", "**a**\n\nb"),
    (
      "<ul><li><input type=\"checkbox\" checked disabled> a</li><li><input type=\"checkbox\">b</li></ul>",
      "- [x] a\n- [ ] b"
    ),
  ])
  func `lists, quotations and code keep their form`(_ html: String, _ markdown: String) {
    #expect(Self.text(of: html) == markdown)
  }

  @Test func `a table has one line a row, and its title above`() {
    let table = """
      <table><caption>Title</caption><thead><tr><td></td><th>A</th><th>B</th></tr></thead>
      <tbody><tr><th colspan="3">Group</th></tr><tr><th>c</th><td>1<br>2</td><td><code>a|b</code></td></tr>
      <tr hidden><td>no</td></tr><tr><th>d</th><td><p>e</p><ul><li>f</li><li>g</li></ul></td></tr></table>
      """
    #expect(
      Self.text(of: table) == """
        Title

        |  | A | B |
        |---|---|---|
        | **Group** |  |  |
        | c | 1 · 2 | `a\\|b` |
        | d | e · f · g |  |
        """)
  }

  @Test(arguments: [
    ("<code>a|b</code>", #"`a\|b`"#),
    (#"<code>a\|b</code>"#, #"`a\\|b`"#),
    (#"<code>`\|</code>|"#, #"`` `\\| ``\|"#),
    (#"a|b\|c`|"#, #"a\|b\\\|c\`\|"#),
    (#"<a href="b|c">d</a>"#, #"[d](b\|c)"#),
  ])
  func `a bar in a cell ends none`(_ html: String, _ markdown: String) {
    #expect(
      Self.text(of: "<table><tr><td>\(html)</td></tr></table>")
        == "|  |\n|---|\n| \(markdown) |")
  }

  @Test(arguments: [
    "<script>if (a < b) \"</p>\"</script>", "<svg><text>a</text></svg>", "<button>a</button>",
    "<p hidden>a</p>", "<p aria-hidden=\"true\">a</p>", "<nav><a href=\"b\">c</a></nav>",
    "<!-- <p>a</p> -->",
    "<noscript>a</noscript>", "<form><input><select><option>a</select></form>", "<p></p>",
    "<ul></ul>",
  ])
  func `what only works or decorates is left out`(_ html: String) {
    #expect(Self.text(of: "<p>before</p>\(html)<p>after</p>") == "before\n\nafter")
  }

  @Test(arguments: [
    "", "<", "<p", "<p a", "<p a=", "<p a=\"", "</", "</p", "<!--", "<!", "<main", "&",
    "&#x110000;", "&#0",
    "<a href>b</a>", "</x></y><p>a", "<table><tr>", "<td colspan=\"99999999999\">",
  ])
  func `broken markup ends in some text`(_ html: String) {
    let whole = PageMarkdown.text(of: Array(html.utf8))
    #expect(whole.hasSuffix("\n"))
    _ = Self.text(of: html)
  }

  @Test func `what is nested without end is read to its end`() {
    let deep = String(repeating: "<div>", count: 100_000) + "<p>a</p><script></script"
    #expect(Self.text(of: deep).contains("a"))
  }
}
