import VersusModel

/// Writes a tree as HTML, the way libcmark's own renderer does, but for what versus adds.
struct MarkdownWriter {
  let converter: MarkdownConverter
  let source: MarkdownSource
  var words: Phrasebook { converter.words }
  /// That of the file, below the content folder.
  let path: String
  var bytes: [UInt8] = []
  var diagnostics: [Diagnostic] = []
  var pieces: [Markup.Piece] = []
  var links: [Markup.Link] = []
  var externalLinks: [ExternalLink] = []
  var citations: [Citation] = []
  var citationNumbers: [CitedSource: Int] = [:]
  /// Of the block that is being written; equal texts in it are looked for in their order.
  var places = TextPlaces()
  /// How many bytes places may still be looked for in.
  var searchEffortLeft = 20_000_000
  /// Smaller the larger the site, so that thousands of links into a folder that was renamed are
  /// reported at once.
  lazy var comparisons = ComparisonBudget(10_000_000 / max(1, candidateCount))
  /// How many links are open.
  var linkDepth = 0
  /// The texts of one line of inlines, taken apart, by their nodes.
  var tokens: [Int: [TextToken]] = [:]
  /// Texts whose mark, that of a task or an alert, was written before them: how many bytes.
  var writtenMarks: [Int: Int] = [:]
  /// How often each label of a table was given: regions must have names of their own.
  var tableLabels: [String: Int] = [:]
  /// Quotes that are written as alerts.
  var alerts: Set<Int> = []
  var isBody = false
  /// For cells of tables, which are parsed one by one and would not know them.
  lazy var linkDefinitions = LinkDefinitions(of: source)
  static let mostDefinitionBytes = 20_000_000
  var definitionBytesLeft = mostDefinitionBytes
  /// How many cells tables may still lack.
  var missingCellsLeft = PipeTable.mostMissingCells
  /// Where the addresses of links by reference stand.
  lazy var definitions = source.addressesOfDefinitions
  private var headings: [Markup.Heading] = []
  private var passages: [Markup.Passage] = []
  private var ids = HeadingIDs()
  private var headingShift = 0
  private var headingsHaveIDs = false
  /// The question whose body it is.
  private var question: Question.ID?
  private var depth = 0
  private var skippedLine: Int?

  /// How many paths a broken link is compared with.
  var candidateCount: Int { converter.references?.targets.candidates.count ?? 0 }

  init(_ converter: MarkdownConverter, _ source: MarkdownSource) {
    self.converter = converter
    self.source = source
    path = converter.pathInContent(source.file)
  }

  mutating func writeBody(_ root: MarkdownNode, title: String?, of question: Question.ID?) {
    let first = root.firstChild
    let repeatsTitle =
      first?.kind == .heading && first?.headingLevel == 1 && first?.plainText == title
      && title != nil
    if repeatsTitle { skippedLine = first?.startLine }
    var hasFirstLevel = false
    var block = repeatsTitle ? first?.next : first
    while let current = block {
      if current.kind == .heading, current.headingLevel == 1 { hasFirstLevel = true }
      block = current.next
    }
    self.question = question
    // A question has an `h3` on the page of the quiz.
    headingShift = (hasFirstLevel ? 1 : 0) + (question == nil ? 0 : 2)
    headingsHaveIDs = true
    isBody = true
    bytes.reserveCapacity(source.bytes.count * 2)
    write(root)
  }

  mutating func writeFragment(_ root: MarkdownNode) {
    headingsHaveIDs = true
    write(root)
  }

  mutating func writeNote(_ root: MarkdownNode) {
    headingShift = 1
    write(root)
  }

  mutating func writeInlines(of block: MarkdownNode) {
    var child = block.firstChild
    while let current = child {
      write(current)
      child = current.next
    }
  }

  mutating func finished() -> Checked<Markup> {
    flush()
    return Checked(
      Markup(
        pieces: pieces, headings: headings, links: links, externalLinks: externalLinks,
        citations: citations, passages: passages), diagnostics)
  }

  mutating func flush() {
    guard !bytes.isEmpty else { return }
    let piece = source.holdsBackslash ? EscapedMarks.reveal(bytes) : bytes
    // All pieces of a site are kept: one of a size of its own holds no room that nothing fills.
    pieces.append(.html(piece.withUnsafeBufferPointer { Array($0) }))
    bytes = []
  }

  mutating func append(_ piece: Markup.Piece) {
    flush()
    pieces.append(piece)
  }

  mutating func write(_ node: MarkdownNode) {
    node.walk { node, isEntering in
      isEntering ? enter(node) : leave(node)
    }
  }

