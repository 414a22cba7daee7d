import Testing
import VersusModel
import VersusTemplates

struct ParameterTests {
  @Test(arguments: [
    Example("a text, escaped", "{{params.author}}", "Ada &amp; Bo"),
    Example("nothing for a missing name", "[{{params.athor}}{{params.a.b.c}}]", "[]"),
    Example("a name in a map in a map", "{{params.deep.er.est}}", "x"),
    Example("nothing below a text", "[{{params.author.name}}]", "[]"),
    Example("nothing for a list or a map", "[{{params.tags}}{{params.deep}}]", "[]"),
    Example("the length of a list", "{{params.tags.count}}", "2"),
    Example("in an attribute", #"<a title="{{params.author}}">"#, #"<a title="Ada &amp; Bo">"#),
    Example("an address", #"<a href="{{params.author}}">"#, #"<a href="Ada &amp; Bo">"#),
    Example("nothing that runs as code", #"<a href="{{params.link}}">"#, #"<a href="">"#),
  ])
  func `a parameter is shown as text`(_ example: Example) {
    example.check()
  }

  @Test(arguments: [
    Example(
      "texts", "{{#params.tags}}{{.}}{{^is-last}}, {{/is-last}}{{/params.tags}}", "a, &lt;b&gt;"),
    Example("a single text", "{{#params.author}}by {{.}}{{/params.author}}", "by Ada &amp; Bo"),
    Example("nothing for a missing one", "[{{#params.x}}a{{/params.x}}]", "[]"),
    Example("nothing for an empty text", "[{{#params.empty}}a{{/params.empty}}]", "[]"),
    Example("nothing for a no", "[{{#params.off}}a{{/params.off}}]", "[]"),
    Example("nothing for an empty list", "[{{#params.bare}}a{{/params.bare}}]", "[]"),
    Example(
      "maps", "{{#params.links}}{{number}}:{{.url}}{{#.to}}={{.}}{{/.to}} {{/params.links}}",
      "1:a.html=A 2:b.html "),
    Example("a single map", "{{#params.deep}}{{.er.est}}{{/params.deep}}", "x"),
    Example("all of them", "{{#params}}{{.author}}{{/params}}", "Ada &amp; Bo"),
    Example("names outside", "{{#params.tags}}{{outer}}{{/params.tags}}", "outerouter"),
    Example(
      "views inside", "{{#params.tags}}{{#rows}}{{name}}{{/rows}}{{/params.tags}}", "abcabc"),
  ])
  func `a section goes over a parameter`(_ example: Example) {
    example.check()
  }

  @Test(arguments: [
    Example("a missing one", "{{^params.x}}none{{/params.x}}", "none"),
    Example("a no", "{{^params.off}}none{{/params.off}}", "none"),
    Example("an empty list", "{{^params.bare}}none{{/params.bare}}", "none"),
    Example("a text", "[{{^params.author}}none{{/params.author}}]", "[]"),
    Example("a list", "[{{^params.tags}}none{{/params.tags}}]", "[]"),
  ])
  func `an inverted section shows when there is no parameter`(_ example: Example) {
    example.check()
  }

  @Test(arguments: [
    Mistake(
      "{{{⟦params.author}}}", .unsafeTemplate, "'params.author' is plain text, not HTML",
      hint: "write {{params.author}}"),
    Mistake(
      "{{⟦params}}", .templateSyntax, "'params' has parts and can't be shown itself",
      hint: "write {{params.NAME}}, with a name of the front matter"),
    Mistake(
      "{{params.⟦}}", .unknownName, "a name is missing behind 'params.'",
      hint: "write {{params.NAME}}"),
    Mistake("<script>{{⟦params.a}}</script>", .unsafeTemplate, "a value can't stand in a script"),
    Mistake("<p id={{⟦params.a}}>", .unsafeTemplate, "the value of 'id' needs quotes"),
    Mistake(
      "<p onclick='{{⟦params.a}}'>", .unsafeTemplate, "a value can't stand in the handler 'onclick'"
    ),
    Mistake(
      "{{#params.links}}{{⟦url}}{{/params.links}}", .unknownName, "an option card has no 'url'",
      hint: "write {{.url}} for a part of the current parameter"),
    Mistake("{{⟦.url}}", .unknownName, "'.' means nothing here"),
  ])
  func `a parameter is refused where text is`(_ mistake: Mistake) {
    mistake.check()
  }

  @Test func `parameters are found in views and in each item of a list`() {
    let text =
      "{{page.params.a}}{{#pages}}{{params.a}}{{^params.a}}-{{/params.a}}{{page.params.a}}{{/pages}}"
    let set = TemplateSet.load(theme: [file("templates/a.html", text)], overrides: [])
    let template = set.value.template("a", for: Site.self)
    #expect(template.diagnostics == [])
    var bytes: [UInt8] = []
    template.value.render(Site(), into: &bytes)
    #expect(String(decoding: bytes, as: UTF8.self) == "121-1")
  }
}

private struct Site: View {
  static let shape = Shape<Site>(
    "site",
    [
      .view("page") { _ in Page("1") },
      .list("pages") { _ in [Page("2"), Page("")] },
    ])
}

private struct Page: View {
  let params: Parameter

  init(_ text: String) {
    params = .map([.init(name: "a", value: .text(text))])
  }

  static let shape = Shape<Page>("page", [.parameters("params") { $0.params }])
}
