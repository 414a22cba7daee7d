import VersusModel

/// The templates of a theme, compiled one after the other; a mistake that many share is told once.
package struct Compilation {
  /// What a template was compiled for.
  package struct Entry: Sendable {
    package let template: String
    package let outline: Outline
  }

  private let set: TemplateSet
  private var found: [Diagnostic] = []
  private var unknownNames: [UnknownName] = []
  /// In the order in which they were compiled.
  package private(set) var entries: [Entry] = []

  package init(of set: TemplateSet) {
    self.set = set
  }

  /// Compiles a template against the shape of a view.
  ///
  /// - Returns: The template, empty when it has errors.
  package mutating func template<V: View>(_ name: String, for view: V.Type) -> Template<V> {
    let outline = V.shape.outline
    entries.append(Entry(template: name, outline: outline))
    guard let file = set.templates[name] else {
      let near = nearest(to: name, among: set.templates.keys)
      found.append(.missingTemplate(name, near: near))
      return .empty
    }
    let result = TemplateCompiler.compile(file, for: outline, in: set)
    found += result.diagnostics
    unknownNames += result.unknownNames
    return Template(program: result.program)
  }

  /// Every name that a shape lacks, and every value in a place where it could break the page.
  ///
  /// What `TemplateSet.load` said is not repeated.
  package var diagnostics: [Diagnostic] {
    (found + unknownNames.diagnostics).inOrder
  }
}

extension Diagnostic {
  fileprivate static func missingTemplate(_ name: String, near: String?) -> Self {
    .error(
      "there is no template '\(name)'", code: .unknownTemplate,
      hint: near.map { "did you mean '\($0)'?" },
      at: SourcePosition(file: "templates/\(name).html"))
  }
}
