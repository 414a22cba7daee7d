import VersusModel

extension TemplateCompiler {
  mutating func compileVariable(_ name: Node.Name, isRaw: Bool, in file: TemplateFile) {
    indent()
    guard let resolution = resolve(name, in: file) else { return html.skipValue() }
    if let mistake = Diagnostic.showing(
      resolution.kind, as: name.text, isRaw: isRaw, at: file.text.position(at: name.offset))
    {
      report(mistake)
    } else if let problem = html.place.problem(showing: resolution.kind) {
      report(.unsafe(problem, at: file.text.position(at: name.offset)))
    }
    html.skipValue()
    let slot = resolution.slot
    switch resolution.kind {
    case .html: writer.append(.html(slot))
    case .json: writer.append(.json(slot))
    case .number: writer.append(resolution.isCount ? .count(slot) : .number(slot))
    case .text, .flag, .texts, .view, .list: writer.append(.text(slot))
    }
  }

  mutating func compileSection(
    _ section: Node.Section, in file: TemplateFile, _ replacements: Replacements
  ) {
    if section.opensInline { indent() }
    guard let resolution = resolve(section.name, in: file) else { return }
    let start = html.place
    html.boundary()
    let endsName = html.needsSpace
    compile(section, resolution, in: file, replacements)
    if let problem = start.problemOfSections {
      report(.unsafe(problem, at: file.text.position(at: section.name.offset)))
    } else if html.place != start {
      report(
        .unbalanced(
          section, from: start, to: html.place, at: file.text.position(at: section.close)))
    }
    html.boundary(endsName: endsName)
  }

  private mutating func compile(
    _ section: Node.Section, _ resolution: Resolution, in file: TemplateFile,
    _ replacements: Replacements
  ) {
    let entry = writer.reserve()
    let entersFrame = !section.isInverted && resolution.entersFrame
    let scope = section.isInverted ? nil : scope(inside: resolution)
    if entersFrame { depth += 1 }
    if let scope { scopes.append(scope) }

    let body = writer.here()
    compile(section.children, in: file, replacements)
    if section.closesInline { indent() }

    if scope != nil { scopes.removeLast() }
    if entersFrame {
      depth -= 1
      writer.append(.next(body))
      writer.fill(entry, with: .open(resolution.slot, otherwise: writer.here()))
    } else {
      let end = writer.here()
      writer.fill(entry, with: .skip(resolution.slot, when: section.isInverted, to: end))
    }
  }

  /// The names that a section adds; nil for none.
  private func scope(inside resolution: Resolution) -> Scope? {
    switch resolution.kind {
    case .view, .list:
      resolution.nested.map {
        .view($0, depth: depth + 1, isItem: resolution.kind == .list)
      }
    case .texts: .texts(depth: depth + 1)
    case .text, .html, .json: .value(resolution)
    case .flag, .number: nil
    }
  }
}

extension Resolution {
  fileprivate var entersFrame: Bool {
    kind == .view || kind == .list || kind == .texts
  }
}

extension Diagnostic {
  /// What is wrong with showing a value of this kind so, wherever it stands.
  fileprivate static func showing(
    _ kind: Outline.Kind, as name: String, isRaw: Bool,
    at place: @autoclosure () -> SourcePosition
  ) -> Self? {
    switch kind {
    case .html, .json:
      isRaw
        ? nil
        : .error(
          "'\(name)' is \(kind.phrase) and would be escaped", code: .unsafeTemplate,
          hint: "write {{{\(name)}}}", at: place())
    case .text, .number:
      isRaw
        ? .error(
          "'\(name)' is \(kind.phrase), not HTML", code: .unsafeTemplate,
          hint: "write {{\(name)}}", at: place())
        : nil
    case .flag, .view, .list, .texts:
      .error(
        "'\(name)' is \(kind.phrase) and can't be shown itself", code: .templateSyntax,
        hint: "write {{#\(name)}}…{{/\(name)}}", at: place())
    }
  }

  fileprivate static func unbalanced(
    _ section: Node.Section, from start: HTMLPlace, to end: HTMLPlace, at place: SourcePosition
  ) -> Self {
    let phrases =
      start.phrase == end.phrase
      ? "other content of \(end.phrase)" : "\(end.phrase), but began in \(start.phrase)"
    return .error(
      "this section ends in \(phrases)", code: .unsafeTemplate,
      hint: "put whole tags, attributes or values into '\(section.name.text)'", at: place)
  }
}
