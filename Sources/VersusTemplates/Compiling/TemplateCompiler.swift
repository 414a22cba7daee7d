import VersusModel

/// Turns the tree of a template, with all that it includes, into a flat program for one shape.
struct TemplateCompiler {
  /// What the blocks of a layout are replaced by.
  struct Replacements {
    /// Compiled as if at the place where it is written, but for the names' scope.
    struct Replacement {
      let block: Node.Block
      let file: TemplateFile
      let replacements: Replacements
    }

    var byName: [String: Replacement] = [:]
  }

  let templates: [String: TemplateFile]
  var writer = ProgramWriter()
  var html = HTMLTracker()
  var scopes: [Scope]
  var indentation = Indentation()
  var diagnostics: [Diagnostic] = []
  /// Of the innermost frame.
  var depth = 0

  /// - Returns: The program, empty when there are errors.
  static func compile(
    _ file: TemplateFile, for outline: Outline, in templates: [String: TemplateFile]
  ) -> Checked<Program> {
    var compiler = TemplateCompiler(
      templates: templates, scopes: [.view(outline, depth: 0, isItem: false)])
    compiler.compile(file.nodes, in: file, Replacements())
    if compiler.html.place != .text {
      compiler.report(
        .endsInside(compiler.html.place, at: file.text.position(at: file.text.bytes.count)))
    }
    let diagnostics = compiler.diagnostics.inOrder
    return Checked(
      diagnostics.hasErrors ? Program() : compiler.writer.finish(), diagnostics)
  }

  private init(templates: [String: TemplateFile], scopes: [Scope]) {
    self.templates = templates
    self.scopes = scopes
  }

  mutating func compile(_ nodes: [Node], in file: TemplateFile, _ replacements: Replacements) {
    for node in nodes {
      switch node {
      case .text(let range): compileText(range, in: file)
      case .variable(let name, let isRaw): compileVariable(name, isRaw: isRaw, in: file)
      case .section(let section): compileSection(section, in: file, replacements)
      case .inclusion(let inclusion): compileInclusion(inclusion, in: file, replacements)
      case .block(let block): compileBlock(block, in: file, replacements)
      }
    }
  }

  private mutating func compileText(_ range: Range<Int>, in file: TemplateFile) {
    for offset in range {
      let byte = file.text.bytes[offset]
      if indentation.isDue(before: byte) { indent() }
      writer.write(byte)
      indentation.note(byte)
      if let problem = html.take(byte) {
        report(.unsafe(problem, at: file.text.position(at: offset)))
      }
    }
  }

  /// Writes the indentation that stands before a tag in the middle of a line.
  mutating func indent() {
    for byte in indentation.take() {
      writer.write(byte)
      _ = html.take(byte)
    }
  }

  private mutating func compileInclusion(
    _ inclusion: Node.Inclusion, in file: TemplateFile, _ replacements: Replacements
  ) {
    // Unknown ones and cycles are reported when the set is loaded.
    guard let target = templates[inclusion.name.text],
      !file.cyclicInclusions.contains(target.name)
    else { return }
    var inner = replacements
    for block in inclusion.blocks where inner.byName[block.name.text] == nil {
      inner.byName[block.name.text] = Replacements.Replacement(
        block: block, file: file, replacements: replacements)
    }
    let outer = indentation
    if let range = inclusion.indentation {
      indentation.deepen(by: file.text.bytes[range])
    } else {
      indent()
      indentation = Indentation()
    }
    compile(target.nodes, in: target, inner)
    indentation = outer
    indentation.isLineStart = inclusion.indentation != nil
  }

  private mutating func compileBlock(
    _ block: Node.Block, in file: TemplateFile, _ replacements: Replacements
  ) {
    if block.opensInline { indent() }
    if let replacement = replacements.byName[block.name.text] {
      compile(replacement.block.children, in: replacement.file, replacement.replacements)
    } else {
      compile(block.children, in: file, replacements)
    }
    if block.closesInline { indent() }
  }

  mutating func resolve(_ name: Node.Name, in file: TemplateFile) -> Resolution? {
    switch NameLookup(scopes: scopes).find(name.text) {
    case .found(var resolution, let path):
      if !path.isEmpty { resolution.slot.path = writer.intern(path) }
      return resolution
    case .unknown(let unknown):
      report(.unknownName(unknown, at: file.text.position(at: name.offset + unknown.offset)))
      // Going on with what was meant finds further mistakes behind this one.
      guard let corrected = unknown.corrected,
        case .found(let resolution, _) = NameLookup(scopes: scopes).find(corrected)
      else { return nil }
      return resolution
    }
  }

  mutating func report(_ diagnostic: Diagnostic) {
    diagnostics.append(diagnostic)
  }
}

extension Diagnostic {
  fileprivate static func endsInside(_ place: HTMLPlace, at position: SourcePosition) -> Self {
    .error(
      "the template ends inside \(place.phrase)", code: .unsafeTemplate, at: position)
  }

  fileprivate static func unknownName(_ name: UnknownName, at place: SourcePosition) -> Self {
    .error(name.message, code: .unknownName, hint: name.hint, at: place)
  }

  static func unsafe(_ problem: PlaceProblem, at place: SourcePosition) -> Self {
    .error(problem.message, code: .unsafeTemplate, hint: problem.hint, at: place)
  }
}
