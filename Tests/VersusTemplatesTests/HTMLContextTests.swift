import Testing
import VersusModel

struct HTMLContextTests {
  @Test(arguments: [
    Mistake(
      "<p class={{⟦name}}>", .unsafeTemplate, "the value of 'class' needs quotes",
      hint: #"write class="{{…}}""#),
    Mistake("<p CLASS = a{{⟦name}}>", .unsafeTemplate, "the value of 'class' needs quotes"),
    Mistake(
      "<p class={{#⟦is-on}}\"a\"{{/is-on}}>", .unsafeTemplate,
      "the value of 'class' needs quotes"),
    Mistake(
      "<p {{⟦name}}>", .unsafeTemplate, "a value can't stand in a tag outside of a quoted attribute"
    ),
    Mistake(
      "<h{{⟦amount}}>", .unsafeTemplate,
      "a value can't stand in a tag outside of a quoted attribute"),
    Mistake(
      "<{{⟦name}}>", .unsafeTemplate, "a value can't stand in a tag outside of a quoted attribute"),
    Mistake(
      "<!DOCTYPE {{⟦name}}>", .unsafeTemplate,
      "a value can't stand in a tag outside of a quoted attribute"),
    Mistake("<style>a{color:{{⟦name}}}</style>", .unsafeTemplate, "a value can't stand in <style>"),
    Mistake(
      "<p onclick='{{⟦name}}'>", .unsafeTemplate, "a value can't stand in the handler 'onclick'"),
    Mistake(
      "<p style=\"color:{{⟦name}}\">", .unsafeTemplate,
      "a value can't stand in the attribute 'style'"),
    Mistake(
      "<script>let a='{{⟦name}}'</script>", .unsafeTemplate, "a value can't stand in a script"),
    Mistake(
      "<SCRIPT>'</scripts'{{⟦amount}}</script>", .unsafeTemplate,
      "a value can't stand in a script"),
    Mistake("<script>{{{⟦data}}}</script>", .unsafeTemplate, "JSON can't be shown here"),
    Mistake(
      #"<script type="text/javascript">{{{⟦data}}}</script>"#, .unsafeTemplate,
      "JSON can't be shown here"),
    Mistake(
      #"<script type="{{name}}">{{{⟦data}}}</script>"#, .unsafeTemplate, "JSON can't be shown here"),
    Mistake("<p>{{{⟦data}}}</p>", .unsafeTemplate, "JSON can't be shown here"),
    Mistake(
      #"<script type="application/json">{"a":{{{⟦data}}}</script>"#, .unsafeTemplate,
      "a JSON script holds one value and nothing else"),
    Mistake(
      #"<script type="application/json">{{{data}}} ⟦; </script>"#, .unsafeTemplate,
      "a JSON script holds one value and nothing else"),
    Mistake(
      #"<script type="application/json">{{{data}}}{{{⟦data}}}</script>"#, .unsafeTemplate,
      "a JSON script holds one value and nothing else"),
    Mistake(
      #"<script type="application/json">{{⟦name}}</script>"#, .unsafeTemplate,
      "a value can't stand in a script"),
    Mistake(
      "<p title=\"{{{⟦body}}}\">", .unsafeTemplate, "HTML can't stand in the attribute 'title'"),
    Mistake("<!-- {{{⟦body}}} -->", .unsafeTemplate, "HTML can't stand in a comment"),
    Mistake(
      "<title>{{{⟦body}}}</title>", .unsafeTemplate, "HTML can't stand in the element <title>"),
  ])
  func `a value where it could break the page is an error`(_ mistake: Mistake) {
    mistake.check()
  }

  @Test(arguments: [
    Mistake(
      "<p{{#is-on}} class=\"a{{/⟦is-on}}\">", .unsafeTemplate,
      "this section ends in the attribute 'class', but began in the tag <p>",
      hint: "put whole tags, attributes or values into 'is-on'"),
    Mistake(
      "{{#is-on}}<p{{/⟦is-on}}>", .unsafeTemplate,
      "this section ends in the tag <p>, but began in text"),
    Mistake(
      "{{#rows}}<!-- {{/⟦rows}}-->", .unsafeTemplate,
      "this section ends in a comment, but began in text"),
    Mistake(
      #"<script {{#is-on}}type="application/json"{{/⟦is-on}}></script>"#, .unsafeTemplate,
      "this section ends in other content of the tag <script>"),
    Mistake(
      #"<script type="application/json">{{#is-on}}{{{data}}}{{/⟦is-on}}</script>"#, .unsafeTemplate,
      "this section ends in other content of the element <script>"),
    Mistake(
      "<p {{#is-on}}on{{/is-on}}⟦click=''>", .unsafeTemplate,
      "a name can't go on behind a section"),
    Mistake("<p{{#is-on}}⟦x{{/is-on}}>", .unsafeTemplate, "a name can't go on behind a section"),
  ])
  func `a section must end where it began`(_ mistake: Mistake) {
    mistake.check()
  }

  @Test(arguments: [
    Example(
      "in quotes", #"<a href="{{amount}}" title='{{outer}}'>"#, #"<a href="42" title='outer'>"#),
    Example(
      "with quotes of the other kind", #"<a title="it's {{amount}}">"#, #"<a title="it's 42">"#),
    Example("with a sign in it", #"<a title="a>{{amount}}">{{amount}}"#, #"<a title="a>42">42"#),
    Example(
      "behind an attribute without value", #"<a hidden id="{{amount}}"/>"#, #"<a hidden id="42"/>"#),
    Example("with space around =", #"<a id = "{{amount}}">"#, #"<a id = "42">"#),
    Example("in a comment", "<!-- > {{amount}} --><p>{{amount}}", "<!-- > 42 --><p>42"),
    Example("behind an empty comment", "<!---->{{amount}}<!-->{{amount}}", "<!---->42<!-->42"),
    Example("behind a declaration", "<!DOCTYPE html>{{amount}}", "<!DOCTYPE html>42"),
    Example(
      "in a title", "<title>a < b {{amount}}</title>{{{body}}}",
      "<title>a < b 42</title><b>bold</b>"),
    Example("behind a script", "<script>a<b</script>{{amount}}", "<script>a<b</script>42"),
    Example("behind a style", "<style>a>b{}</STYLE >{{amount}}", "<style>a>b{}</STYLE >42"),
    Example("behind a sign", "1 < 2 <3 {{amount}}", "1 < 2 <3 42"),
    Example("a section in a title", "<title>{{#is-on}}a{{/is-on}} b</title>", "<title>a b</title>"),
    Example(
      "a section in a script", "<script>{{#is-on}}a{{/is-on}}</script>", "<script>a</script>"),
    Example("an attribute", "<a{{#is-on}} id=\"x\"{{/is-on}}>", "<a id=\"x\">"),
    Example("attributes", "<a {{#is-on}}b{{/is-on}} {{#is-off}}c{{/is-off}}>", "<a b >"),
    Example("a part of a value", "<a class=\"b{{#is-on}} c{{/is-on}}\">", "<a class=\"b c\">"),
    Example(
      "JSON with space", "<script type='application/ld+json'>\n{{{data}}}\n</script>",
      "<script type='application/ld+json'>\n{\"end\":\"\\u003c/script>\"}\n</script>"),
    Example(
      "behind partials in a tag", "<a {{>id}}>{{amount}}</a>", "<a id=\"42\">42</a>",
      with: ["id": "id=\"{{amount}}\""]),
    Example(
      "in a partial that fills a JSON script",
      #"<script type="application/json">{{>json}}</script>"#,
      #"<script type="application/json">{"end":"\u003c/script>"}</script>"#,
      with: ["json": "{{{data}}}"]),
    Example(
      "in the middle of an address", #"<a href="data/{{amount}}?javascript:{{amount}}">"#,
      #"<a href="data/42?javascript:42">"#),
    Example(
      "behind a scheme that is no address", #"<a title="data:{{amount}}">"#,
      #"<a title="data:42">"#),
  ])
  func `a value is fine where nothing can break`(_ example: Example) {
    example.check()
  }

  @Test(arguments: [
    Mistake(
      "<a href=\"javascript:{{⟦amount}}\">", .unsafeTemplate,
      "a value can't stand in an address that begins with 'javascript:'",
      hint: "hand it over in a data-… attribute and use it in a script file"),
    Mistake(
      "<a HREF=' Java\tScript:go({{⟦amount}})'>", .unsafeTemplate,
      "a value can't stand in an address that begins with 'javascript:'"),
    Mistake(
      "<img src=\"data:{{⟦name}},x\">", .unsafeTemplate,
      "a value can't stand in an address that begins with 'data:'"),
    Mistake(
      "<a href=\"vbscript:{{⟦name}}\">", .unsafeTemplate,
      "a value can't stand in an address that begins with 'vbscript:'"),
    Mistake(
      "<a href=\"{{#is-on}}javascript:{{/⟦is-on}}{{name}}\">", .unsafeTemplate,
      "this section ends in other content of the attribute 'href'"),
  ])
  func `a value in an address that runs as code is an error`(_ mistake: Mistake) {
    mistake.check()
  }

  @Test(arguments: [
    Mistake(
      "<p>a⟦<p class=\"x\"", .unsafeTemplate, "the tag <p> is never closed",
      hint: "write '>' where it ends, in the same file"),
    Mistake(
      "<p>\n<p class=⟦\"x>", .unsafeTemplate, "the attribute 'class' is never closed",
      hint: "write '\"' where it ends, in the same file"),
    Mistake(
      "<p>\n⟦<!-- a -- > b", .unsafeTemplate, "a comment is never closed",
      hint: "write '-->' where it ends, in the same file"),
    Mistake(
      "<p class=⟦\"x>\n<a class=\"b\" href=\"{{amount}}\">{{{body}}}</a>", .unsafeTemplate,
      "the attribute 'class' is never closed"),
    Mistake(
      "<p class=⟦'x>\n<a href='{{amount}}'>{{#is-on}}<b id='c'>{{/is-on}}", .unsafeTemplate,
      "the attribute 'class' is never closed"),
    Mistake(
      "⟦<p class='x'\n<a href='{{amount}}'>{{{body}}}</a>", .unsafeTemplate,
      "the tag <p> is never closed"),
    Mistake(
      "⟦<script>let a", .unsafeTemplate, "the element <script> is never closed",
      hint: "write '</script>' where it ends, in the same file"),
  ])
  func `what is left open is told where it was opened`(_ mistake: Mistake) {
    mistake.check()
  }

  @Test(arguments: [
    "<p class=⟦\"x>", "⟦<p class=\"x\"", "a\n⟦<!--", "<p class=⟦\"x><p id=\"{{amount}}\">",
  ])
  func `what a partial leaves open is told once, there`(_ partial: String) {
    let marked = Marked(partial, path: "templates/x.html")
    for text in ["{{>x}}<a href=\"{{amount}}\">b</a>{{>x}}", "{{<l}}{{$b}}{{>x}}{{/b}}{{/l}}"] {
      let found = diagnose(text, ["x": marked.text, "l": "<i class=\"a\">{{$b}}{{/b}}</i>"])
      #expect(found.map(\.position) == marked.places)
    }
  }

  @Test func `what a block leaves open is told there`() {
    let marked = Marked("{{<l}}{{$b}}<p class=⟦'x{{/b}}{{/l}}")
    let found = diagnose(marked.text, ["l": "<i class='a'>{{$b}}{{/b}}</i>"])
    #expect(found.map(\.position) == marked.places)
  }

  @Test func `a partial can't end what began outside of it`() {
    let marked = Marked("<p title=\"{{>⟦x}}\">")
    let found = diagnose(marked.text, ["x": "a\" b"])
    #expect(found.map(\.position) == marked.places)
    #expect(
      found.map(\.message) == ["'x' ends the attribute 'title', which began outside of it"])
  }

  @Test func `a section that leaves something open says where`() {
    let found = diagnose("{{#is-on}}<p class='a{{/is-on}} <b title='{{name}}'>")
    #expect(found.count == 1)
    #expect(found.first?.related.map(\.position.column) == [20])
  }

  @Test func `a partial is judged where it is included`() {
    let marked = Marked("{{⟦name}}", path: "templates/x.html")
    let found = diagnose("<p>{{>x}}</p><p {{>x}}>", ["x": marked.text])
    #expect(found.map(\.position) == marked.places)
  }
}
