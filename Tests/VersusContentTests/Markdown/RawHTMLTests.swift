import Testing

@testable import VersusContent

struct RawHTMLTests {
  @Test func `allowed HTML is left as it is`() {
    let text = "<div>\n<b>x</b>\n</div>\n\na <i>b</i> <!-- c -->\n"
    #expect(
      ConvertedText(text, rawHTML: .allow).html
        == "<div>\n<b>x</b>\n</div>\n<p>a <i>b</i> <!-- c --></p>\n")
  }

  @Test func `escaped HTML is shown as text`() {
    let text = ConvertedText("<div onclick=\"x\">\na & b\n</div>\n\na <i>b</i>")
    #expect(
      text.html
        == "<p>&lt;div onclick=&quot;x&quot;&gt;\na &amp; b\n&lt;/div&gt;</p>\n"
        + "<p>a &lt;i&gt;b&lt;/i&gt;</p>\n")
    #expect(text.diagnostics.isEmpty)
  }

  @Test(arguments: [
    "<script>x</script>", "a <script>x</script>", "<style>\n\nx", "<?php x ?>",
    "<!DOCTYPE html>", "<![CDATA[<b>]]>", "| <img src=x> |\n| - |", "> <b>", "- <b>", "# <b>",
    "<!-- a --><script>x</script>", "<!--> <script>x</script>", "<!-- a -->\n<script>", "[<b>](x)",
    "![<b>](../img/cup.svg)", "<b>**x**", "`<b>`", "    <b>", "<!-- a\n--><img src=x onerror=y>",
  ])
  func `no tag of the author's gets through an escape`(_ text: String) {
    let html = ConvertedText(text, rawHTML: .escape).html.lowercased()
    for tag in ["<script", "<style", "<?", "<!", "<img src=x", "<b>"] {
      #expect(!html.contains(tag), "\(html)")
    }
  }

  @Test func `comments are dropped where HTML is escaped`() {
    #expect(html("<!-- a -->\n\nb<!-- c --> d") == "<p>b d</p>\n")
    #expect(html("a\n\n<!--\nmore\n\nthan one\n-->\n\nb") == "<p>a</p>\n<p>b</p>\n")
  }

  @Test func `what stands behind a comment in its block is shown`() {
    #expect(html("<!-- a --> text").contains("text"))
  }

  @Test func `refused HTML is reported at each tag that opens`() {
    let text = ConvertedText(
      """
      a ⟦raw-html⟧<i>b</i>

      ⟦raw-html⟧<div>
      x
      </div>

      > - ⟦raw-html⟧<br>
      """, rawHTML: .error)
    #expect(text.findings == text.expected)
    #expect(!text.html.contains("<i>") && !text.html.contains("<div>"))
  }

  @Test func `equal tags are reported each at its own place`() {
    let text = ConvertedText("a ⟦raw-html⟧<br> b ⟦raw-html⟧<br> c", rawHTML: .error)
    #expect(text.findings == text.expected)
  }

  @Test func `a comment shows nothing and is no finding`() {
    let text = ConvertedText("<!-- a -->\n\nb <!-- c -->", rawHTML: .error)
    #expect(text.findings == text.expected)
    #expect(text.html == "<p>b </p>\n")
  }
}
