import VersusModel

extension TemplateCompiler {
  mutating func compileVariable(_ name: Node.Name, isRaw: Bool, in file: TemplateFile) {
    indent(in: file)
    let mark = file.mark(at: name.offset)
    if let problem = html.problemOfValue() { report(problem, at: mark) }
    guard let resolution = resolve(name, in: file) else { return html.skipValue() }
    if let mistake = Diagnostic.showing(
      resolution, as: name.text, isRaw: isRaw, at: file.text.position(at: name.offset))
    {
      report(mistake)
    } else if let problem = html.place.problem(showing: resolution.kind) {
      reportUnsafe(problem, at: mark)
    }
    let isAddress = html.isInAddress
    html.skipValue()
    let slot = resolution.slot
    if let names = resolution.parameter {
      let parameter = writer.intern(ParameterSlot(slot: slot, names: names))
      return writer.append(.parameter(parameter, isAddress: isAddress))
    }
    switch resolution.kind {
    case .html: writer.append(.html(slot))
    case .json: writer.append(.json(slot))
    case .number: writer.append(resolution.isCount ? .count(slot) : .number(slot))
    case .text, .flag, .texts, .parameters, .view, .list: writer.append(.text(slot))
    }
  }

  mutating func compileSection(
    _ section: Node.Section, in file: TemplateFile, _ replacements: Replacements
  ) {
    if let key = section.name.wordKey {
      if section.isInverted {
        report(.invertedWords(key, at: file.text.position(at: section.name.offset)))
      }
      let children = section.children
      return compileWords(section.name, key, filledBy: children, in: file, replacements)
    }
    if section.opensInline { indent(in: file) }
    guard let resolution = resolve(section.name, in: file) else { return }
    let before = html
    let start = html.place
    html.boundary()
    let endsName = html.needsSpace
    compile(section, resolution, in: file, replacements)
    guard html.isSure else { return }
    if html.place != start, start.problemOfSections == nil {
      let opening = html.opening.flatMap { before.hasOpened($0) ? nil : position(of: $0) }
      report(
        .unbalanced(
          section, from: start, to: html.place, opening: opening,
          at: file.text.position(at: section.close)))
      html = before
      return
    }
    if let problem = start.problemOfSections {
      reportUnsafe(problem, at: file.mark(at: section.name.offset))
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
    if entersFrame, resolution.isShared { writer.beginShared() }
    compile(section.children, in: file, replacements)
    if section.closesInline { indent(in: file) }

    if scope != nil { scopes.removeLast() }
    var kept: Int?
    if entersFrame {
      if resolution.isShared { kept = writer.endShared(from: body, depth: depth) }
      depth -= 1
      writer.append(.next(body))
    }
    let end = writer.here()
    let operation =
      kept.map { .openShared(resolution.slot, section: $0, otherwise: end) }
      ?? entryOperation(of: resolution, section.isInverted, to: end)
    writer.fill(entry, with: operation)
  }

  /// What goes into a section, or to its end.
  private mutating func entryOperation(
    of resolution: Resolution, _ isInverted: Bool, to end: Int
  ) -> Operation {
    let entersFrame = !isInverted && resolution.entersFrame
    guard let names = resolution.parameter else {
      return entersFrame
        ? .open(resolution.slot, otherwise: end)
        : .skip(resolution.slot, when: isInverted, to: end)
    }
    let parameter = writer.intern(ParameterSlot(slot: resolution.slot, names: names))
    return entersFrame
      ? .openParameter(parameter, otherwise: end)
      : .skipParameter(parameter, when: isInverted, to: end)
  }

  /// The names that a section adds; nil for none.
  private func scope(inside resolution: Resolution) -> Scope? {
    if resolution.parameter != nil { return .parameter(depth: depth + 1) }
    return switch resolution.kind {
    case .view, .list:
      resolution.nested.map {
        .view($0, depth: depth + 1, isItem: resolution.kind == .list)
      }
    case .texts: .texts(depth: depth + 1)
    case .text, .html, .json: .value(resolution)
    case .flag, .number, .parameters: nil
    }
  }
}

extension Resolution {
  fileprivate var entersFrame: Bool {
    parameter != nil || kind == .view || kind == .list || kind == .texts
  }
}

extension Outline {
  /// A part that can be shown as it is, for hints.
  fileprivate var shownPart: Field? {
    fields.first { $0.name == "title" } ?? fields.first { $0.kind == .text } ?? fields.first
  }
}

extension Diagnostic {
  /// What is wrong with showing a value of this kind so, wherever it stands.
  fileprivate static func showing(
    _ resolution: Resolution, as name: String, isRaw: Bool,
    at place: @autoclosure () -> SourcePosition
  ) -> Self? {
    let kind = resolution.kind
    return switch kind {
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
    case .view:
      .error(
        "'\(name)' has parts and can't be shown itself", code: .templateSyntax,
        hint: resolution.nested?.shownPart.map {
          "write \($0.kind.tag(of: "\(name).\($0.name)")) or another of its parts"
        }, at: place())
    case .parameters:
      .error(
        "'\(name)' has parts and can't be shown itself", code: .templateSyntax,
        hint: "write {{\(name).NAME}}, with a name of the front matter", at: place())
    case .flag, .list, .texts:
      .error(
        "'\(name)' is \(kind.phrase) and can't be shown itself", code: .templateSyntax,
        hint: "write {{#\(name)}}…{{/\(name)}}", at: place())
    }
  }

  fileprivate static func unbalanced(
    _ section: Node.Section, from start: HTMLPlace, to end: HTMLPlace,
    opening: SourcePosition?, at place: SourcePosition
  ) -> Self {
    let phrases =
      start.phrase == end.phrase
      ? "other content of \(end.phrase)" : "\(end.phrase), but began in \(start.phrase)"
    return .error(
      "this section ends in \(phrases)", code: .unsafeTemplate,
      hint: "put whole tags, attributes or values into '\(section.name.text)'", at: place,
      related: opening.map { [Related("opened here", at: $0)] } ?? [])
  }
}
