import Testing
import VersusModel

struct MistakeTests {
  @Test(arguments: [
    Mistake(
      "a {{⟦nmae}}", .unknownName, "an option card has no 'nmae'", hint: "did you mean 'name'?"),
    Mistake(
      "{{#owner}}\n  é {{⟦nmae}}{{/owner}}", .unknownName, "a person has no 'nmae'",
      hint: "did you mean 'name'?"),
    Mistake(
      "{{#owner}}{{⟦xyzzy}}{{/owner}}", .unknownName, "a person has no 'xyzzy'",
      hint: "it has 'name', 'children', 'twin'"),
    Mistake(
      "{{owner.⟦nmae}}", .unknownName, "a person has no 'nmae'", hint: "did you mean 'name'?"),
    Mistake(
      "{{name.⟦first}}", .unknownName, "'name' is plain text and has no parts",
      hint: "write {{name}}"),
    Mistake(
      "{{body.⟦first}}", .unknownName, "'body' is HTML and has no parts", hint: "write {{{body}}}"),
    Mistake(
      "{{rows.⟦name}}", .unknownName, "'rows' is a list and has no 'name'",
      hint: "write {{#rows}}…{{/rows}} for its items, {{rows.count}} to count them"),
    Mistake("{{rows.count.⟦more}}", .unknownName, "'rows.count' is a number and has no parts"),
    Mistake(
      "{{⟦chilren}}", .unknownName, "an option card has no 'chilren'",
      hint: "did you mean 'owner.children'?"),
    Mistake("{{⟦is-last}}", .unknownName, "an option card has no 'is-last'"),
    Mistake("{{#owner}}{{⟦number}}{{/owner}}", .unknownName, "a person has no 'number'"),
    Mistake("{{⟦.}}", .unknownName, "'.' means nothing here"),
    Mistake("{{owner.⟦}}", .unknownName, "a person has no ''"),
    Mistake(
      "{{#⟦onwer}}{{name}}{{⟦nmae}}{{/onwer}}", .unknownName, "an option card has no 'onwer'",
      hint: "did you mean 'owner'?"),
    Mistake("{{^⟦is-onn}}{{/is-onn}}", .unknownName, "an option card has no 'is-onn'"),
  ])
  func `an unknown name is an error where it stands`(_ mistake: Mistake) {
    mistake.check()
  }

  @Test(arguments: [
    Mistake(
      "a {{> ⟦nvav}}", .unknownPartial, "no template is called 'nvav'", hint: "did you mean 'nav'?"),
    Mistake("{{<⟦x}}{{/x}}", .unknownPartial, "no template is called 'x'"),
    Mistake(
      "{{<layout}}{{$⟦titel}}x{{/titel}}{{/layout}}", .unknownName,
      "'layout' has no block 'titel'", hint: "did you mean 'title'?"),
    Mistake(
      "{{<nav}}{{$⟦x}}x{{/x}}{{/nav}}", .unknownName, "'nav' has no block 'x'",
      hint: "it has no blocks"),
    Mistake(
      "{{>⟦main}}", .partialCycle, "'main' includes itself", hint: "take out one of: main → main"),
  ])
  func `an unknown partial or block is an error where it stands`(_ mistake: Mistake) {
    mistake.check(["nav": "", "layout": "{{$title}}{{/title}}"])
  }

  @Test func `a cycle of partials is an error where it closes`() {
    let marked = Marked("{{#rows}}{{>⟦a}}{{/rows}}", path: "templates/b.html")
    let found = diagnose("{{>a}}", ["a": "{{<b}}{{/b}}", "b": marked.text])
    #expect(found.map(\.position) == marked.places)
    #expect(found.map(\.hint) == ["take out one of: a → b → a"])
  }

  @Test func `partials that double are refused, and told once`() {
    var partials = ["p40": "x"]
    for number in 0..<40 { partials["p\(number)"] = "{{>p\(number + 1)}}{{>p\(number + 1)}}" }
    let found = diagnose("{{>p0}}", partials)
    #expect(found.map(\.code) == [.templateSyntax])
  }

  @Test func `sections may lie in a hundred others, and no deeper`() {
    func nested(_ count: Int) -> String {
      String(repeating: "{{#is-on}}", count: count) + String(repeating: "{{/is-on}}", count: count)
    }
    #expect(diagnose(nested(100)).isEmpty)
    #expect(diagnose(nested(101)).map(\.code) == [.templateSyntax])
    #expect(diagnose(nested(50_000)).map(\.code) == [.templateSyntax])
  }

