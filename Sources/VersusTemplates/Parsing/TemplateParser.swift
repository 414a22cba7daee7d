import VersusModel

/// Builds the tree of a template from its tags.
struct TemplateParser {
  /// What reads the tree calls itself for each level of it.
  static let mostLevels = 100

  /// A tag whose end is still to come.
  private struct Open {
    let tag: Tag
    var children: [Node] = []
  }

  private let text: TemplateText
  private var open: [Open] = []
  private var children: [Node] = []
  private var diagnostics: [Diagnostic]

  static func parse(_ text: TemplateText) -> Checked<[Node]> {
    let (tags, diagnostics) = TagScanner.scan(text)
    var parser = TemplateParser(text: text, diagnostics: diagnostics)
    parser.parse(tags)
    return Checked(parser.children, parser.diagnostics)
  }

  private init(text: TemplateText, diagnostics: [Diagnostic]) {
    self.text = text
    self.diagnostics = diagnostics
  }

  private mutating func parse(_ tags: [Tag]) {
    var offset = 0
    for tag in tags {
      if open.count > Self.mostLevels, let last = open.last {
        report(.tooDeep(last.tag, at: position(of: last.tag)))
        (open, children) = ([], [])
        return
      }
      addText(offset..<tag.range.lowerBound)
      add(tag)
      offset = tag.range.upperBound
    }
    addText(offset..<text.bytes.count)
    while let unclosed = open.popLast() {
      report(.unclosed(unclosed.tag, at: position(of: unclosed.tag)))
      children = unclosed.children
    }
  }

  private mutating func addText(_ range: Range<Int>) {
    if !range.isEmpty { children.append(.text(range)) }
  }

  private mutating func add(_ tag: Tag) {
    let name = Node.Name(text: tag.name, offset: tag.nameOffset)
    switch tag.kind {
    case .comment: break
    case .variable: children.append(.variable(name, isRaw: false))
    case .raw: children.append(.variable(name, isRaw: true))
    case .partial:
      children.append(
        .inclusion(Node.Inclusion(name: name, blocks: [], indentation: tag.indentation)))
    case .section, .inverted, .parent, .block:
      open.append(Open(tag: tag, children: children))
      children = []
    case .close: close(tag)
    }
  }

  private mutating func close(_ tag: Tag) {
    guard let depth = open.lastIndex(where: { $0.tag.name == tag.name }) else {
      let near = nearest(to: tag.name, among: open.map(\.tag.name))
      report(.notOpen(tag, near: near, at: position(of: tag)))
      // A misspelt name most likely ends what is open: one mistake, one message.
      if let near, open.last?.tag.name == near, let last = open.popLast() {
        end(last, with: tag)
      }
      return
    }
    while open.count > depth + 1, let unclosed = open.popLast() {
      report(.unclosed(unclosed.tag, at: position(of: unclosed.tag)))
      children = unclosed.children + children
    }
    if let opened = open.popLast() {
      end(opened, with: tag)
    }
  }

  private mutating func end(_ opened: Open, with close: Tag) {
    let inside = children
    children = opened.children
    let name = Node.Name(text: opened.tag.name, offset: opened.tag.nameOffset)
    switch opened.tag.kind {
    case .parent:
      children.append(
        .inclusion(
          Node.Inclusion(
            name: name, blocks: blocks(in: inside, of: opened.tag),
            indentation: opened.tag.indentation)))
    case .block:
      children.append(
        .block(
          Node.Block(
            name: name, children: inside,
            content: opened.tag.range.upperBound..<close.range.lowerBound,
            indentation: opened.tag.indentation ?? space(before: opened.tag),
            opensInline: !opened.tag.isAlone, closesInline: !close.isAlone)))
    default:
      children.append(
        .section(
          Node.Section(
            name: name, isInverted: opened.tag.kind == .inverted, children: inside,
            close: close.nameOffset, opensInline: !opened.tag.isAlone,
            closesInline: !close.isAlone)))
    }
  }

  /// What a parent tag holds: blocks and nothing else, since the rest would be lost.
  private mutating func blocks(in nodes: [Node], of parent: Tag) -> [Node.Block] {
    var blocks: [Node.Block] = []
    for node in nodes {
      switch node {
      case .block(let block):
        if let first = blocks.first(where: { $0.name.text == block.name.text }) {
          let place = text.position(at: block.name.offset)
          report(.repeated(block, first: text.position(at: first.name.offset), at: place))
        } else {
          blocks.append(block)
        }
      case .text(let range):
        if let lost = range.first(where: { !isSpace(text.bytes[$0]) }) {
          report(.outsideBlocks(of: parent, at: text.position(at: lost)))
        }
      case .variable(let name, _):
        report(.outsideBlocks(of: parent, at: text.position(at: name.offset)))
      case .section(let section):
        report(.outsideBlocks(of: parent, at: text.position(at: section.name.offset)))
      case .inclusion(let inclusion):
        report(.outsideBlocks(of: parent, at: text.position(at: inclusion.name.offset)))
      }
    }
    return blocks
  }

  private func space(before tag: Tag) -> Range<Int>? {
    let start = tag.range.lowerBound
    return lineStart(before: start, in: text.bytes).map { $0..<start }
  }

  private func position(of tag: Tag) -> SourcePosition {
    text.position(at: tag.nameOffset)
  }

  private mutating func report(_ diagnostic: Diagnostic) {
    diagnostics.append(diagnostic)
  }
}

extension Diagnostic {
  fileprivate static func tooDeep(_ tag: Tag, at place: SourcePosition) -> Self {
    .error(
      "\(tag.written) lies in \(TemplateParser.mostLevels) others", code: .templateSyntax,
      hint: "close what is open, or move a part into a file of its own", at: place)
  }

  fileprivate static func unclosed(_ tag: Tag, at place: SourcePosition) -> Self {
    .error(
      "\(tag.written) is never closed", code: .templateSyntax,
      hint: "write {{/\(tag.name)}} where it ends", at: place)
  }

  fileprivate static func notOpen(_ tag: Tag, near: String?, at place: SourcePosition) -> Self {
    .error(
      "\(tag.written) closes nothing that is open here", code: .templateSyntax,
      hint: near.map { "did you mean {{/\($0)}}?" }
        ?? "remove it, or open it with {{#\(tag.name)}}", at: place)
  }

  fileprivate static func repeated(
    _ block: Node.Block, first: SourcePosition, at place: SourcePosition
  ) -> Self {
    .error(
      "block '\(block.name.text)' is given twice", code: .templateSyntax,
      hint: "put both into one {{$\(block.name.text)}}…{{/\(block.name.text)}}", at: place,
      related: [Related("given first here", at: first)])
  }

  fileprivate static func outsideBlocks(of parent: Tag, at place: SourcePosition) -> Self {
    .error(
      "this would be lost: only blocks can stand directly in \(parent.written)",
      code: .templateSyntax, hint: "put it into a block such as {{$main}}…{{/main}}", at: place)
  }
}
