import Testing

struct InterpolationTests {
  @Test(arguments: [
    Example("text without tags stays", "Hello {world} }}\n", "Hello {world} }}\n"),
    Example("a value is escaped", "{{name}}", "Node &lt;js&gt; &amp; &#39;co&#39; &quot;x&quot;"),
    Example("triple braces show HTML as it is", "{{{body}}}", "<b>bold</b>"),
    Example("an ampersand shows HTML as it is", "{{&body}}{{& body }}", "<b>bold</b><b>bold</b>"),
    Example("a number", "{{amount}}|{{zero}}", "42|0"),
    Example("an empty text shows nothing", "[{{blank}}]", "[]"),
    Example("a dotted name", "{{owner.name}}", "Ada"),
    Example("a dotted name through a missing view", "[{{guest.name}}]", "[]"),
    Example("the length of a list", "{{rows.count}} {{gone.count}} {{tools.count}}", "3 0 2"),
    Example("the length of a list inside", "{{owner.children.count}}", "2"),
    Example("the length of a list in a missing view", "{{guest.children.count}}", "0"),
    Example("space around a tag stays", " {{amount}} \n", " 42 \n"),
    Example("a value alone on its line keeps the line", "  {{amount}}\n", "  42\n"),
    Example("space inside of a tag goes", "|{{ amount }}|{{{ body }}}|", "|42|<b>bold</b>|"),
    Example("a line break inside of a tag goes", "{{\n  amount\n}}", "42"),
    Example("a value is not a template", "{{{body}}}{{amount}}", "<b>bold</b>42"),
    Example(
      "JSON fills a script, and can't end it",
      #"<script type="application/json">{{{data}}}</script>"#,
      #"<script type="application/json">{"end":"\u003c/script>"}</script>"#),
  ])
  func `a tag shows its value`(_ example: Example) {
    example.check()
  }

  @Test(arguments: [
    Example("inside of a line", "12{{! hidden }}34", "1234"),
    Example("over lines", "12{{!\n hidden\n }}34", "1234"),
    Example("alone on its line", "a\n{{! hidden }}\nb\n", "a\nb\n"),
    Example("alone and indented", "a\n  {{! hidden }}\nb\n", "a\nb\n"),
    Example("alone over lines", "a\n  {{!\n hidden\n  }}\nb\n", "a\nb\n"),
    Example("alone with a carriage return", "a\r\n{{! hidden }}\r\nb", "a\r\nb"),
    Example("on the first line", "  {{! hidden }}\nb", "b"),
    Example("on the last line", "a\n  {{! hidden }}", "a\n"),
    Example("behind text", "  12 {{! hidden }}\n", "  12 \n"),
    Example("with tags in it", "[{{! {{name }}]", "[]"),
  ])
  func `a comment is left out`(_ example: Example) {
    example.check()
  }

  @Test func `text of any script stays as it is`() {
    var view = Sample()
    view.name = "Ä“🦉”"
    #expect(render("é{{name}}日", [:], view) == "éÄ“🦉”日")
  }

  @Test func `the least and the largest number are shown in full`() {
    var view = Sample()
    view.amount = Int.min
    #expect(render("{{amount}}", [:], view) == "\(Int.min)")
    view.amount = Int.max
    #expect(render("{{amount}}", [:], view) == "\(Int.max)")
  }
}
