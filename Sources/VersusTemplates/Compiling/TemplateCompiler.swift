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

  /// Partials that include others twice double with each step.
  static let mostInclusions = 10_000
  static let mostInclusionLevels = 100

  let templates: [String: TemplateFile]
  let words: Phrasebook
  var writer: ProgramWriter
  var html = HTMLTracker()
  var scopes: [Scope]
  var indentation = Indentation()
  var diagnostics: [Diagnostic] = []
  var unknownNames: [UnknownName] = []
  /// Of the innermost frame.
  var depth = 0
  private var inclusions = 0
  private var hasTooManyInclusions = false
  private var inclusionLevel = 0

  /// A program, empty when there are errors, and what is wrong with it.
  struct Result {
    let program: Program
    let diagnostics: [Diagnostic]
    let unknownNames: [UnknownName]
  }

  static func compile(
    _ file: TemplateFile, for outline: Outline, in set: TemplateSet
  ) -> Result {
    var compiler = TemplateCompiler(
      set, scopes: [.view(outline, depth: 0, isItem: false)])
    compiler.compile(file.nodes, in: file, Replacements())
    if let opening = compiler.html.opening {
      compiler.reportUnsafe(.leftOpen(compiler.html.place, from: opening), at: opening)
    }
    let isSound = !compiler.diagnostics.hasErrors && compiler.unknownNames.isEmpty
    return Result(
      program: isSound ? compiler.writer.finish() : Program(),
      diagnostics: compiler.diagnostics, unknownNames: compiler.unknownNames)
  }

  private init(_ set: TemplateSet, scopes: [Scope]) {
    templates = set.templates
    words = set.words
    writer = ProgramWriter(PluralRule(language: set.words.language))
    self.scopes = scopes
  }

  mutating func compile(_ nodes: [Node], in file: TemplateFile, _ replacements: Replacements) {
    for node in nodes {
      switch node {
      case .text(let range): compileText(range, in: file)
      case .variable(let name, let isRaw):
        if let key = name.wordKey {
          compileWords(name, key, in: file, replacements)
        } else {
          compileVariable(name, isRaw: isRaw, in: file)
        }
      case .section(let section): compileSection(section, in: file, replacements)
      case .inclusion(let inclusion): compileInclusion(inclusion, in: file, replacements)
      case .block(let block): compileBlock(block, in: file, replacements)
      }
    }
  }

  private mutating func compileText(_ range: Range<Int>, in file: TemplateFile) {
    let bytes = file.text.bytes
    for offset in range {
      let byte = bytes[offset]
      if indentation.removed > 0 {
        let startsLine = offset == 0 || bytes[offset - 1] == UInt8(ascii: "\n")
        if indentation.removes(byte, startsLine: startsLine) { continue }
      }
      if indentation.isDue(before: byte) { indent(in: file) }
      writer.write(byte)
      indentation.note(byte)
      if html.passesOver(byte) { continue }
      if let problem = html.take(byte, at: file.mark(at: offset)) {
        report(problem, at: file.mark(at: offset))
      }
    }
  }

  /// Writes the indentation that stands before a tag in the middle of a line.
  mutating func indent(in file: TemplateFile) {
    for byte in indentation.take() {
      writer.write(byte)
      // Space opens nothing, so that its place is never told.
      _ = html.take(byte, at: file.mark(at: 0))
    }
  }

  private mutating func compileInclusion(
    _ inclusion: Node.Inclusion, in file: TemplateFile, _ replacements: Replacements
  ) {
    // Unknown ones and cycles are reported when the set is loaded.
    guard let target = templates[inclusion.name.text],
      !file.cyclicInclusions.contains(target.name)
    else { return }
    inclusions += 1
    guard !hasTooManyInclusions else { return }
    guard inclusions <= Self.mostInclusions, inclusionLevel < Self.mostInclusionLevels else {
      hasTooManyInclusions = true
      report(.tooManyInclusions(at: file.text.position(at: inclusion.name.offset)))
      return
    }
    inclusionLevel += 1
    defer { inclusionLevel -= 1 }
    var inner = replacements
    for block in inclusion.blocks where inner.byName[block.name.text] == nil {
      inner.byName[block.name.text] = Replacements.Replacement(
        block: block, file: file, replacements: replacements)
    }
    let outer = indentation
    if let range = inclusion.indentation {
      indentation.deepen(by: file.text.bytes[range])
    } else {
      indent(in: file)
      indentation = Indentation()
    }
    indentation.removed = 0
    compileWhole(inclusion.name, in: file) { $0.compile(target.nodes, in: target, inner) }
    indentation = outer
    indentation.isLineStart = inclusion.indentation != nil
  }

  private mutating func compileBlock(
    _ block: Node.Block, in file: TemplateFile, _ replacements: Replacements
  ) {
    if block.opensInline { indent(in: file) }
    guard let replacement = replacements.byName[block.name.text] else {
      compile(block.children, in: file, replacements)
      if block.closesInline { indent(in: file) }
      return
    }
    let outer = indentation
    if let place = block.contentIndentation(in: file.text.bytes) ?? block.indentation {
      indentation.deepen(by: file.text.bytes[place])
      indentation.isLineStart = !block.opensInline
    }
    let own = replacement.block.contentIndentation(in: replacement.file.text.bytes)
    indentation.removed = own?.count ?? 0
    compileWhole(replacement.block.name, in: replacement.file) {
      $0.compile(replacement.block.children, in: replacement.file, replacement.replacements)
    }
    let endsLine = indentation.isLineStart
    indentation = outer
    indentation.isLineStart = endsLine
  }

  /// Compiles what must end in the same place of the HTML as it began.
  ///
  /// Going on from where it began keeps one open quotation mark from spoiling all that follows.
  mutating func compileWhole(
    _ name: Node.Name, in file: TemplateFile, _ body: (inout Self) -> Void
  ) {
    let start = html
    body(&self)
    // A JSON script may be filled, and an attribute added, by a partial: it is always there.
    guard html.isSure, html.place.phrase != start.place.phrase else { return }
    if let opening = html.opening, !start.hasOpened(opening) {
      reportUnsafe(.leftOpen(html.place, from: opening), at: opening)
    } else {
      let problem = PlaceProblem.closedFromInside(start.place, name: name.text)
      reportUnsafe(problem, at: file.mark(at: name.offset))
    }
    html = start
  }

  mutating func resolve(_ name: Node.Name, in file: TemplateFile) -> Resolution? {
    switch NameLookup(scopes: scopes).find(name.text) {
    case .found(var resolution, let path):
      if !path.isEmpty { resolution.slot.path = writer.intern(path) }
      return resolution
    case .unknown(let unknown):
      unknownNames.append(unknown.at(file.text.position(at: name.offset + unknown.offset)))
      // Going on with what was meant finds further mistakes behind this one.
      guard let corrected = unknown.corrected,
        case .found(let resolution, _) = NameLookup(scopes: scopes).find(corrected)
      else { return nil }
      return resolution
    }
  }

  /// Reports what is known only as far as the place in the HTML is.
  mutating func reportUnsafe(_ problem: PlaceProblem, at mark: TemplateMark) {
    if html.isSure { report(problem, at: mark) }
  }

  mutating func report(_ problem: PlaceProblem, at mark: TemplateMark) {
    report(
      .error(
        problem.message, code: .unsafeTemplate, hint: problem.hint,
        at: position(of: problem.mark ?? mark)))
  }

  func position(of mark: TemplateMark) -> SourcePosition? {
    templates.values.first { $0.number == mark.file }?.text.position(at: mark.offset)
  }

  mutating func report(_ diagnostic: Diagnostic) {
    diagnostics.append(diagnostic)
  }
}

extension Diagnostic {
  fileprivate static func tooManyInclusions(at place: SourcePosition) -> Self {
    .error(
      "partials are included here more than \(TemplateCompiler.mostInclusions) times, or more than "
        + "\(TemplateCompiler.mostInclusionLevels) deep",
      code: .templateSyntax, hint: "see whether partials include each other in many ways",
      at: place)
  }
}
