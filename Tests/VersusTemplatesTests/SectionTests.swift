import Testing

struct SectionTests {
  @Test(arguments: [
    Example("a flag that holds", "[{{#is-on}}yes{{/is-on}}]", "[yes]"),
    Example("a flag that doesn't", "[{{#is-off}}yes{{/is-off}}]", "[]"),
    Example("a text", "{{#name}}has{{/name}}{{#blank}}has{{/blank}}", "has"),
    Example("HTML", "{{#body}}has{{/body}}", "has"),
    Example("a number but 0", "{{#amount}}a{{/amount}}{{#zero}}b{{/zero}}", "a"),
    Example("a list with items", "{{#rows.count}}some{{/rows.count}}", "some"),
    Example("an empty list", "[{{#gone}}some{{/gone}}{{#gone.count}}x{{/gone.count}}]", "[]"),
    Example("a view", "{{#owner}}Hi {{name}}.{{/owner}}", "Hi Ada."),
    Example("a missing view", "[{{#guest}}Hi {{name}}.{{/guest}}]", "[]"),
    Example("a view that may be missing", "{{#visitor}}Hi {{name}}.{{/visitor}}", "Hi Vi."),
    Example("a dotted name", "{{#owner.children}}{{name}} {{/owner.children}}", "Bo Cy "),
    Example("a dotted name in a missing view", "[{{#guest.children}}x{{/guest.children}}]", "[]"),
    Example("the text itself", "{{#outer}}{{.}} is {{outer}}{{/outer}}", "outer is outer"),
    Example("HTML itself", "{{#body}}{{{.}}}{{/body}}", "<b>bold</b>"),
    Example(
      "one in another, true", "A {{#is-on}}B {{#is-on}}C{{/is-on}} D{{/is-on}} E", "A B C D E"),
    Example("one in another, false", "A {{#is-off}}B {{#is-on}}C{{/is-on}}{{/is-off}} E", "A  E"),
  ])
  func `a section shows when there is something`(_ example: Example) {
    example.check()
  }

  @Test(arguments: [
    Example("a flag that holds", "[{{^is-on}}no{{/is-on}}]", "[]"),
    Example("a flag that doesn't", "[{{^is-off}}no{{/is-off}}]", "[no]"),
    Example("an empty text", "{{^blank}}none{{/blank}}{{^name}}none{{/name}}", "none"),
    Example("a number", "{{^zero}}a{{/zero}}{{^amount}}b{{/amount}}", "a"),
    Example("an empty list", "{{^gone}}none{{/gone}}{{^rows}}none{{/rows}}", "none"),
    Example("an empty list of texts", "{{^none}}none{{/none}}", "none"),
    Example("a missing view", "{{^guest}}none{{/guest}}{{^owner}}none{{/owner}}", "none"),
    Example("a dotted name in a missing view", "{{^guest.name}}none{{/guest.name}}", "none"),
    Example("names stay those outside", "{{^guest}}{{outer}}{{/guest}}", "outer"),
  ])
  func `an inverted section shows when there is nothing`(_ example: Example) {
    example.check()
  }

  @Test(arguments: [
    Example("each item", "{{#rows}}{{name}}{{/rows}}", "abc"),
    Example("each text", "{{#tools}}({{.}}){{/tools}}", "(npm)(p&amp;ip)"),
    Example("separators", "{{#rows}}{{name}}{{^is-last}}, {{/is-last}}{{/rows}}", "a, b, c"),
    Example(
      "names through a view of each item",
      "{{#rows}}{{name}}={{twin.name}}{{twin.name}},{{owner.name}} {{/rows}}",
      "a=aa,Ada b=bb,Ada c=cc,Ada "),
    Example("the first", "{{#rows}}{{#is-first}}>{{/is-first}}{{name}}{{/rows}}", ">abc"),
    Example("numbers from 1", "{{#rows}}{{number}}{{name}} {{/rows}}", "1a 2b 3c "),
    Example("texts", "{{#tools}}{{number}}{{^is-last}},{{/is-last}}{{/tools}}", "1,2"),
    Example("names outside", "{{#rows}}{{name}}-{{outer}} {{/rows}}", "a-outer b-outer c-outer "),
    Example(
      "a list in a list", "{{#rows}}{{#tools}}{{name}}{{.}}{{number}} {{/tools}}{{/rows}}",
      "anpm1 ap&amp;ip2 bnpm1 bp&amp;ip2 cnpm1 cp&amp;ip2 "),
    Example(
      "positions of the innermost list",
      "{{#rows}}{{#owner.children}}{{number}}{{/owner.children}}:{{number}} {{/rows}}",
      "12:1 12:2 12:3 "),
    Example(
      "a tree, level by level",
      "{{#owner}}{{name}}: {{#children}}{{name}}{{#children}}!{{/children}}{{/children}}{{/owner}}",
      "Ada: BoCy"),
  ])
  func `a list shows its section for each item`(_ example: Example) {
    example.check()
  }

  @Test(arguments: [
    Example("alone", "a\n{{#is-on}}\nb\n{{/is-on}}\nc\n", "a\nb\nc\n"),
    Example("indented", "a\n  {{#is-on}}\nb\n\t{{/is-on}}\nc\n", "a\nb\nc\n"),
    Example("inverted", "a\n{{^is-off}}\nb\n{{/is-off}}\nc\n", "a\nb\nc\n"),
    Example("with carriage returns", "a\r\n{{#is-on}}\r\n{{/is-on}}\r\nb", "a\r\nb"),
    Example("on the first line", "  {{#is-on}}\n#{{/is-on}}\n/", "#\n/"),
    Example("on the last line", "#{{#is-on}}\n/\n  {{/is-on}}", "#\n/\n"),
    Example("not with text beside", " | {{#is-on}}\t|\t{{/is-on}} | \n", " | \t|\t | \n"),
    Example(
      "not with a tag beside", " {{#is-on}}A{{/is-on}}\n {{#is-on}}B{{/is-on}}\n", " A\n B\n"),
    Example(
      "a list", "<ul>\n{{#rows}}\n<li>{{name}}\n{{/rows}}\n</ul>\n",
      "<ul>\n<li>a\n<li>b\n<li>c\n</ul>\n"),
  ])
  func `a line that only opens or closes leaves nothing`(_ example: Example) {
    example.check()
  }
}
