import VersusModel

/// Checks what templates say about each other, without the shape of any view.
struct InclusionChecks {
  private var files: [String: TemplateFile]
  private var diagnostics: [Diagnostic] = []
  private var finished: Set<String> = []

  /// - Returns: The files, with their cycles noted; unknown partials, cycles, blocks that no layout
  ///   has, and overrides that nothing uses.
  static func check(
    _ files: [String: TemplateFile], themeHas: Set<String>
  ) -> Checked<[String: TemplateFile]> {
    var checks = InclusionChecks(files: files)
    for file in files.values.sorted(by: { $0.name < $1.name }) {
      checks.checkNames(in: file)
      checks.findCycles(from: file, through: [])
    }
    checks.checkUse(themeHas: themeHas)
    return Checked(checks.files, checks.diagnostics)
  }

  private init(files: [String: TemplateFile]) {
    self.files = files
  }

  private mutating func checkNames(in file: TemplateFile) {
    for inclusion in file.inclusions {
      guard let target = files[inclusion.name.text] else {
        let place = file.text.position(at: inclusion.name.offset)
        let near = nearest(to: inclusion.name.text, among: files.keys)
        diagnostics.append(.unknownPartial(inclusion.name.text, near: near, at: place))
        continue
      }
      if inclusion.blocks.isEmpty { continue }
      let offered = blocks(of: target)
      for block in inclusion.blocks where !offered.contains(block.name.text) {
        let place = file.text.position(at: block.name.offset)
        diagnostics.append(
          .unknownBlock(block.name.text, in: target.name, offered: offered, at: place))
      }
    }
  }

  /// The blocks of a file and of all that it includes.
  private func blocks(of file: TemplateFile) -> Set<String> {
    var names: Set<String> = []
    var seen: Set<String> = [file.name]
    var queue = [file]
    while let next = queue.popLast() {
      names.formUnion(next.blockNames)
      for inclusion in next.inclusions where seen.insert(inclusion.name.text).inserted {
        if let target = files[inclusion.name.text] { queue.append(target) }
      }
    }
    return names
  }

  private mutating func findCycles(from file: TemplateFile, through callers: [String]) {
    guard !finished.contains(file.name) else { return }
    let chain = callers + [file.name]
    for inclusion in file.inclusions {
      let name = inclusion.name.text
      if let start = chain.firstIndex(of: name) {
        let place = file.text.position(at: inclusion.name.offset)
        files[file.name]?.cyclicInclusions.insert(name)
        diagnostics.append(.partialCycle(Array(chain[start...]) + [name], at: place))
      } else if let target = files[name] {
        findCycles(from: target, through: chain)
      }
    }
    finished.insert(file.name)
  }

  /// A site's file that the theme neither has nor includes is most likely misspelt.
  private mutating func checkUse(themeHas theme: Set<String>) {
    let included = Set(files.values.flatMap { $0.inclusions.map(\.name.text) })
    for file in files.values.filter(\.isOverride)
    where !theme.contains(file.name) && !included.contains(file.name) {
      let near = nearest(to: file.name, among: theme)
      diagnostics.append(
        .unusedTemplate(near: near, at: SourcePosition(file: file.text.path)))
    }
  }
}

extension Diagnostic {
  fileprivate static func unknownPartial(
    _ name: String, near: String?, at place: SourcePosition
  ) -> Self {
    .error(
      "no template is called '\(name)'", code: .unknownPartial,
      hint: near.map { "did you mean '\($0)'?" }
        ?? "a template's name is its path in templates/ without .html", at: place)
  }

  fileprivate static func unknownBlock(
    _ name: String, in template: String, offered: Set<String>, at place: SourcePosition
  ) -> Self {
    let names = offered.sorted().map { "'\($0)'" }.joined(separator: ", ")
    return .error(
      "'\(template)' has no block '\(name)'", code: .unknownName,
      hint: nearest(to: name, among: offered).map { "did you mean '\($0)'?" }
        ?? (offered.isEmpty ? "it has no blocks" : "it has \(names)"), at: place)
  }

  fileprivate static func partialCycle(_ chain: [String], at place: SourcePosition) -> Self {
    .error(
      "'\(chain.last ?? "")' includes itself", code: .partialCycle,
      hint: "take out one of: " + chain.joined(separator: " → "), at: place)
  }

  fileprivate static func unusedTemplate(near: String?, at place: SourcePosition) -> Self {
    .warning(
      "nothing uses this template", code: .unknownTemplate,
      hint: near.map { "did you mean 'templates/\($0).html'?" }
        ?? "to replace a file of the theme, give it the same path", at: place)
  }
}
