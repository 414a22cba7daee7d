import VersusModel

/// Writes a tree as HTML, the way libcmark's own renderer does, but for what versus adds.
struct MarkdownWriter {
  let converter: MarkdownConverter
  let source: MarkdownSource
  var bytes: [UInt8] = []
  var diagnostics: [Diagnostic] = []
  private var pieces: [Markup.Piece] = []
  private var headings: [Markup.Heading] = []
  private var links: [Markup.Link] = []
  private var ids = HeadingIDs()
  /// Missing in notes.
  private var headingShift: Int?
  private var depth = 0
  private var skipped: Int?
  lazy var referenceDefinitions = source.referenceDefinitions
  /// The lines of the block that is being written.
  var lines = 1...1 {
    didSet { found = [:] }
  }
  /// How often each text was looked for in these lines: equal ones are written in their order. From
  /// some number on they share a place, since each is searched for from the first line.
  private var found: [String: Int] = [:]

  init(_ converter: MarkdownConverter, _ source: MarkdownSource) {
    self.converter = converter
    self.source = source
  }

  /// The path of the file below the content folder.
  private var path: String {
    let folder = converter.content + "/"
    return source.file.hasPrefix(folder) ? String(source.file.dropFirst(folder.count)) : source.file
  }

  mutating func writeBody(_ root: MarkdownNode, title: String?) {
    let first = root.firstChild
    let repeatsTitle =
      first?.kind == .heading && first?.headingLevel == 1 && first?.plainText == title
      && title != nil
    if repeatsTitle { skipped = first?.startLine }
    var hasFirstLevel = false
    var block = repeatsTitle ? first?.next : first
    while let current = block {
      if current.kind == .heading, current.headingLevel == 1 { hasFirstLevel = true }
      block = current.next
    }
    headingShift = hasFirstLevel ? 1 : 0
    bytes.reserveCapacity(source.bytes.count * 5 / 4)
    write(root)
  }

  mutating func writeNote(_ root: MarkdownNode) { write(root) }

  mutating func writeInlines(of block: MarkdownNode) {
    var child = block.firstChild
    while let current = child {
      write(current)
      child = current.next
    }
  }

  mutating func finished() -> Checked<Markup> {
    flush()
    return Checked(Markup(pieces: pieces, headings: headings, links: links), diagnostics)
  }

  mutating func flush() {
    guard !bytes.isEmpty else { return }
    pieces.append(.html(bytes))
    bytes = []
  }

  private mutating func append(_ piece: Markup.Piece) {
    flush()
    pieces.append(piece)
  }

  private mutating func write(_ node: MarkdownNode) {
    node.walk { node, isEntering in
      isEntering ? enter(node) : leave(node)
    }
  }

  private mutating func startLine() {
    guard let last = bytes.last else { return }
    if last != 0x0A { bytes.append(0x0A) }
  }

  /// - Returns: Whether to go on below the node.
  private mutating func enter(_ node: MarkdownNode) -> Bool {
    switch node.kind {
    case .document, .other: break
    case .blockQuote:
      guard descend(node) else { return false }
      startLine()
      bytes.append("<blockquote>\n")
    case .list:
      startLine()
      if node.isOrdered {
        let start = node.listStart
        bytes.append("<ol")
        if start != 1 { bytes += Array(" start=\"\(start)\"".utf8) }
        bytes.append(">\n")
      } else {
        bytes.append("<ul>\n")
      }
    case .item:
      guard descend(node) else { return false }
      startLine()
      bytes.append("<li>")
    case .codeBlock: writeCode(node)
    case .htmlBlock:
      lines = node.startLine...max(node.startLine, node.endLine)
      startLine()
      writeRawHTML(node.literal, isBlock: true)
    case .thematicBreak:
      startLine()
      bytes.append("<hr />\n")
    case .heading:
      if node.startLine == skipped, skipped != nil {
        skipped = nil
        return false
      }
      openHeading(node)
    case .paragraph:
      lines = node.startLine...max(node.startLine, node.endLine)
      if writeTable(in: node) { return false }
      if !node.isInTightList {
        startLine()
        bytes.append("<p>")
      }
    case .text: bytes.appendEscaped(node.literal)
    case .softBreak: bytes.append(0x0A)
    case .lineBreak: bytes.append("<br />\n")
    case .code:
      bytes.append("<code>")
      bytes.appendEscaped(node.literal)
      bytes.append("</code>")
    case .htmlInline: writeRawHTML(node.literal, isBlock: false)
    case .emphasis: bytes.append("<em>")
    case .strong: bytes.append("<strong>")
    case .link: openLink(node)
    case .image:
      writeImage(node)
      return false
    }
    return true
  }

