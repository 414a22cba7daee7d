import Testing

struct InclusionTests {
  @Test(arguments: [
    Example("as a whole", #""{{> x}}""#, #""from x""#, with: ["x": "from x"]),
    Example(
      "in the shape around it", "{{#owner}}{{>x}}{{/owner}}", "*Ada*", with: ["x": "*{{name}}*"]),
    Example("in a folder", "{{> a/b/b }}", "deep", with: ["a/b/b": "deep"]),
    Example("twice", "{{>x}}{{>x}}", "11", with: ["x": "1"]),
    Example("with space around", "| {{>x}} |", "| \t|\t |", with: ["x": "\t|\t"]),
    Example(
      "in a line, not indented", "  {{amount}}  {{> x}}\n", "  42  >\n>\n", with: ["x": ">\n>"]),
    Example("with a carriage return", "|\r\n{{>x}}\r\n|", "|\r\n>|", with: ["x": ">"]),
    Example("on the first line", "  {{>x}}\n>", "  >\n  >>", with: ["x": ">\n>"]),
    Example("on the last line", ">\n  {{>x}}", ">\n  >\n  >", with: ["x": ">\n>"]),
    Example(
      "indented, but for lines of values", "\\\n {{>x}}\n/\n", "\\\n |\n 1\n2\n |\n/\n",
      with: ["x": "|\n{{{body}}}\n|\n"]),
    Example(
      "indented with tags in it", "  {{>x}}\n",
      "  <i>\n    a\n    b\n    c\n  </i>42\n",
      with: ["x": "<i>\n{{#rows}}\n  {{name}}\n{{/rows}}\n</i>{{amount}}\n"]),
    Example(
      "indented twice", " {{>x}}\n", " x\n  y\n  z\n x\n",
      with: ["x": "x\n {{>y}}\nx\n", "y": "y\nz\n"]),
    Example(
      "indented, starting with an inline section", "  {{>x}}\n", "  abc\n  d\n",
      with: ["x": "{{#rows}}{{name}}{{/rows}}\nd\n"]),
  ])
  func `a partial is shown in its place`(_ example: Example) {
    var view = Sample()
    view.body = "1\n2"
    let shown = render(example.template, example.partials, view)
    #expect(shown == example.expected)
  }

  @Test(arguments: [
    Example("by default", "{{$title}}Default{{/title}}", "Default"),
    Example("with values", "{{$b}}has {{amount}}{{/b}}", "has 42"),
    Example("with sections", "{{$b}}{{#is-on}}a{{/is-on}}{{^is-off}}b{{/is-off}}{{/b}}", "ab"),
    Example("of a parent", "{{<p}}{{/p}}", "default", with: ["p": "{{$b}}default{{/b}}"]),
    Example(
      "replaced", "{{<p}}{{$b}}own{{/b}}{{/p}}", "...own...", with: ["p": "...{{$b}}x{{/b}}..."]),
    Example("not by a field", "{{<p}}{{/p}}", "x", with: ["p": "{{$amount}}x{{/amount}}"]),
    Example(
      "one of two", "{{<p}}{{$b}}own{{/b}}{{/p}}", "x, own",
      with: ["p": "{{$a}}x{{/a}}, {{$b}}y{{/b}}"]),
    Example(
      "twice with different content",
      "{{<p}}{{$b}}1{{/b}}{{/p}} {{<p}}{{$b}}2{{/b}}{{/p}}", "|1 d| |2 d|",
      with: ["p": "|{{$b}}...{{/b}}{{$c}} d{{/c}}|"]),
    Example("as a partial", "{{>p}}|{{<p}}{{/p}}", "d|d", with: ["p": "{{$b}}d{{/b}}"]),
    Example(
      "by the outermost of several", "{{<p}}{{$a}}c{{/a}}{{/p}}", "c",
      with: [
        "p": "{{<o}}{{$a}}p{{/a}}{{/o}}", "o": "{{<g}}{{$a}}o{{/a}}{{/g}}", "g": "{{$a}}g{{/a}}",
      ]),
    Example(
      "by the next of several", "{{<p}}{{/p}}", "p",
      with: [
        "p": "{{<o}}{{$a}}p{{/a}}{{/o}}", "o": "{{<g}}{{$a}}o{{/a}}{{/g}}", "g": "{{$a}}g{{/a}}",
      ]),
    Example(
      "in the names of its place", "{{<p}}{{$b}}I am {{name}}.{{/b}}{{/p}}", "I am Ada.",
      with: ["p": "{{#owner}}{{$b}}You are {{name}}.{{/b}}{{/owner}}"]),
    Example(
      "in a partial of the layout", "{{<p}}{{$b}}own{{/b}}{{/p}}", "[own]",
      with: ["p": "[{{>head}}]", "head": "{{$b}}default{{/b}}"]),
    Example(
      "not in a partial of the page", "{{<p}}{{$b}}own {{>card}}{{/b}}{{/p}}", "own card",
      with: ["p": "{{$b}}default{{/b}}", "card": "{{$b}}card{{/b}}"]),
    Example(
      "in a block that is replaced itself", "{{<p}}{{$b}}[{{$c}}x{{/c}}]{{/b}}{{/p}}", "[x]",
      with: ["p": "{{$b}}{{/b}}"]),
    Example(
      "with the same layout inside", "{{<p}}{{$b}}1{{<p}}{{$b}}2{{/b}}{{/p}}{{/b}}{{/p}}",
      "(1(2))", with: ["p": "({{$b}}{{/b}})"]),
    Example(
      "with lines of its own", "{{<p}}{{$b}}\nown\n\nend\n{{/b}}{{/p}}", "own\n\nend\n",
      with: ["p": "{{$b}}default{{/b}}"]),
    Example(
      "where it is indented", "{{<p}}{{$b}}own{{/b}}{{/p}}", "a:\n  own\n",
      with: ["p": "a:\n  {{$b}}default{{/b}}\n"]),
    Example(
      "of an indented parent", "a,\n  {{<p}}{{/p}}\n", "a,\n  1\n  2\n", with: ["p": "1\n2\n"]),
    Example(
      "line by line",
      "{{< layout}}\n  {{$title}}Home{{/title}}\n  {{$main}}\n<p>{{amount}}</p>\n  {{/main}}\n{{/layout}}\n",
      "<title>Home</title>\n<main>\n<p>42</p>\n</main>\n",
      with: [
        "layout": "<title>{{$title}}{{/title}}</title>\n<main>\n{{$main}}\n{{/main}}\n</main>\n"
      ]),
  ])
  func `a block can be replaced`(_ example: Example) {
    example.check()
  }
}