  @Test(arguments: [
    Mistake(
      "a ⟦{{name", .templateSyntax, "this tag is never closed", hint: "write '}}' behind it"),
    Mistake(
      "⟦{{{body}} ", .templateSyntax, "this tag is never closed", hint: "write '}}}' behind it"),
    Mistake(
      "⟦{{}}", .templateSyntax, "this tag has no name",
      hint: "write the name of a field into it, as in {{page.title}}, or remove it"),
    Mistake("⟦{{# }}", .templateSyntax, "this tag has no name"),
    Mistake("{{⟦a b}}", .templateSyntax, "'a b' can't be a name"),
    Mistake("{{>⟦*name}}", .templateSyntax, "'*name' can't be a name"),
    Mistake("⟦{{=<% %>=}}", .templateSyntax, "a template can't change its delimiters"),
    Mistake(
      "{{#⟦is-on}}a", .templateSyntax, "{{#is-on}} is never closed",
      hint: "write {{/is-on}} where it ends"),
    Mistake(
      "a{{/⟦is-on}}", .templateSyntax, "{{/is-on}} closes nothing that is open here",
      hint: "remove it, or open it with {{#is-on}}"),
    Mistake(
      "{{#is-on}}a{{/⟦is-no}}", .templateSyntax, "{{/is-no}} closes nothing that is open here",
      hint: "did you mean {{/is-on}}?"),
    Mistake(
      "{{#is-on}}{{#⟦owner}}a{{/is-on}}", .templateSyntax, "{{#owner}} is never closed"),
    Mistake("{{$⟦title}}a", .templateSyntax, "{{$title}} is never closed"),
    Mistake(
      "{{<p}}{{$a}}x{{/a}}{{$⟦a}}y{{/a}}{{/p}}", .templateSyntax, "block 'a' is given twice",
      hint: "put both into one {{$a}}…{{/a}}"),
    Mistake(
      "{{<p}} ⟦x {{$a}}y{{/a}}{{/p}}", .templateSyntax,
      "this would be lost: only blocks can stand directly in {{< p}}"),
    Mistake(
      "{{<p}}{{⟦name}}{{/p}}", .templateSyntax,
      "this would be lost: only blocks can stand directly in {{< p}}"),
  ])
  func `a mistake of syntax is an error where it stands`(_ mistake: Mistake) {
    mistake.check(["p": "{{$a}}{{/a}}"])
  }

  @Test(arguments: [
    Mistake(
      "{{{⟦name}}}", .unsafeTemplate, "'name' is plain text, not HTML", hint: "write {{name}}"),
    Mistake("{{&⟦amount}}", .unsafeTemplate, "'amount' is a number, not HTML"),
    Mistake(
      "{{⟦body}}", .unsafeTemplate, "'body' is HTML and would be escaped", hint: "write {{{body}}}"),
    Mistake("{{⟦data}}", .unsafeTemplate, "'data' is JSON and would be escaped"),
    Mistake(
      "{{⟦is-on}}", .templateSyntax, "'is-on' is a flag and can't be shown itself",
      hint: "write {{#is-on}}…{{/is-on}}"),
    Mistake("{{⟦rows}}", .templateSyntax, "'rows' is a list and can't be shown itself"),
    Mistake("{{⟦tools}}", .templateSyntax, "'tools' is a list of texts and can't be shown itself"),
    Mistake(
      "{{{⟦owner}}}", .templateSyntax, "'owner' has parts and can't be shown itself",
      hint: "write {{owner.name}} or another of its parts"),
  ])
  func `a value shown in the wrong way is an error`(_ mistake: Mistake) {
    mistake.check()
  }

  @Test func `all mistakes are told in one run, in order`() {
    let marked = Marked("{{⟦nmae}}\n{{#is-on}}<p class={{⟦name}}>{{/is-on}}\n{{> ⟦x}}{{⟦body}}")
    let found = diagnose(marked.text)
    #expect(found.map(\.code) == [.unknownName, .unsafeTemplate, .unknownPartial, .unsafeTemplate])
    #expect(found.map(\.position) == marked.places)
  }

  @Test func `a carriage return alone ends a line`() {
    let found = diagnose("a\r\r\né\r\u{2028}{{nmae}}")
    #expect(found.map(\.position?.line) == [4] && found.map(\.position?.column) == [4])
  }

  @Test func `a mistake in a partial is told once, where it stands`() {
    let marked = Marked("<p>\n  {{⟦nmae}}", path: "templates/x.html")
    let found = diagnose("{{>x}}{{>x}}", ["x": marked.text])
    #expect(found.map(\.position) == marked.places)
  }
}
