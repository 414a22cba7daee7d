import VersusModel
import VersusTemplates

/// A view with a field of each kind.
struct Sample: View {
  var name = "Node <js> & 'co' \"x\""
  var blank = ""
  var body = "<b>bold</b>"
  var isOn = true
  var isOff = false
  var amount = 42
  var zero = 0
  var data = #"{"end":"</script>"}"#
  var tools = ["npm", "p&ip"]
  var none: [String] = []
  var owner = Person(name: "Ada", children: [Person(name: "Bo"), Person(name: "Cy")])
  var guest: Person?
  var visitor: Person? = Person(name: "Vi")
  var rows = ["a", "b", "c"].map { Person(name: $0) }
  var gone: [Person] = []
  var params = Parameter.map([
    .init(name: "author", value: .text("Ada & Bo")),
    .init(name: "empty", value: .text("")),
    .init(name: "off", value: .text("No")),
    .init(name: "tags", value: .list([.text("a"), .text("<b>")])),
    .init(name: "bare", value: .list([])),
    .init(name: "link", value: .text(" JAVA\tscript:alert(1)")),
    .init(
      name: "deep",
      value: .map([.init(name: "er", value: .map([.init(name: "est", value: .text("x"))]))])),
    .init(
      name: "links",
      value: .list([
        .map([
          .init(name: "url", value: .text("a.html")), .init(name: "to", value: .list([.text("A")])),
        ]),
        .map([.init(name: "url", value: .text("b.html"))]),
      ])),
  ])

  static let shape = Shape<Sample>(
    "option card",
    [
      .text("name") { $0.name },
      .text("blank") { $0.blank },
      .html("body") { Array($0.body.utf8) },
      .flag("is-on") { $0.isOn },
      .flag("is-off") { $0.isOff },
      .number("amount") { $0.amount },
      .number("zero") { $0.zero },
      .json("data") { Array($0.data.utf8) },
      .texts("tools") { $0.tools },
      .texts("none") { $0.none },
      .view("owner") { $0.owner },
      .view("guest") { $0.guest },
      .view("visitor") { $0.visitor },
      .list("rows") { $0.rows },
      .list("gone") { $0.gone },
      .parameters("params") { $0.params },
      .text("outer") { _ in "outer" },
    ])
}

/// A view whose shape has itself inside.
struct Person: View {
  var name: String
  var children: [Person] = []

  static let shape = Shape<Person>(
    "person",
    [.text("name") { $0.name }, .list("children") { $0.children }, .view("twin") { $0 }])
}