  private mutating func leave(_ node: MarkdownNode) -> Bool {
    switch node.kind {
    case .blockQuote:
      depth -= 1
      startLine()
      bytes.append("</blockquote>\n")
    case .list: bytes += Array(node.isOrdered ? "</ol>\n".utf8 : "</ul>\n".utf8)
    case .item:
      depth -= 1
      bytes.append("</li>\n")
    case .heading: bytes += Array("</h\(level(of: node))>\n".utf8)
    case .paragraph where !node.isInTightList: bytes.append("</p>\n")
    case .emphasis: bytes.append("</em>")
    case .strong: bytes.append("</strong>")
    case .link: bytes.append("</a>")
    default: break
    }
    return true
  }

  private mutating func descend(_ node: MarkdownNode) -> Bool {
    guard depth < MarkdownSource.mostContainers else {
      diagnostics.append(.markdownTooDeep(at: source.position(ofLine: node.startLine)))
      return false
    }
    depth += 1
    return true
  }

  private func level(of node: MarkdownNode) -> Int {
    min(node.headingLevel + (headingShift ?? 1), 6)
  }

  private mutating func openHeading(_ node: MarkdownNode) {
    lines = node.startLine...max(node.startLine, node.endLine)
    startLine()
    let level = level(of: node)
    guard headingShift != nil else {
      bytes += Array("<h\(level)>".utf8)
      return
    }
    let title = node.plainText
    let id = ids.id(for: title)
    headings.append(Markup.Heading(level: level, id: id, title: title))
    bytes += Array("<h\(level) id=\"\(id)\">".utf8)
  }

  private mutating func writeCode(_ node: MarkdownNode) {
    startLine()
    let info = String(decoding: node.fenceInfo, as: UTF8.self)
    let name = info.prefix { $0 != " " && $0 != "\t" }
    if MarkdownConverter.directives.contains(String(name)) {
      let checked = converter.directive(
        String(name), String(decoding: node.literal, as: UTF8.self),
        source.position(ofLine: node.startLine, column: node.startColumn))
      diagnostics += checked.diagnostics
      if let piece = checked.value { append(piece) }
      return
    }
    bytes.append("<pre><code")
    if !name.isEmpty {
      bytes.append(" class=\"language-")
      bytes.appendEscaped(name)
      bytes.append("\"")
    }
    bytes.append(">")
    bytes.appendEscaped(node.literal)
    bytes.append("</code></pre>\n")
  }

  private mutating func openLink(_ node: MarkdownNode) {
    let url = String(decoding: node.url, as: UTF8.self)
    writeAddress(url, before: "<a href=\"")
    writeTitle(node)
    bytes.append(">")
  }

  private mutating func writeTitle(_ node: MarkdownNode) {
    bytes.append("\"")
    guard !node.title.isEmpty else { return }
    bytes.append(" title=\"")
    bytes.appendEscaped(node.title)
    bytes.append("\"")
  }

  /// Writes the address and checks it; what must not be linked is left out.
  private mutating func writeAddress(_ url: String, before tag: StaticString) {
    bytes.append(tag)
    let address = Address(url, in: path, targets: converter.targets)
    switch address {
    case .external(let url): bytes.appendAddress(url)
    case .page(let target, let fragment):
      append(.address(target, fragment: fragment))
      links.append(
        Markup.Link(target: target, fragment: fragment, position: position(of: url)))
    case .missing(let path):
      diagnostics.append(
        .brokenLink(
          to: path, near: nearest(to: path, among: converter.targets.candidates),
          at: position(of: url)))
    case .unsafe:
      diagnostics.append(.unsafeAddress(url, at: position(of: url)))
    }
  }