  /// Says that a paragraph begins here.
  mutating func beginPassage(atLine line: Int) {
    // What was escaped gets shorter when it is revealed, so that only a new piece has a sure place.
    if source.holdsBackslash { flush() }
    passages.append(
      Markup.Passage(
        piece: pieces.count, offset: bytes.count, position: source.position(ofLine: line),
        isInBody: !source.isFixed))
  }

  mutating func startLine() {
    guard let last = bytes.last else { return }
    if last != 0x0A { bytes.append(0x0A) }
  }

  /// Says which lines are being written.
  mutating func begin(_ block: MarkdownNode) {
    places = TextPlaces(lines: block.startLine...max(block.startLine, block.endLine))
    if !tokens.isEmpty { tokens = [:] }
  }

  /// - Returns: Whether to go on below the node.
  private mutating func enter(_ node: MarkdownNode) -> Bool {
    switch node.kind {
    case .document, .other: break
    case .blockQuote:
      guard descend(node) else { return false }
      startLine()
      if !openAlert(node) { bytes.append("<blockquote>\n") }
    case .list: openList(node)
    case .item:
      guard descend(node) else { return false }
      startLine()
      bytes.append("<li>")
    case .codeBlock: writeCode(node)
    case .htmlBlock:
      begin(node)
      startLine()
      writeRawHTML(node.literal, isBlock: true)
    case .thematicBreak:
      startLine()
      bytes.append("<hr />\n")
    case .heading: return openHeading(node)
    case .paragraph: return openParagraph(node)
    case .text: writeText(node)
    case .softBreak: if !endsMark(node) { bytes.append(0x0A) }
    case .lineBreak: if !endsMark(node) { bytes.append("<br />\n") }
    case .code:
      bytes.append("<code>")
      appendVerbatim(node.literal)
      bytes.append("</code>")
    case .htmlInline: writeRawHTML(node.literal, isBlock: false)
    case .emphasis: bytes.append("<em>")
    case .strong: bytes.append("<strong>")
    case .link:
      openLink(node)
      linkDepth += 1
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
      bytes.append(alerts.contains(node.identity) ? "</div>\n" : "</blockquote>\n")
    case .list: bytes.append(node.isOrdered ? "</ol>\n" : "</ul>\n")
    case .item:
      depth -= 1
      bytes.append("</li>\n")
    case .heading:
      appendHeadingTag("</h", level(of: node))
      bytes.append(">\n")
    case .paragraph where !node.isInTightList: bytes.append("</p>\n")
    case .emphasis: bytes.append("</em>")
    case .strong: bytes.append("</strong>")
    case .link:
      linkDepth -= 1
      bytes.append("</a>")
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

  private mutating func openList(_ node: MarkdownNode) {
    startLine()
    guard node.isOrdered else { return bytes.append("<ul>\n") }
    let start = node.listStart
    bytes.append("<ol")
    if start != 1 { bytes += " start=\"\(start)\"".utf8 }
    bytes.append(">\n")
  }

  private mutating func openParagraph(_ node: MarkdownNode) -> Bool {
    begin(node)
    if writeTable(in: node) { return false }
    if isOnlyMark(node) { return false }
    if !node.isInTightList {
      startLine()
      bytes.append("<p>")
    }
    openTask(node)
    beginPassage(atLine: node.startLine)
    return true
  }

  private func level(of node: MarkdownNode) -> Int { min(node.headingLevel + headingShift, 6) }

  private mutating func appendHeadingTag(_ start: StaticString, _ level: Int) {
    bytes.append(start)
    bytes.append(UInt8(ascii: "0") + UInt8(level))
  }

  private mutating func openHeading(_ node: MarkdownNode) -> Bool {
    if let line = skippedLine, node.startLine == line {
      skippedLine = nil
      return false
    }
    begin(node)
    if writeUnderlinedTable(in: node) { return false }
    startLine()
    let level = level(of: node)
    guard headingsHaveIDs else {
      appendHeadingTag("<h", level)
      bytes.append(">")
      return true
    }
    let title = node.plainText
    let id = ids.id(for: title)
    headings.append(Markup.Heading(level: level, id: id, title: title))
    appendHeadingTag("<h", level)
    bytes.append(" id=\"")
    bytes.appendEscaped(question?.anchor(ofHeading: id) ?? id)
    bytes.append("\">")
    return true
  }
}

extension MarkdownNode {
  var isInTightList: Bool {
    guard let list = parent?.parent, list.kind == .list else { return false }
    return list.isTight
  }
}
