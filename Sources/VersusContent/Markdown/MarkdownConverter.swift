import VersusModel

/// What a link in the content may name, by its path below the content folder.
package struct LinkTargets: Sendable {
  /// As in `options/nodejs.md`, `img/x.svg`, `table.html`.
  package let address: @Sendable (String) -> PageAddress?
  /// What to suggest where nothing has the path.
  package let candidates: [String]

  package init(address: @escaping @Sendable (String) -> PageAddress?, candidates: [String]) {
    self.address = address
    self.candidates = candidates
  }
}

/// What a text may refer to in its site.
struct MarkdownReferences: Sendable {
  let targets: LinkTargets
  /// The source of a citation; nil, with a finding, where there is none of that id.
  let source: @Sendable (_ id: String, _ at: SourcePosition) -> Checked<Source.ID?>
  /// What the body of a fenced block asks for; nothing where the body is wrong.
  let directive: @Sendable (_ name: String, _ body: String, _ at: SourcePosition) -> Checked<Markup>
}

/// Turns Markdown into `Markup`: CommonMark by libcmark, with tables, task lists, strikethrough and
/// bare links as on GitHub, alerts, heading ids, citations, links that are checked, and directives.
struct MarkdownConverter: Sendable {
  let rawHTML: Settings.RawHTML
  /// Whether code gets the colours of its language.
  let highlightsCode: Bool
  /// The content folder, below the site's root.
  let content: String
  /// Nil for a text without a site: links stay as they are, and nothing can be cited or asked for.
  let references: MarkdownReferences?
  /// What alerts, tasks and tables are called.
  var words = Phrasebook()

  /// A path below the content folder as one below the site's root.
  func contentFile(_ path: String) -> String {
    content.isEmpty || content == "." ? path : content + "/" + path
  }

  /// A path below the site's root as one below the content folder, where it is in there.
  func pathInContent(_ file: String) -> String {
    let folder = content + "/"
    return file.hasPrefix(folder) ? String(Substring(file.utf8.dropFirst(folder.utf8.count))) : file
  }

  /// A body.
  ///
  /// - Parameters:
  ///   - bytes: The text behind the front matter, in valid UTF-8.
  ///   - file: Its path below the site's root.
  ///   - firstLine: Where the text begins in the file, counted from 1.
  ///   - title: Dropped where the first heading repeats it.
  ///   - question: Whose body it is, as one of many on the page of the quiz.
  func blocks(
    _ bytes: ArraySlice<UInt8>, in file: String, firstLine: Int, title: String?,
    of question: Question.ID? = nil
  ) -> Checked<Markup> {
    let source = MarkdownSource(bytes, file: file, firstLine: firstLine)
    if let tooDeep = source.lineNestedTooDeep {
      return Checked(.empty, [.markdownTooDeep(at: source.position(ofLine: tooDeep))])
    }
    return withMarkdownTree(bytes) { root in
      var writer = MarkdownWriter(self, source)
      writer.writeBody(root, title: title, of: question)
      return writer.finished()
    } ?? Checked(.empty)
  }

  /// One line or so of front matter: no blocks, no `<p>`.
  func inline(_ text: String, at position: SourcePosition) -> Checked<Markup> {
    let source = MarkdownSource(text, at: position)
    let line = inlineSource(text.utf8)
    return withMarkdownTree(line) { root in
      var writer = MarkdownWriter(self, source)
      guard let heading = root.firstChild else { return Checked(.empty) }
      writer.beginPassage(atLine: 1)
      writer.writeInlines(of: heading)
      var checked = writer.finished()
      checked.value.plainText = heading.plainText
      return checked
    } ?? Checked(.empty)
  }

  /// Paragraphs and code, as a `note` has them; headings get no ids.
  func paragraphs(_ text: String, at position: SourcePosition) -> Checked<Markup> {
    let source = MarkdownSource(text, at: position)
    if source.lineNestedTooDeep != nil { return Checked(.empty, [.markdownTooDeep(at: position)]) }
    return withMarkdownTree(text.utf8) { root in
      var writer = MarkdownWriter(self, source)
      writer.writeNote(root)
      var checked = writer.finished()
      checked.value.plainText = root.plainText
      return checked
    } ?? Checked(.empty)
  }

  /// A whole text by itself: its headings keep their levels.
  func fragment(_ bytes: ArraySlice<UInt8>, in file: String) -> Checked<Markup> {
    let source = MarkdownSource(bytes, file: file, firstLine: 1)
    if let tooDeep = source.lineNestedTooDeep {
      return Checked(.empty, [.markdownTooDeep(at: source.position(ofLine: tooDeep))])
    }
    return withMarkdownTree(bytes) { root in
      var writer = MarkdownWriter(self, source)
      writer.writeFragment(root)
      return writer.finished()
    } ?? Checked(.empty)
  }

  /// The text of the heading of the first level that opens a body, if one does.
  ///
  /// Only the first paragraph is looked at, so that it costs next to nothing.
  static func openingHeading(_ bytes: ArraySlice<UInt8>) -> String? {
    let blank: Set<UInt8> = [0x0A, 0x0D, 0x20, 0x09]
    let text = bytes.drop { $0 == 0x0A || $0 == 0x0D }
    guard let first = text.first, !blank.contains(first) else { return nil }
    let lines = text.split(separator: 0x0A, maxSplits: 2, omittingEmptySubsequences: false)
    return withMarkdownTree(lines.prefix(2).joined(separator: [0x0A])) { root in
      guard let first = root.firstChild, first.kind == .heading, first.headingLevel == 1 else {
        return nil
      }
      return first.plainText
    } ?? nil
  }
}

/// A text as the one line of a heading: the way to have libcmark see nothing but inlines.
///
/// The closing sequence keeps a `#` of the text's own.
func inlineSource(_ text: some Sequence<UInt8>) -> [UInt8] {
  var line: [UInt8] = Array("# ".utf8)
  for byte in text { line.append(byte == 0x0A || byte == 0x0D ? 0x20 : byte) }
  return line + Array(" #".utf8)
}

extension Diagnostic {
  static func markdownTooDeep(at position: SourcePosition) -> Self {
    .error(
      "block quotes and list items are nested more than \(MarkdownSource.mostContainers) deep",
      code: .markdownTooDeep, hint: "flatten the text", at: position)
  }
}