  /// Where an address stands: best in a link's brackets, since the same text may stand elsewhere.
  private mutating func position(of url: String) -> SourcePosition {
    let skipped = found["(" + url, default: 0]
    found["(" + url] = min(skipped + 1, 100)
    let marked = ["(" + url, "<" + url, "]: " + url]
    return source.position(ofAnyOf: marked, inLines: lines, skipping: skipped)
      ?? source.position(of: url, inLines: lines)
  }

  private mutating func writeImage(_ node: MarkdownNode) {
    let url = String(decoding: node.url, as: UTF8.self)
    let text = node.plainText
    if case .external = Address(url, in: path, targets: converter.targets) {
      diagnostics.append(.remoteImage(at: position(of: url)))
      if node.isInLink {
        bytes.appendEscaped(text.isEmpty ? url : text)
        return
      }
      writeAddress(url, before: "<a href=\"")
      bytes.append("\">")
      bytes.appendEscaped(text.isEmpty ? url : text)
      bytes.append("</a>")
      return
    }
    writeAddress(url, before: "<img src=\"")
    bytes.append("\" alt=\"")
    bytes.appendEscaped(text)
    writeTitle(node)
    bytes.append(" loading=\"lazy\" />")
  }

  private mutating func writeRawHTML(_ html: UnsafeBufferPointer<UInt8>, isBlock: Bool) {
    let text = String(decoding: html, as: UTF8.self)
    switch converter.rawHTML {
    case .allow: bytes += html
    case .escape:
      let shown = Self.withoutComment(text)
      guard shown.utf8.contains(where: { $0 > 0x20 }) else { return }
      if isBlock { bytes.append("<p>") }
      bytes.appendEscaped(shown)
      if isBlock {
        if bytes.last == 0x0A { bytes.removeLast() }
        bytes.append("</p>\n")
      }
    case .error:
      let tag = String(text.prefix { !$0.isNewline })
      let skipped = found[tag, default: 0]
      found[tag] = min(skipped + 1, 100)
      diagnostics.append(
        .rawHTML(at: source.position(of: tag, inLines: lines, skipping: skipped)))
    }
  }

  /// A comment's block goes on to the end of its last line: what stands there is the author's text.
  private static func withoutComment(_ text: String) -> Substring {
    let bytes = Array(text.utf8)
    guard bytes.starts(with: "<!--".utf8) else { return text[...] }
    var index = 4
    while index + 2 < bytes.count {
      if bytes[index...].starts(with: "-->".utf8) {
        return Substring(String(decoding: bytes[(index + 3)...], as: UTF8.self))
          .drop { $0 == " " }
      }
      index += 1
    }
    return ""
  }
}

extension MarkdownNode {
  /// A link must not hold another.
  fileprivate var isInLink: Bool {
    var node = parent
    while let current = node {
      if current.kind == .link { return true }
      node = current.parent
    }
    return false
  }

  var isInTightList: Bool {
    guard let list = parent?.parent, list.kind == .list else { return false }
    return list.isTight
  }
}

extension Diagnostic {
  static func brokenLink(to path: String, near: String?, at position: SourcePosition) -> Self {
    .error(
      "there is no page or file at '\(path)'", code: .brokenLink,
      hint: near.map { "did you mean '\($0)'?" }
        ?? "link to a file of the content folder, such as `../options/a.md`", at: position)
  }

  static func unsafeAddress(_ url: String, at position: SourcePosition) -> Self {
    .error(
      "the address '\(url)' is of a kind that pages must not link to", code: .unsafeAddress,
      hint: "use http:, https:, mailto: or a path within the site", at: position)
  }

  static func remoteImage(at position: SourcePosition) -> Self {
    .warning(
      "an image from another host is shown as a link, so that pages load nothing from elsewhere",
      code: .remoteImage, hint: "put the image into the content folder", at: position)
  }

  static func rawHTML(at position: SourcePosition) -> Self {
    .error(
      "raw HTML is refused by `raw-html: error`", code: .rawHTML,
      hint: "write it in Markdown, or set `raw-html` in versus.yml to allow or escape",
      at: position)
  }
}
