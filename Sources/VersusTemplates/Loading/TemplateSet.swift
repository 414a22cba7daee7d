import VersusModel

/// The built-in theme with a site's own files in the place of those of the same path.
package struct TemplateSet: Sendable {
  /// By path.
  private let files: [String: SourceFile]
  /// By name.
  let templates: [String: TemplateFile]
  /// What `{{words.key}}` says.
  package let words: Phrasebook

  /// Reads and parses all templates.
  ///
  /// - Parameters:
  ///   - theme: Files with paths such as `templates/pages/option.html`.
  ///   - overrides: The site's own; each replaces the theme's file of the same path.
  ///   - words: What templates and scripts can say.
  /// - Returns: The set, with mistakes of syntax, unknown partials and blocks, cycles, and
  ///   warnings of overrides that nothing uses or whose originals have changed. Names of fields are
  ///   checked by `template`.
  package static func load(
    theme: [SourceFile], overrides: [SourceFile], words: Phrasebook = Phrasebook()
  ) -> Checked<TemplateSet> {
    var files: [String: SourceFile] = [:]
    for file in theme + overrides {
      files[file.path] = file
    }
    let ownPaths = Set(overrides.map(\.path))
    var templates: [String: TemplateFile] = [:]
    var diagnostics = TemplateOrigin.check(overrides, theme: theme)
    let themePaths = theme.map(\.path)
    for file in files.values {
      guard let name = templateName(file.path) else {
        if !assetEndings.contains(where: file.path.hasSuffix), !file.holdsWords,
          ownPaths.contains(file.path), !themePaths.contains(file.path)
        {
          diagnostics.append(
            .unusedFile(file.path, near: nearest(to: file.path, among: themePaths)))
        }
        continue
      }
      guard String(validating: file.bytes, as: UTF8.self) != nil else {
        diagnostics.append(.notText(file.path))
        continue
      }
      let text = TemplateText(name: name, path: file.path, bytes: file.bytes)
      let parsed = TemplateParser.parse(text)
      diagnostics += parsed.diagnostics
      templates[name] = TemplateFile(
        text: text, nodes: parsed.value, isOverride: ownPaths.contains(file.path),
        number: templates.count)
    }
    let checked = InclusionChecks.check(
      templates, themeHas: Set(theme.compactMap { templateName($0.path) }))
    diagnostics += checked.diagnostics
    return Checked(
      TemplateSet(files: files, templates: checked.value, words: words), diagnostics.inOrder)
  }

  /// Compiles a template against the shape of a view.
  ///
  /// - Returns: The template, empty when it has errors; with every name that the shape lacks and
  ///   every value in a place where it could break the page. What `load` said is not repeated.
  package func template<V: View>(_ name: String, for view: V.Type) -> Checked<Template<V>> {
    var compilation = Compilation(of: self)
    let template = compilation.template(name, for: view)
    return Checked(template, compilation.diagnostics)
  }

  /// The files that end so, such as `.css`, in the order of their paths.
  package func assets(ending suffix: String) -> [SourceFile] {
    files.values
      .filter { $0.path.utf8.suffix(suffix.utf8.count).elementsEqual(suffix.utf8) }
      .sorted { $0.path < $1.path }
  }
}

/// Of files that are joined and published as they are.
private let assetEndings = [".css", ".js"]

extension SourceFile {
  /// Whether it may hold the words of some language, the site's or another.
  fileprivate var holdsWords: Bool {
    let (start, end) = ("templates/words/", ".yml")
    guard path.hasPrefix(start), path.hasSuffix(end) else { return false }
    return path.dropFirst(start.count).dropLast(end.count).allSatisfy {
      $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "-")
    }
  }
}

/// `pages/option` for `templates/pages/option.html`; nil for what is no template.
private func templateName(_ path: String) -> String? {
  guard path.hasSuffix(".html") else { return nil }
  let name = path.dropLast(".html".count)
  return String(name.hasPrefix("templates/") ? name.dropFirst("templates/".count) : name)
}

extension Diagnostic {
  fileprivate static func unusedFile(_ path: String, near: String?) -> Self {
    .warning(
      "nothing uses this file: templates end in .html, styles in .css, scripts in .js, and words "
        + "stand in words/LANGUAGE.yml",
      code: .unknownTemplate,
      hint: near.map { "did you mean '\($0)'?" }
        ?? "what is to be published as it is goes into the content folder",
      at: SourcePosition(file: path))
  }

  fileprivate static func notText(_ path: String) -> Self {
    .error(
      "this file is not UTF-8", code: .notUTF8, hint: "save it as UTF-8",
      at: SourcePosition(file: path))
  }
}
