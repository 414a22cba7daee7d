import Testing
import VersusModel
import VersusTemplates

func file(_ path: String, _ text: String) -> SourceFile {
  SourceFile(path: path, bytes: Array(text.utf8))
}

func files(_ main: String, _ partials: [String: String]) -> [SourceFile] {
  [file("templates/main.html", main)]
    + partials.map { file("templates/\($0.key).html", $0.value) }
}

/// What the template shows of the view; an issue for whatever is wrong with it.
func render(
  _ template: String, _ partials: [String: String] = [:], _ view: Sample = Sample(),
  sourceLocation: SourceLocation = #_sourceLocation
) -> String {
  let set = TemplateSet.load(theme: files(template, partials), overrides: [])
  let main = set.value.template("main", for: Sample.self)
  for diagnostic in set.diagnostics + main.diagnostics {
    Issue.record("\(diagnostic)", sourceLocation: sourceLocation)
  }
  var bytes: [UInt8] = []
  main.value.render(view, into: &bytes)
  return String(decoding: bytes, as: UTF8.self)
}

/// All that is wrong with the template and what it includes.
func diagnose(_ template: String, _ partials: [String: String] = [:]) -> [Diagnostic] {
  let set = TemplateSet.load(theme: files(template, partials), overrides: [])
  return (set.diagnostics + set.value.template("main", for: Sample.self).diagnostics).inOrder
}

/// Text with its marks `⟦` taken out, and where they were.
struct Marked {
  private(set) var text = ""
  private(set) var places: [SourcePosition] = []

  init(_ marked: String, path: String = "templates/main.html") {
    var (line, column) = (1, 1)
    for scalar in marked.unicodeScalars {
      if scalar == "⟦" {
        places.append(SourcePosition(file: path, line: line, column: column))
        continue
      }
      text.unicodeScalars.append(scalar)
      (line, column) = scalar == "\n" ? (line + 1, 1) : (line, column + 1)
    }
  }
}

/// A mistake: the template with `⟦` where the message must point, and the message.
struct Mistake: Sendable, CustomTestStringConvertible {
  let template: String
  let code: Diagnostic.Code
  let message: String
  let hint: String?

  init(_ template: String, _ code: Diagnostic.Code, _ message: String, hint: String? = nil) {
    self.template = template
    self.code = code
    self.message = message
    self.hint = hint
  }

  var testDescription: String { template }

  func check(_ partials: [String: String] = [:], sourceLocation: SourceLocation = #_sourceLocation)
  {
    let marked = Marked(template)
    let found = diagnose(marked.text, partials)
    #expect(found.map(\.position) == marked.places, sourceLocation: sourceLocation)
    #expect(found.first?.code == code, sourceLocation: sourceLocation)
    #expect(found.first?.message == message, sourceLocation: sourceLocation)
    if let hint {
      #expect(found.first?.hint == hint, sourceLocation: sourceLocation)
    }
  }
}

/// A template and what it must show.
struct Example: Sendable, CustomTestStringConvertible {
  let behaviour: String
  let template: String
  let expected: String
  let partials: [String: String]

  init(
    _ behaviour: String, _ template: String, _ expected: String,
    with partials: [String: String] = [:]
  ) {
    self.behaviour = behaviour
    self.template = template
    self.expected = expected
    self.partials = partials
  }

  var testDescription: String { behaviour }

  func check(sourceLocation: SourceLocation = #_sourceLocation) {
    #expect(
      render(template, partials, sourceLocation: sourceLocation) == expected,
      sourceLocation: sourceLocation)
  }
}
