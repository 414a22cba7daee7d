import VersusModel

@testable import VersusTemplates

extension FuzzTarget {
  /// A template and its partials, which begin behind lines such as `=== name`.
  ///
  /// What has no errors is shown with values that are harmless and with values that are not: a browser
  /// must find the same tags in both.
  static let templates = FuzzTarget(name: "templates") { bytes in
    let files = templateFiles(in: bytes)
    let set = TemplateSet.load(theme: files, overrides: [])
    let main = set.value.template("main", for: Shown.self)
    let diagnostics = set.diagnostics + main.diagnostics
    let broken = PlaceChecks(files).broken(by: diagnostics)
    guard !diagnostics.hasErrors else { return broken }
    let (harmless, hostile) = (shown(.harmless, by: main.value), shown(.hostile, by: main.value))
    return broken + differences(between: harmless, and: hostile)
  }

  private static func templateFiles(in bytes: [UInt8]) -> [SourceFile] {
    var texts: [String: [ArraySlice<UInt8>]] = ["main": []]
    var name = "main"
    for line in bytes.split(separator: 0x0A, omittingEmptySubsequences: false) {
      if line.starts(with: "=== ".utf8) {
        name = String(decoding: line.dropFirst(4), as: UTF8.self)
      } else {
        texts[name, default: []].append(line)
      }
    }
    return texts.map { name, lines in
      SourceFile(path: "templates/\(name).html", bytes: Array(lines.joined(separator: [0x0A])))
    }
  }

  private static func shown(_ values: Values, by template: Template<Shown>) -> [UInt8] {
    var bytes: [UInt8] = []
    template.render(Shown(values), into: &bytes)
    return bytes
  }

  private static func differences(between harmless: [UInt8], and hostile: [UInt8]) -> [String] {
    let (expected, found) = (MarkupOutline(of: harmless), MarkupOutline(of: hostile))
    var broken: [String] = []
    if expected.tokens != found.tokens {
      broken.append("values make tags: \(expected.tokens) became \(found.tokens)")
    }
    for (before, after) in zip(expected.addresses, found.addresses)
    where !isScript(before) && isScript(after) {
      broken.append("a value makes an address a script: \(after)")
    }
    return broken
  }

  /// As a browser reads it: blanks in front and line ends within don't count.
  private static func isScript(_ address: String) -> Bool {
    String(String.UnicodeScalarView(address.unicodeScalars.filter { $0.value > 0x20 }))
      .hasPrefix("javascript:")
  }
}

/// What a view holds.
private struct Values {
  let text: String
  let json: String
  let link: String

  static let harmless = Values(text: "text", json: "{}", link: "a.html")
  static let hostile = Values(
    text: "\"'><b x=\"y\" z='&#60;script>alert()</script></title><!-- `-->",
    json: #"{"a": "</script><b x='y'><!--<script>"}"#, link: " JAVA\tscript:alert(1)")
}

/// A view with a field of each kind, under the names that the corpus uses.
private struct Shown: View {
  let values: Values
  let parts: [Part]

  init(_ values: Values) {
    self.values = values
    parts = [Part(values: values), Part(values: values)]
  }

  static let shape = Shape<Shown>(
    "page",
    [
      .text("name") { $0.values.text }, .text("blank") { _ in "" },
      .html("body") { _ in Array("<b>bold</b>".utf8) }, .flag("is-on") { _ in true },
      .flag("is-off") { _ in false }, .number("amount") { _ in 42 },
      .json("data") { Array($0.values.json.utf8) }, .texts("tools") { [$0.values.text, "b"] },
      .view("owner") { $0.parts[0] }, .view("guest") { _ -> Part? in nil },
      .list("rows") { $0.parts }, .list("gone") { _ -> [Part] in [] },
      .parameters("params") { $0.parameters },
    ])

  private var parameters: Parameter {
    .map([
      .init(name: "author", value: .text(values.text)),
      .init(name: "link", value: .text(values.link)),
      .init(name: "tags", value: .list([.text(values.text), .text("b")])),
      .init(name: "deep", value: .map([.init(name: "er", value: .text(values.text))])),
    ])
  }
}

private struct Part: View {
  let values: Values

  static let shape = Shape<Part>(
    "part",
    [
      .text("name") { $0.values.text }, .list("children") { [$0] }, .view("twin") { $0 },
      .flag("is-on") { _ in true },
    ])
}
